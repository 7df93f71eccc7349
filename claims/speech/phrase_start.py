"""Where the noun phrase that ends before a verb begins: at a mark, a conjunction, a verb, another clause."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.cues import load_cues
from claims.words.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    DISCOURSE,
    FRONTING,
    HARD_STOPS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capitalised,
    looks_finite,
    word_set,
)
from claims.words.token import Token
from claims.words.word_class import tag_words

_MEASURED = TIME_WORDS | word_set("hours hour minutes minute moments seconds decades shortly soon just")
_ARTICLES = word_set("a an the his her its their my our your this")
_CONTACT_SUBJECTS = word_set("i we he she they you")
_NOT_IN_CONTACT = COORDINATORS | RELATIVES | SUBORDINATORS | HARD_STOPS
_SHORTEST_CONTACT = 3  # items of "guards we met"
_LONGEST_CONTACT = 9  # items from its subject to its end
LONGEST_PHRASE = 40  # items; longer ones are no noun phrase


def has_finite_verb(items: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch of items holds what looks like a finite verb."""
    return any(looks_finite(item.text, item.lower) for item in items[first:last])


def has_main_verb(items: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch holds a finite verb that describes none of its nouns ("a retired nurse")."""
    return any(
        looks_finite(items[index].text, items[index].lower) and not _is_adjective(items, index)
        for index in range(first, last)
    )


def phrase_start(items: Sequence[Token], last: int, floor: int) -> int:
    """Return where a phrase that ends at item `last` begins: after the first border to its left."""
    first = last
    while first > floor and last - first < LONGEST_PHRASE:
        item = items[first - 1]
        opening = _find_opening(items, first - 1, floor) if item.text == ")" else None
        if opening is not None:
            first = opening
            continue
        if _is_border(items, first - 1, last=last, floor=floor):
            break
        first -= 1
        if item.lower in _ARTICLES and first > floor and not _is_inside_phrase(items, first):
            break
    return first


def _is_border(items: Sequence[Token], index: int, *, last: int, floor: int) -> bool:
    """Tell whether a noun phrase that ends at item `last` cannot hold the item `index`."""
    item = items[index]
    if item.text == ",":
        return not _is_list_comma(items, index, last)
    if item.lower in COORDINATORS:
        return not _joins_names(items, index, floor)
    return is_stop(items, index) or _is_clause_border(items, index, floor)


def is_stop(items: Sequence[Token], index: int) -> bool:
    """Tell a mark that ends a phrase; the hyphen of "a 12-page memo" touches both its words."""
    item = items[index]
    if item.text == "-" and 0 < index < len(items) - 1:
        return items[index - 1].end != item.start or items[index + 1].start != item.end
    return item.lower in HARD_STOPS


def _is_inside_phrase(items: Sequence[Token], article: int) -> bool:
    """Tell whether a phrase goes on left of its article: "one of the", "all the", "the head of the"."""
    before = items[article - 1].lower
    return before in PREPOSITIONS | COORDINATORS or before in (
        "all",
        "both",
        "half",
        "many",
        "such",
        "only",
        "even",
    )


def _is_clause_border(items: Sequence[Token], index: int, floor: int) -> bool:
    item = items[index]
    if item.lower in SUBORDINATORS and index > floor and items[index - 1].lower in _MEASURED:
        return True  # "hours after an auditor told"
    if item.lower in SUBORDINATORS:
        return not (item.lower in ("as", "since", "before", "after", "than", "so") and index > floor)
    if item.lower in PRONOUNS or item.lower in RELATIVES:
        return True
    if any(
        cue.form in ("past", "third") and not cue.is_ambiguous
        for cue in load_cues().get(item.lower, ())
        if len(cue.words) == 1
    ):
        return not _is_adjective(items, index)
    return looks_finite(item.text, item.lower) and not _is_adjective(items, index)


def _is_adjective(items: Sequence[Token], index: int) -> bool:
    """A word in -ed next to its noun describes it: "the arrested men", "documents filed with the court"."""
    if items[index].lower in AUXILIARIES or index == 0:
        return False
    follower = items[index + 1].lower if index + 1 < len(items) else ""
    is_reduced_clause = follower in PREPOSITIONS and items[index - 1].lower not in PRONOUNS | {","}
    return is_reduced_clause or items[index - 1].lower in DETERMINERS


def resume_before_relative(items: Sequence[Token], first: int, last: int, floor: int) -> int:
    """Take in the head of a relative clause: "a smuggler who fled in 2009 told", not only "in 2009"."""
    clause = first
    while clause > floor and items[clause - 1].lower not in HARD_STOPS and items[clause - 1].text != ",":
        clause -= 1
    for index in range(clause + 1, first + 1):
        if index < last and items[index].lower in ("who", "whose", "whom"):
            is_clause = any(
                _is_clause_border(items, place, floor) and not _is_adjective(items, place)
                for place in range(clause + 1, index)
            )
            head = phrase_start(items, index, clause) if is_clause else clause
            while is_clause and head < index and items[head].lower in PREPOSITIONS:
                head += 1
            return head if head < index else first
        is_thing = index < last and items[index].lower in ("that", "which") and index > clause + 1
        is_headed = is_thing and items[clause].lower in DETERMINERS and items[clause].lower != "that"
        if is_headed and items[index].lower == "that" and load_cues().get(items[index - 1].lower):
            return first  # "the report says that villagers told the team"
        is_told = is_headed and (has_finite_verb(items, index + 1, last) or _is_present(items, index + 1))
        if is_told and not has_finite_verb(items, clause, index):
            return clause
    return first


def head_before_contact(items: Sequence[Token], last: int, floor: int) -> int | None:
    """Return where "the guards" ends in "the guards (whom) we met": a clause without a mark describes them.

    Args:
        items: the items of the strand.
        last: where the phrase with the clause ends.
        floor: index that the phrase may not begin before.
    """
    if last - floor < _SHORTEST_CONTACT or items[last - 1].lower in PRONOUNS:
        return None
    for index in range(last - 2, max(floor, last - _LONGEST_CONTACT), -1):
        item = items[index]
        if item.text == "," or item.lower in _NOT_IN_CONTACT:
            return None
        if item.lower not in _CONTACT_SUBJECTS:
            continue
        tags = tag_words(items[index:last])
        if tags.count("V") + tags.count("U") != 1 or "J" in tags or _says(items, index, last):
            return None
        head = index - 1 if items[index - 1].lower in RELATIVES else index
        noun = items[head - 1]
        is_noun = noun.text.isalnum() and not (
            noun.lower in PREPOSITIONS | COORDINATORS | SUBORDINATORS | AUXILIARIES | DETERMINERS | PRONOUNS
            or noun.lower in load_cues().keys() | TIME_WORDS
            or is_adverb(noun.lower)
        )
        return head if is_noun and head > floor else None
    return None


def _says(items: Sequence[Token], first: int, last: int) -> bool:
    return any(
        cue.verb_class.frame in ("say", "tell")
        and cue.base != "ask"
        and cue.form != "base"
        and not cue.is_ambiguous
        for item in items[first:last]
        for cue in load_cues().get(item.lower, ())
        if len(cue.words) == 1
    )


def _is_present(items: Sequence[Token], index: int) -> bool:
    """Tell a verb in the present behind "that" or "which": "the union that represents the crew"."""
    item = items[index]
    is_verb = item.text.islower() and item.lower.endswith("s") and item.lower not in PRONOUNS | DETERMINERS
    return is_verb and index + 1 < len(items) and not item.lower.endswith("ss")


def resume_before_participle(items: Sequence[Token], first: int, last: int, floor: int) -> int:
    """Take in "a study paid for by the club and printed in May", not only "in May"."""
    if first < last and items[first].lower not in PREPOSITIONS | TIME_WORDS | {"last"}:
        return first
    clause = first
    while clause > floor and not is_stop(items, clause - 1) and items[clause - 1].text != ",":
        clause -= 1
    if clause < first and items[clause].lower in COORDINATORS:
        clause += 1
    if clause + 2 > first or items[clause].lower not in DETERMINERS or items[clause].lower == "this":
        return first
    verbs = [
        index for index in range(clause + 1, first) if looks_finite(items[index].text, items[index].lower)
    ]
    if any(item.lower in SUBORDINATORS for item in items[clause:last]):
        return first  # "The mayor resigned hours after an auditor told"
    is_reduced = bool(verbs) and verbs[0] > clause + 1 and all(_opens_adjunct(items, verb) for verb in verbs)
    return clause if is_reduced else first


def _opens_adjunct(items: Sequence[Token], verb: int) -> bool:
    """Tell a participle before an adjunct ("printed in", "released last May") from a verb and its object."""
    if items[verb].lower in AUXILIARIES or verb + 1 >= len(items):
        return False
    return items[verb + 1].lower in PREPOSITIONS | {"last", "this", "earlier", "yesterday"}


def skip_number(items: Sequence[Token], first: int, last: int) -> int:
    """Pass over the number of a paragraph ("2.1.3 Tenants")."""
    is_number = first == 0 and first + 1 < last and items[first].text.replace(".", "").isdigit()
    return first + 1 if is_number and "." in items[first].text else first


def _find_opening(items: Sequence[Token], closing: int, floor: int) -> int | None:
    for index in range(closing - 1, max(floor - 1, closing - 12), -1):
        if items[index].text == "(":
            return index
    return None


def _is_list_comma(items: Sequence[Token], comma: int, last: int) -> bool:
    """A comma belongs to a list of names when "and" or "or" follows before the phrase ends."""
    following = items[comma + 1 : last]
    words = [item.lower for item in following]
    joined = next((index for index, word in enumerate(words) if word in ("and", "or")), None)
    if joined is None:
        return bool(words) and words[0] in ("jr", "sr", "inc", "ltd", "jr.", "sr.")
    return joined <= 6 and not any(word in TIME_WORDS for word in words[:joined])


def _joins_names(items: Sequence[Token], index: int, floor: int) -> bool:
    """Tell whether "and" joins two names: no finite verb stands between it and the border on its left."""
    if items[index].lower not in ("and", "or") or index == floor:
        return False
    left = index - 1
    if items[left].text == ",":
        left -= 1
    start = left
    while start >= floor and items[start].lower not in HARD_STOPS and items[start].text != ",":
        start -= 1
    if has_finite_verb(items, start + 1, left + 1) or left < floor:
        return False
    before, after = items[left], items[index + 1] if index + 1 < len(items) else items[left]
    return is_capitalised(before.text) == is_capitalised(after.text) or after.lower in DETERMINERS | {
        "others"
    }


def strip_fronted(items: Sequence[Token], first: int, last: int) -> int:
    """Cut off what is fronted without a comma: "In a statement Ann Lee", "On Monday officials"."""
    if items[first].lower not in FRONTING | PREPOSITIONS or items[first].lower in DETERMINERS - {"this"}:
        return first
    for index in range(last - 1, first, -1):
        if items[index].lower in TIME_WORDS and index + 1 < last:
            return index + 1
        if items[index].lower in DETERMINERS and items[index - 1].lower not in PREPOSITIONS:
            return index
        starts_name = is_capitalised(items[index].text) and not is_capitalised(items[index - 1].text)
        if starts_name and items[index - 1].lower not in PREPOSITIONS | DETERMINERS:
            return index
    return first + 1 if items[first].lower in COORDINATORS | DISCOURSE else last
