"""Through whose hands the words of a sentence came: "seen by X", "quoting X, quoting Y", "which cited Y"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.accordingly import end_of_source
from claims.speech.agent import names_speaker
from claims.speech.bearer import end_of_carrier, find_carriers, names_outlet, split_names
from claims.speech.media import CARRYING, document_nouns, handing, own_products
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, phrase_ending
from claims.speech.speaker_words import names_persons
from claims.words.grammar import (
    AUXILIARIES,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    RELATIVES,
    looks_finite,
    word_set,
)
from claims.words.token import Token

_CITING = word_set("cited cites quoted quotes citing quoting")
_LINKS = word_set("by to with for in on from that which whom and & ,")
_IN_WHICH = frozenset(["which", "whom", "where"])
_SHORTEST_BEFORE = 4  # items of "a memo in which"
_SEEING = word_set("it he she they")  # "a memo it has seen"
_MOST_HANDS = 4  # tellers behind one another
_REACH_OF_HANDING = 14  # items between a source and the verb of its clause
_READING = word_set("read reads saw sees seen heard hears learned learnt learns")  # in a paper, on the radio
_QUOTED = word_set("quoted cited interviewed featured excerpted reproduced")
_COUNTING = word_set(
    "two three four five six seven eight nine ten several some many unnamed unidentified dozens"
)
_REASONED = word_set("citing referring referencing drawing relying")  # may go on with a reason
_MADE_IN = frozenset(["in", "on", "by", "from", "of"])


def add_relays(items: Sequence[Token], sayings: Sequence[Saying]) -> list[Saying]:
    """Return the sayings with those their sentence names as carriers, and those whom they were had from.

    Args:
        items: the items of the strand.
        sayings: all of its sayings.
    """
    carried = [_add_carriers(items, saying) for saying in _drop_reasons(items, sayings)]
    chained = _chain_quoters(items, carried)
    handed = [step for saying in chained for step in _hand_on(items, saying, chained)]
    cues = {step.cue[1] for step in handed}
    kept = [saying for saying in chained if saying.is_passed_on or saying.cue[1] not in cues] + handed
    return [saying for saying in kept if not _describes_giver(saying, kept)]


def _describes_giver(saying: Saying, others: Sequence[Saying]) -> bool:
    """Tell "briefed" of "citing a person briefed on the talks, that C": it says who was cited."""
    return not saying.is_passed_on and any(
        other.is_passed_on
        and other.source is not None
        and other.source.first < saying.cue[0] < other.source.last
        and other.contents == saying.contents
        for other in others
    )


def _add_carriers(items: Sequence[Token], saying: Saying) -> Saying:
    """Add "in an interview with X" and "seen by X".

    They stand in front of the source, in the words that name it, or between the cue and what is said.
    """
    source = saying.source
    if source is None:
        return saying
    saying = _add_document(items, saying, source)
    source = _own_product(items, _without_link(items, source))
    start = source.first if source is saying.source else source.head_last
    inside = [place for place in find_carriers(items, start, source.last) if not _is_venue(items, place)]
    for carrier in inside:
        cut = _end_before(items, carrier[0])
        if cut > source.first:
            source = source._replace(head_last=min(source.head_last, cut))
    after = saying.cue[1]
    ahead = [first for first, _ in saying.contents if first >= after]
    behind = find_carriers(items, after, ahead[0] if ahead else _clause_end(items, after))
    if behind and behind[0][0] == after + 1 and items[after - 1].lower in _READING:
        reader = (source.first, source.head_last)  # "the judge had read in the Mirror that"
        first, last = behind[0]
        return saying._replace(source=Phrase(first, last, last), via=(*inside, reader), medium=None)
    carriers = inside + behind
    if all(first >= source.first for first, _ in saying.contents):
        carriers = find_carriers(items, 0, source.first) + carriers
    carriers = [place for place in carriers if not _meet(place, (source.first, source.head_last))]
    given = [place for place in saying.via if all(not _meet(place, carrier) for carrier in carriers)]
    told = [name for place in given for name in split_names(items, place)]
    return saying._replace(via=(*carriers, *told), source=source)


def _without_link(items: Sequence[Token], source: Phrase) -> Phrase:
    """Return "Ann Lee" of "wrote Ann Lee for", and "charts" of "charts it had obtained"."""
    last = next(
        (at for at in range(source.first + 1, source.head_last) if _opens_bare_relative(items, at)),
        source.head_last,
    )
    while last > source.first + 1 and items[last - 1].lower in PREPOSITIONS:
        last -= 1
    return source if last == source.head_last else source._replace(head_last=last)


def _end_before(items: Sequence[Token], bearer: int) -> int:
    """Return where the words end that "(seen) by the Post" or "(that) the Post has seen" describe."""
    link = items[bearer - 1].lower
    if link not in _LINKS:
        return bearer  # "a memo the Post has seen"
    noun = items[bearer - 2].lower
    return bearer - (2 if noun in CARRYING or noun.endswith("ing") else 1)


def _is_venue(items: Sequence[Token], place: tuple[int, int]) -> bool:
    """Tell "a study printed last week in the Angling Review": where it appeared is part of its name."""
    return items[place[0] - 1].lower in ("in", "on", "for") and items[place[0] - 2].lower not in _QUOTED


def _add_document(items: Sequence[Token], saying: Saying, source: Phrase) -> Saying:
    """Add the memo, and who cites it, of "it cited a memo by X, in which Y is quoted as saying"."""
    first = source.first
    floor = max(_SHORTEST_BEFORE - 1, first - _REACH_OF_HANDING)
    opener = next((at for at in range(first - 1, floor - 1, -1) if items[at].lower in _IN_WHICH), None)
    if saying.via or opener is None or any(item.lower in AUXILIARIES for item in items[opener:first]):
        return saying
    if items[opener].lower != "where" and items[opener - 1].lower not in PREPOSITIONS:
        return saying
    end = opener if items[opener].lower == "where" else opener - 1
    end -= items[end - 1].text == ","
    start = next((at for at in range(end - 1, 0, -1) if items[at].lower in _CITING), None)
    start = _start_of_phrase(items, end) if start is None else start + 1
    if start is None or not any(items[at].lower in document_nouns() for at in range(start, end)):
        return saying
    head = next((at for at in range(start + 1, end) if items[at].text == ","), end)
    citer = find_left(items, start - 1) if items[start - 1].lower in _CITING else None
    via = () if citer is None else ((citer.first, citer.head_last),)
    return saying._replace(via=(*via, (start, head)))


def _start_of_phrase(items: Sequence[Token], end: int) -> int | None:
    """Return where the noun phrase that ends at item `end` begins."""
    phrase = phrase_ending(items, end)
    return None if phrase is None else phrase.first


def _own_product(items: Sequence[Token], source: Phrase) -> Phrase:
    """Return "the journal Lumen" of "an article in the journal Lumen": what an outlet makes, it says."""
    for index in range(source.first, min(source.head_last, len(items) - 2)):
        link = items[index + 1].lower
        if (
            items[index].lower in own_products()
            and link in _MADE_IN
            and names_outlet(items, index + 2, source.last)
        ):
            end = end_of_carrier(items, index + 2, source.last)
            return Phrase(index + 2, max(source.last, end), end, source.in_relative)
    return source


def _clause_end(items: Sequence[Token], start: int) -> int:
    for index in range(start, len(items)):
        if items[index].text in (";", ":") or items[index].lower == QUOTE:
            return index
    return len(items)


def _meet(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _chain_quoters(items: Sequence[Token], sayings: Sequence[Saying]) -> list[Saying]:
    """Hang "quoting a nurse" on "quoting Radio East" right before it."""
    chained: list[Saying] = []
    for saying in sayings:
        outer = next((other for other in chained if _is_right_behind(items, other, saying)), None)
        if saying.is_passed_on and outer is not None and outer.source is not None:
            head = (outer.source.first, outer.source.head_last)
            chained.append(saying._replace(via=(*outer.via, head), contents=outer.contents))
        else:
            chained.append(saying)
    return chained


def _is_right_behind(items: Sequence[Token], other: Saying, saying: Saying) -> bool:
    if not other.is_passed_on or other.source is None or saying.cue[0] <= other.cue[0]:
        return False
    return all(item.text == "," for item in items[other.source.last : saying.cue[0]])


def _hand_on(items: Sequence[Token], saying: Saying, others: Sequence[Saying]) -> list[Saying]:
    """Return the sayings of those whom the source had it from: ", which in turn cited two inspectors"."""
    found: list[Saying] = []
    source = saying.source
    while source is not None and len(found) < _MOST_HANDS:
        stop = max((source.last, _relative_end(items, source.last)))
        ahead = [first for first, _ in saying.contents if first >= source.first]
        step = _find_handing(items, source.head_last, min([stop, *ahead]))
        if step is None or any(_meet(other.cue, step) and other.is_passed_on for other in others):
            break
        start = step[1]
        end = end_of_source(items, start)
        head = next(
            (at for at in range(start + 1, end) if items[at].text == "," or _opens_relative(items, at)),
            end,
        )
        giver = Phrase(start, end, head)
        is_speaker = items[step[0]].lower in handing().speakers_only or items[step[1] - 1].lower in (
            "to",
            "with",
        )
        if end == start or not (is_speaker or can_be_cited(items, giver)):
            break
        via = (*saying.via, (source.first, source.head_last))
        saying = saying._replace(
            cue=step, source=giver, via=via, medium=None, is_passed_on=True, awaits_next=False
        )
        found.append(saying)
        source = giver
    return found


def _opens_relative(items: Sequence[Token], index: int) -> bool:
    return items[index].lower in ("who", "which", "whose") or _opens_bare_relative(items, index)


def _opens_bare_relative(items: Sequence[Token], index: int) -> bool:
    """Tell "it had obtained" behind a noun."""
    return items[index].lower in _SEEING and index + 1 < len(items) and items[index + 1].lower in HAVE


def _relative_end(items: Sequence[Token], last: int) -> int:
    """Return the end of a relative clause or participle behind a comma at `last`; `last` without one."""
    if last + 2 >= len(items) or items[last].text != ",":
        return last
    opener = items[last + 1].lower
    is_open = opener in ("which", "who", "whose") or opener in handing().participles
    return _clause_end(items, last) if is_open else last


def _find_handing(items: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Return the items of "in turn cited" or "whose authors spoke to" behind a source; None without."""
    words = handing()
    for index in range(first, min(last, first + _REACH_OF_HANDING)):
        lower = items[index].lower
        before = items[index - 1].lower
        is_relative = any(_opens_relative(items, at) for at in range(max(first, index - 5), index))
        is_described = any(items[at].lower == "who" for at in range(max(first, index - 5), index))
        if is_described and lower.startswith(("interview", "talk", "sp")):
            continue  # "a monk who spoke to two nuns" tells what he is like, not whom he had it from
        if lower in words.participles and before in (",", "and"):
            return index, index + 1
        if lower in words.verbs and is_relative:
            return index, index + 1
        is_talk = lower in words.talked and index + 1 < last and items[index + 1].lower in words.talked_to
        if is_talk and (is_relative or before in ("on", "from")):
            return index, index + 2
        if looks_finite(items[index].text, lower) and lower not in AUXILIARIES:
            return None
    return None


def can_be_cited(items: Sequence[Token], phrase: Phrase) -> bool:
    """Tell a source from a reason: "citing a nurse", not "citing the weather"."""
    if names_speaker(items, Phrase(phrase.first, phrase.head_last, phrase.head_last)):
        return True
    head = phrase.first
    while head < phrase.head_last and items[head].lower not in PREPOSITIONS | PRONOUNS | RELATIVES:
        head += 1
    noun = items[max(phrase.first, head - 1)].lower
    if noun in document_nouns():
        return True
    if noun in handing().reasons:
        return False
    is_counted = items[phrase.first].lower in _COUNTING and noun.endswith("s")
    is_clause = any(items[index].lower == "who" for index in range(phrase.first, phrase.last))
    return names_persons(noun) or is_counted or is_clause


def _drop_reasons(items: Sequence[Token], sayings: Sequence[Saying]) -> list[Saying]:
    """Drop "citing the weather": a reason says nothing."""
    return [
        saying
        for saying in sayings
        if not saying.is_passed_on
        or saying.source is None
        or items[saying.cue[0]].lower not in _REASONED
        or can_be_cited(items, saying.source)
    ]
