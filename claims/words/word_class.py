"""Word classes of a run of tokens as one letter each, from closed lists, verb forms and the neighbours.

A shallow reading that costs one look-up a token; it decides noun or verb, and finite or not, and refuses to
decide more. The letters:
D determiner, P preposition, I "to", C coordinator, S subordinator, W relative, T "that", R pronoun,
A finite auxiliary, M modal, B be/been/being, L adverb, V finite verb, F infinitive, U participle after an
auxiliary, E participle that modifies, J adjective, G form in -ing, X name, N any other word, Q number, and
marks as `,` `;` `-` (dash) `(` `)` `"` `.`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.function_words import read_function_words
from claims.words.inflect import verb_forms
from claims.words.token import Token
from sources.table import read_table

_MARKS = {
    ",": ",", ";": ";", ":": ";", "—": "-", "–": "-", "-": "-", "―": "-",
    "(": "(", ")": ")", "[": "(", "]": ")",
    '"': '"', "“": '"', "”": '"', "‘": '"', "’": '"', "'": '"', "`": '"', "«": '"', "»": '"',
    ".": ".", "!": ".", "?": ".", "…": ".", "*": "*", "|": "|", "/": "/",
    "$": "Q", "€": "Q", "£": "Q", "¥": "Q", "%": "N",
}  # fmt: skip
_NOUN_SIDE = frozenset("DPQEJ")
_ADJECTIVE_ENDINGS = ("ous", "ful", "able", "ible", "less")
_ADVERBIAL = frozenset(("since", "once"))  # "has since eased"
_APOSTROPHES = frozenset(("'", "’", "`", "´"))
_FINITE = frozenset("VAM")
_BE = frozenset(("is", "are", "was", "were", "has", "have", "had", "will"))
_REDUCED = re.compile('[NX](V)[PI][DNXQEGJLPI]{1,8}"?(V)')
_OPENING = re.compile('(?:^|(?<=[.;"]))P[DJNXQEG]{1,6}(V)[^,VAMCWST]{1,8},[^,VAMCWST]{1,12}(?=[VAM])')
_DIRECTED = frozenset(("to", "from", "in", "for", "by"))
_LONGEST_PHRASE = 7  # tokens
_PREVERBAL = frozenset('RXWT)L"')


class Verbs(BaseModel):
    """The schema of claims/data/verbs.toml: regular and irregular verbs, and which are as often nouns."""

    model_config = ConfigDict(extra="forbid")
    regular: list[str]
    also_nouns: list[str]
    irregular: list[tuple[str, str, str]]
    thirds: list[tuple[str, str]]


class _Vocabulary(NamedTuple):
    """Word to letter; verb forms small: f base, s third person, d past, u participle, e both, g -ing."""

    tags: dict[str, str]
    also_nouns: frozenset[str]
    bare_participles: frozenset[str]
    bare_pasts: frozenset[str]
    verbal_adjectives: frozenset[str]


def bend(base: str) -> tuple[str, ...]:
    """Return every form of a verb, irregular ones included; of a phrasal verb the first word bends."""
    verb, _, rest = base.partition(" ")
    past, participle = _irregular().get(verb, (None, None))
    forms = verb_forms(verb, past=past, participle=participle)
    return tuple(f"{form} {rest}" if rest else form for form in forms)


def is_past(word: str) -> bool:
    """Tell whether a finite lower-case verb stands in the past ("took", "cut"), as far as its form shows."""
    form = _vocabulary().tags.get(word, "e")
    return form in "deu" or word in _vocabulary().bare_pasts


def tag_words(tokens: Sequence[Token]) -> str:
    """Return one letter a token, as the module lists them."""
    vocabulary = _vocabulary()
    tags: list[str] = []
    lookup = vocabulary.tags.get
    previous = ""
    for position, token in enumerate(tokens):
        tag = lookup(token.lower) or _tag_unknown(token, position, previous)
        if tag.islower():
            tag = _resolve_verb(tag, tokens, position, tags)
        elif tag == "J" and tags and tags[-1] in "IM" and token.lower in vocabulary.verbal_adjectives:
            tag = "F"
        elif tag == "S" and tags and tags[-1] == "A" and token.lower in _ADVERBIAL:
            tag = "L"
        elif token.lower == "longer" and previous == "no":
            tags[-1] = tag = "L"
        elif token.lower == "than" and previous in ("more", "less") and "".join(tags[-2:-1]) == "A":
            tags[-1] = tag = "L"  # "has more than doubled"
        elif token.text == "May":
            tag = "X"  # the month: a sentence that opens with the verb wishes
        elif tag in "AM" and tags:
            tag = _resolve_auxiliary(token, tag, tags[-1])
        elif previous in _APOSTROPHES and token.lower == "s":
            tags[-1] = tag = "N"
        tags.append(tag)
        previous = token.lower
    return _with_reduced(tokens, "".join(tags))


def _with_reduced(tokens: Sequence[Token], tags: str) -> str:
    """Read "landed" as a participle in "the fish landed at Ostend fell": the later verb can be nothing else.

    So is the verb of a phrase at the head of a sentence ("In a report sent to them, the ministry said").
    """
    words, nouns = _vocabulary().tags, _vocabulary().also_nouns
    opening = _OPENING.match(tags)
    if opening is not None:
        tags = f"{tags[: opening.start(1)]}E{tags[opening.end(1) :]}"
    for match in _REDUCED.finditer(tags):
        first, last = match.start(1), tokens[match.start(2)].lower
        is_sure = words.get(last) == "d" or (words.get(last, "") in ("f", "s") and last not in nouns)
        if is_sure and words.get(tokens[first].lower, "e") == "e":
            tags = f"{tags[:first]}E{tags[first + 1 :]}"
    return tags


def with_finite(tokens: Sequence[Token], tags: str) -> str:
    """Return the tags, or where no verb is finite, those in which the likeliest noun is read as the verb.

    "The toll stands at nine" shows only as a whole that "stands" must be its verb.
    """
    if not _FINITE.isdisjoint(tags):
        return tags
    vocabulary = _vocabulary()
    for position in range(1, len(tags)):
        word = tokens[position].lower
        if tags[position] != "N" or tags[position - 1] not in "NX" or word not in vocabulary.also_nouns:
            continue
        is_third = word.endswith("s") and not _is_plural(tokens[position - 1].lower)
        if is_third or (not word.endswith("s") and _is_plural(tokens[position - 1].lower)):
            return f"{tags[:position]}V{tags[position + 1 :]}"
    return tags


def _tag_unknown(token: Token, position: int, previous: str) -> str:
    word = token.text
    first = word[0]
    if not first.isalnum():
        return _MARKS.get(word, "/")
    if first.isdigit():
        return "Q"
    if first.isupper():
        return "X" if position or previous or not token.lower.endswith("ly") else "L"
    lower = token.lower
    if lower.endswith("ly") and len(lower) > 4:
        return "L"
    if lower.endswith("ed") and len(lower) > 4 and not lower.endswith("eed"):
        return "J" if "-" in lower else "e"
    if lower.endswith("ing") and len(lower) > 5:
        return "G"
    if lower.endswith(_ADJECTIVE_ENDINGS) and len(lower) > 5:
        return "J"
    return "N"


def _resolve_auxiliary(token: Token, tag: str, before: str) -> str:
    """Read "to have" as a form without tense, and an auxiliary inside a title ("Music Is Life") as a name."""
    if tag == "A" and before in "IM":
        return "B"
    return "X" if before == "X" and token.text[0].isupper() else tag


def _resolve_verb(form: str, tokens: Sequence[Token], position: int, tags: list[str]) -> str:
    """Return the letter of a word that may be a verb, from the words beside it."""
    token = tokens[position]
    if position and token.text[0].isupper() and tags[-1] not in '".;-(':
        return "X"
    before = "D" if position and tokens[position - 1].lower.endswith("'s") else _last_heavy(tags)
    following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    if form == "g":
        return "G"
    if form in "due":
        return _resolve_past(form, before, tags, following)
    if form == "f" and token.lower in _vocabulary().bare_participles and _follows_auxiliary(before, tags):
        return "U"
    if before in ("I", "M") or (before == "A" and _is_do(tokens, tags, position)):
        return "F"
    if before in _NOUN_SIDE:
        return "N"
    if token.lower not in _vocabulary().also_nouns:
        return _resolve_present(form, before, tokens, position)
    return _resolve_nounlike(form, before, tokens, position, tags)


def _last_heavy(tags: list[str]) -> str:
    """Return the letter before, adverbs left out; `""` at the start."""
    position = len(tags) - 1
    while position >= 0 and tags[position] == "L":
        position -= 1
    return tags[position] if position >= 0 else ""


def _is_do(tokens: Sequence[Token], tags: list[str], position: int) -> bool:
    while position > 0 and tags[position - 1] in "LR":
        position -= 1
    return position > 0 and tokens[position - 1].lower[:2] in ("do", "di")


def _follows_auxiliary(before: str, tags: list[str]) -> bool:
    """Tell whether an auxiliary stands before, or serves a participle that this word is joined to."""
    return before in ("A", "B") or (before in ("C", ",") and "U" in tags[-6:])


def _resolve_past(form: str, before: str, tags: list[str], following: str) -> str:
    if _follows_auxiliary(before, tags):
        return "U" if form != "d" else "V"
    if before in ("C", ",", "") and following.endswith("ing"):
        return "E"
    if before == "U" and tags[-1] != ",":
        return "E"
    if before in ("D", "P", "Q", "E", "J") or form == "u":
        return "E"
    if before == "I":
        return "E"
    return "E" if following == "by" and before != "R" and form != "d" else "V"


def _resolve_present(form: str, before: str, tokens: Sequence[Token], position: int) -> str:
    if form == "s":
        is_noun = position + 1 < len(tokens) and tokens[position + 1].lower in _BE
        return "N" if is_noun else "V"
    if position == 0:
        return "F"
    return "V" if before in _PREVERBAL or before in "CNV,Q" else "N"


def _resolve_nounlike(form: str, before: str, tokens: Sequence[Token], position: int, tags: list[str]) -> str:
    """Decide for words such as "reports": a verb needs a subject before it and an object or end after."""
    if position == 0:
        return "N"
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if form == "s" and _verb_follows(tokens, position + 1):
        return "N"  # "wheat exports to Egypt rose"
    word_before = tokens[position - 1].lower
    if before in ("R", "W") or (tags[-1] == "L" and before in ("N", "X")):
        return "V"
    if (
        form == "f"
        and before in ("N", "X")
        and tokens[position].lower in _vocabulary().bare_pasts
        and not _has_finite(_since_subordinator(tags))
    ):
        return "V"
    if form == "f":
        return "V" if before == "N" and _is_plural(word_before) and _opens_object(following) else "N"
    if before == "," and not _has_finite(tags):
        return "V" if _opens_object(following) else "N"
    if before in ("X", "N", ")") and not _is_plural(word_before):
        return "V" if _opens_object(following) else "N"
    return "N"


def _verb_follows(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a phrase with "to" or "from" and then a verb that can be nothing else follow."""
    if start >= len(tokens) or tokens[start].lower not in _DIRECTED:
        return False
    lookup = _vocabulary().tags.get
    for token in tokens[start + 1 : start + _LONGEST_PHRASE]:
        tag = lookup(token.lower, "")
        if tag in ("A", "M", "d"):
            return True
        if tag in ("C", "S", "W", "T", "R") or not token.text[0].isalnum():
            return False
    return False


def _since_subordinator(tags: list[str]) -> list[str]:
    """Return the letters after the last subordinator or semicolon: those of the clause in hand."""
    start = max((position + 1 for position, tag in enumerate(tags) if tag in "S;"), default=0)
    return tags[start:]


def _has_finite(tags: list[str]) -> bool:
    return not _FINITE.isdisjoint(tags)


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in (
        "people",
        "police",
        "men",
        "women",
        "children",
    )


def _opens_object(token: Token | None) -> bool:
    if token is None:
        return False
    tag = _vocabulary().tags.get(token.lower, "")
    return (
        tag in ("D", "I", "L", "T", "R", "Q")
        or token.text[0].isdigit()
        or token.text[0] in "$€£¥"
        or token.lower in ("from", "as")
    )


@lru_cache(maxsize=1)
def _verbs() -> Verbs:
    return read_table(files("claims") / "data" / "verbs.toml", Verbs, PackError)


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, str]]:
    return {base: (past, participle) for base, past, participle in _verbs().irregular}


@lru_cache(maxsize=1)
def _vocabulary() -> _Vocabulary:
    tags: dict[str, str] = {}
    thirds = dict(_verbs().thirds)
    also_nouns = set(_verbs().also_nouns)
    nounlike: set[str] = set()
    for base in (*_verbs().regular, *_irregular()):
        past, participle = _irregular().get(base, (None, None))
        forms = verb_forms(base, past=past, participle=participle)
        third = thirds.get(base, verb_forms(base)[1])
        plain_past = past or verb_forms(base)[2]
        for form in forms:
            tags.setdefault(form, "g" if form.endswith("ing") and form != base else "u")
        tags[plain_past] = "d" if participle is not None and participle != plain_past else "e"
        tags[third] = "s"
        tags[base] = "f"
        if base in also_nouns:
            nounlike |= {base, third}
    verbs = dict(tags)
    for entry in read_function_words().classes:
        tags.update(dict.fromkeys(entry.words, entry.tag))
    adjectives = next(entry.words for entry in read_function_words().classes if entry.tag == "J")
    generic = read_function_words().generic.words
    verbal = frozenset(word for word in adjectives if verbs.get(word) == "f" and word not in generic)
    bare = frozenset(base for base, (_, participle) in _irregular().items() if participle == base)
    pasts = frozenset(base for base, (past, _) in _irregular().items() if past == base)
    return _Vocabulary(tags, frozenset(nounlike), bare, pasts, verbal)
