"""Who carried somebody's words to the reader: the interviewer, the paper that quotes, who saw the document.

Each becomes a hop between the passage's own voice and the speaker. Reporters at large ("told journalists"),
the passage's own outlet ("told this newspaper") and persons who were merely told something carry nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.claim import Hop
from claims.names.actors import same_actor
from claims.names.gazetteer import country_of
from claims.speech.antecedent import Speaker, Speakers, Voice, new_speaker
from claims.speech.bearer import end_of_carrier, is_mere_person
from claims.speech.media import CARRYING, PROGRAMMES, addressees, handing, media_words, platforms
from claims.speech.medium import Medium
from claims.speech.press import (
    find_named_outlet,
    is_body_noun,
    is_common_medium,
    is_paper_name,
    is_told_paper,
    is_unknown_paper,
    new_outlet,
    outlet_called,
    outlet_mentioned_before,
    read_outlet,
)
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, find_right
from claims.speech.speaker_words import speaker_words
from claims.speech.story import Stories, carried_inside
from claims.speech.strand import Strand
from claims.words.grammar import DETERMINERS, PUBLISHERS, RELATIVES, is_adverb, is_capitalised, word_set
from claims.words.token import Token
from sources.document import Passage
from sources.span import Span

_PRONOUNS = word_set("it he she they them him her")
_OWN = word_set("this our us")  # "told this newspaper", "in our interview"
_LINKS = word_set("by to with for in on from")
_QUOTING = "goes on with what {} carries of this speaker"
_REST_OF_GROUP = frozenset({"another", "others", "some", "both", "one", "two", "several", "many", "most"})
_LASTS = 1500  # code points without a word of somebody, after which he speaks to all again
_AFTERWARDS = word_set("later afterwards afterward subsequently separately since")
_LONGEST_LIST = 12  # items of "by the Post, Reuters and the Kurier"
_REACH_OF_WORK = 6  # items of "a long interview with"
_LONGEST_SHORT_NAME = 2  # words of "the Ledger" that stands for a longer name


class Carriers(NamedTuple):
    """The hops that a sentence itself names, outermost first.

    `is_public`: it names whom it was told to instead, the passage's own outlet or reporters at large.
    """

    hops: tuple[Hop, ...]
    is_public: bool = False


def _is_inside(saying: Saying, named: Sequence[tuple[Saying, Voice]]) -> bool:
    """Tell a cue inside what another speaker of the sentence says."""
    return any(
        first <= saying.cue[0] < last
        for other, _ in named
        if other is not saying and other.cue != saying.cue
        for first, last in other.contents
    )


class Carriage:
    """Adds to each speaker of a passage those who carried his words, named there or in sentences before."""

    __slots__ = (
        "_carried",
        "_group",
        "_outlets",
        "_passage",
        "_speakers",
        "_stories",
        "_text",
        "_threads",
    )

    def __init__(self, text: str, passage: Passage, speakers: Speakers) -> None:
        self._text = text
        self._passage = passage
        self._speakers = speakers
        self._stories = Stories()
        self._group: tuple[Hop, ...] = ()
        self._carried: dict[str, tuple[int, int]] = {}
        self._outlets: frozenset[str] = frozenset()
        self._threads = 0

    def carry(self, strand: Strand, saying: Saying, speaker: Speaker) -> Speaker:
        """Return the speaker of a saying with its carriers and what it was said in."""
        assert saying.source is not None
        carriers = _find_carriers(strand, saying, self._text, self._passage, self._speakers)
        hops = tuple(hop for hop in carriers.hops if hop.agent != speaker.agent)
        if speaker.role == "speaker" and is_unknown_paper(strand, saying):
            speaker = speaker._replace(role="outlet", is_person=False)
        if hops:
            speaker = speaker._replace(via=hops, is_passed_on=saying.is_passed_on)
        elif carriers.is_public:
            speaker = speaker._replace(via=(), is_passed_on=False)
        elif speaker.via and self._goes_on(strand, saying, speaker):
            speaker = speaker._replace(via=infer_hops(speaker.via))
        elif speaker.via:
            speaker = speaker._replace(via=(), is_passed_on=False)
        elif saying.medium is None or saying.medium.is_definite:
            speaker = self._from_story(_span(strand, (saying.source.first, saying.source.head_last)), speaker)
        self._group = speaker.via if speaker.anonymous else ()
        if saying.medium is not None:
            speaker = speaker._replace(medium=_medium_of(speaker, saying.medium))
        return speaker

    def _goes_on(self, strand: Strand, saying: Saying, speaker: Speaker) -> bool:
        """Tell whether a speaker still says it to whom he spoke before: not in a tweet, nor much later."""
        place = strand.span.start
        around = strand.items[max(0, saying.cue[0] - 1) : saying.cue[1] + 1]
        is_elsewhere = saying.medium is not None and not saying.medium.is_definite
        is_elsewhere = is_elsewhere or any(item.lower in _AFTERWARDS for item in around)
        last, thread = self._carried.get(speaker.agent, (place, self._threads))
        is_broken = thread != self._threads and speaker.agent != speaker.agent.lower()
        return not (is_elsewhere or is_broken) and place - last <= _LASTS

    def end_sentence(self, strand: Strand, named: Sequence[tuple[Saying, Voice]]) -> None:
        """Remember whom the stories of a sentence bring in, when all its speakers have their names."""
        if not named:
            self._note_published(strand)
        self._stories.note(strand, named)
        self._follow(strand.span.start, named)
        for agent, via in carried_inside(named):
            self._speakers.amend(agent, via)

    def _follow(self, place: int, named: Sequence[tuple[Saying, Voice]]) -> None:
        """Break the thread of an outlet where somebody speaks whom it does not carry."""
        for saying, voice in named:
            outlets = frozenset(hop.agent for hop in voice.via if hop.role == "outlet")
            if voice.role == "outlet":
                outlets |= {voice.agent}
            elif _is_inside(saying, named):
                continue
            if outlets.isdisjoint(self._outlets):
                self._threads += 1
            self._outlets = outlets
            if voice.via:
                self._carried[voice.agent] = (place, self._threads)

    def end_section(self) -> None:
        """Forget the stories: a new section begins."""
        self._stories.clear()
        self._group = ()

    def _note_published(self, strand: Strand) -> None:
        """Note whom "the Post published an interview with Ann Lee" makes speak through the Post."""
        items = strand.items
        for verb in range(1, len(items) - 3):
            if items[verb].lower not in handing().publishing:
                continue
            outlet, work = find_left(items, verb), find_right(items, verb + 1)
            link = None if work is None else self._link_of_work(items, work)
            if outlet is None or link is None:
                return
            end = end_of_carrier(items, link + 1, len(items))
            span = _span(strand, (outlet.first, outlet.head_last))
            name = span.quote(self._text)
            known = read_outlet(self._text, span, self._speakers) or new_outlet(name.removeprefix("The "))
            if end <= link + 1 or self._passage.outlet == known.agent:
                return
            cue = Span(items[verb].start, items[verb].end)
            self._speakers.note(known)
            speaker = new_speaker(_span(strand, (link + 1, end)).quote(self._text))
            self._speakers.note(speaker._replace(via=tuple(_as_hops(known, span, cue))))
            return

    @staticmethod
    def _link_of_work(items: Sequence[Token], work: Phrase) -> int | None:
        """Return the "with" of "an interview with", the "from" of "a letter from"; None of other works."""
        for index in range(work.first + 1, min(work.first + _REACH_OF_WORK, len(items) - 1)):
            if items[index].lower in ("with", "from", "by"):
                is_work = media_words().match_at(items, index - 1) is not None
                return index if is_work else None
        return None

    def _from_story(self, head: Span, speaker: Speaker) -> Speaker:
        """Return the speaker with the outlets whose story brought it in."""
        words = head.quote(self._text)
        made = self._stories.maker_of(words)
        if made and speaker.role == "report" and speaker.medium is None and " " not in speaker.agent:
            maker = made[-1].agent
            return speaker._replace(agent=maker, medium=speaker.agent, via=infer_hops(made[:-1]))
        is_rest = words.lower() in _REST_OF_GROUP
        hops = self._group if is_rest else self._stories.carriers_of(words, head.start)
        return speaker._replace(via=infer_hops(hops), is_passed_on=True) if hops else speaker


def _medium_of(speaker: Speaker, medium: Medium) -> str:
    """A definite "the 2011 ... Report" is the same as the "annual report" introduced before."""
    known = speaker.medium
    is_same = known is not None and known.lower().split()[-1] == medium.words.lower().split()[-1]
    return known if known is not None and is_same and medium.is_definite else medium.words


def _find_carriers(
    strand: Strand, saying: Saying, text: str, passage: Passage, speakers: Speakers
) -> Carriers:
    """Return who carried the words of a saying, and remember them as speakers.

    Args:
        strand: the sentence.
        saying: what was found in it; its `via` are the places to read.
        text: the stored text.
        passage: where the sentence stands.
        speakers: those of the passage so far.
    """
    hops: list[Hop] = []
    is_public = False
    for place in saying.via:
        span = _span(strand, place)
        words = span.quote(text)
        is_heard = _is_heard(strand, saying, place)
        carrier = _identify(words, text, span, passage, speakers)
        if carrier is None and words.lower() in _PRONOUNS:
            continue
        is_paper = is_common_medium(words) or (
            is_told_paper(words, text, passage.span) if is_heard else _is_paper(strand, place)
        )
        if is_paper and (carrier is None or carrier.role != "outlet"):
            carrier = new_outlet(words.removeprefix("the "))
        if carrier is None and not is_heard:
            carrier = new_speaker(words)
        is_listener = is_heard and (carrier is None or carrier.role != "outlet" or _is_mere(words))
        if carrier is None or is_listener or _is_own(words, carrier, passage):
            is_public = True
            continue
        speakers.note(carrier)
        hops += _as_hops(carrier, span, _cue(strand, saying, place))
    return Carriers(tuple(hops), is_public)


def _identify(words: str, text: str, span: Span, passage: Passage, speakers: Speakers) -> Speaker | None:
    """Return the carrier that the words mean, if they name an outlet or somebody known."""
    known = _resolve(words, speakers) or read_outlet(text, span, speakers)
    known = known or outlet_called(words, text, Span(passage.start, span.start))
    known = known or find_named_outlet(words, speakers)
    if known is not None and known.agent != passage.outlet:
        return known
    return outlet_mentioned_before(words, text, Span(passage.start, span.start)) or known


def _span(strand: Strand, place: tuple[int, int]) -> Span:
    return Span(strand.items[place[0]].start, strand.items[place[1] - 1].end)


def infer_hops(hops: tuple[Hop, ...]) -> tuple[Hop, ...]:
    """Return the hops of an earlier sentence as those of a later one that does not name them again."""
    return tuple(
        hop.model_copy(update={"declared": False, "reason": hop.reason or _QUOTING.format(hop.agent)})
        for hop in hops
    )


def _is_own(words: str, carrier: Speaker, passage: Passage) -> bool:
    """Tell whether "the Daily", "this newspaper" or "us" is who prints the passage."""
    lower = words.lower()
    first, *rest = lower.split()
    if first in _OWN and (not rest or rest[-1] in PUBLISHERS | PROGRAMMES | {"reporter"}):
        return True
    if passage.outlet is None:
        return False
    outlet = passage.outlet.lower()
    return carrier.agent == passage.outlet or lower.removeprefix("the ") in (outlet, outlet.split()[-1])


def _resolve(words: str, speakers: Speakers) -> Speaker | None:
    """Return whom "it", "the agency" or "the Ledger" (of the "Upstream Ledger") means."""
    lower = words.lower()
    parts = lower.split()
    if lower == "it":
        return speakers.last_outlet() or speakers.resolve_pronoun(lower)
    if lower in _PRONOUNS:
        return speakers.resolve_pronoun(lower)
    if parts[0] == "the" and len(parts) > 1 and words[4:].islower():
        return speakers.resolve_noun(parts[-1], frozenset(parts[1:]))
    short = parts[1:] if parts[0] == "the" else parts
    if len(short) <= _LONGEST_SHORT_NAME and words[-1].isalpha():
        return speakers.last_publisher(" ".join(short))
    return None


def _is_heard(strand: Strand, saying: Saying, place: tuple[int, int]) -> bool:
    """Tell whether a place names who was told: only an outlet carries on what it hears."""
    items = strand.items
    words = " ".join(item.lower for item in items[place[0] : place[1]])
    if words in addressees() or items[place[1] - 1].lower in addressees():
        return True
    link = _link_before(items, place)
    if items[link].lower == "with" and link:
        return items[link - 1].lower in handing().spoken
    return items[link].lower == "to" or (saying.cue[1] <= place[0] and items[link].lower not in _LINKS)


def _link_before(items: Sequence[Token], place: tuple[int, int]) -> int:
    """Return the item before a name that says what it does, also before the second of "by X and Y"."""
    link = place[0] - 1
    while link > max(0, place[0] - _LONGEST_LIST) and _is_joint(items, link):
        link -= 1
        while link > 0 and (is_capitalised(items[link].text) or items[link].lower in DETERMINERS):
            link -= 1
    return max(link, 0)


def _is_joint(items: Sequence[Token], index: int) -> bool:
    return items[index].lower in ("and", "&", ",") and is_capitalised(items[index - 1].text)


def _is_mere(words: str) -> bool:
    """Tell "a Gold Star mother" and "the TV", which make no news, from "a Reuters reporter"."""
    noun = words.rsplit(maxsplit=1)[-1]
    is_set = words.lower().startswith("the ") and noun.lower() in platforms()
    return is_set or (noun == noun.lower() and is_mere_person(noun))


def _is_paper(strand: Strand, place: tuple[int, int]) -> bool:
    """Tell that "Kotva" in "minutes seen by Kotva" is a paper: one capital word that nobody bears."""
    items = strand.items
    if is_paper_name(items[place[0] : place[1]]):
        return True
    name = [item for item in items[place[0] : place[1]] if item.lower not in DETERMINERS]
    link = _link_before(items, place)
    is_seen = link and items[link].lower in ("by", "in") and items[link - 1].lower in CARRYING
    if not name or not (is_seen or items[link].lower == "with"):
        return False
    if len(name) > 1:
        is_definite = items[place[0]].lower == "the" and all(is_capitalised(item.text) for item in name)
        return is_definite and not any(is_body_noun(item.lower) for item in name)
    is_name = name[0].text[0].isupper() and country_of(name[0].text) is None
    return is_name and name[0].lower not in speaker_words().persons


def _as_hops(carrier: Speaker, span: Span, cue: Span) -> list[Hop]:
    """Return the hop of a carrier, behind those that carried it itself before."""
    outer = [hop for hop in infer_hops(carrier.via) if not same_actor(hop.agent, carrier.agent)]
    hop = Hop(
        agent=carrier.agent,
        role=carrier.role,
        cue=cue,
        span=span,
        medium=carrier.medium if carrier.role == "report" else None,
        anonymous=carrier.anonymous,
    )
    return [*outer, hop]


def _cue(strand: Strand, saying: Saying, place: tuple[int, int]) -> Span:
    """Return the words that make somebody a carrier: "seen by", "interview with", "quoted", "told"."""
    items = strand.items
    first, last = saying.cue
    before = _link_before(items, place)
    if before < place[0] and items[before].lower in _LINKS:
        start = before - 1 if before and items[before - 1].text.isalpha() else before
        return Span(items[start].start, items[before].end)
    verb = place[1]
    while verb < first and (is_adverb(items[verb].lower) or items[verb].lower in RELATIVES | {","}):
        verb += 1
    if place[1] <= first and verb < first and items[verb].text.isalpha():
        return Span(items[verb].start, items[verb].end)
    return Span(items[first].start, items[last - 1].end)
