"""Whether a sentence asserts anything worth checking, and how much an analyst would want to see it.

Questions, instructions, wishes, prescriptions, code and lines without a finite verb assert nothing here. The
score adds fixed points for what can be checked and keeps its reasons.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.speech.attribution import Attribution
from claims.words.clause import Clause
from claims.words.function_words import read_function_words, words_named
from claims.words.lexicon import Family
from claims.words.reading import Figures, Finding, Reading
from sources.span import Span

_CODE = re.compile(r"[{}<>=_\\|^~#;@/]")
_COMPOUND = re.compile("[^,;CSWT]*")
_LABEL = 4  # tokens of "UPDATE 2:" and its like before what a sentence says
_CODE_SHARE = 0.04  # of a sentence's characters; prose with a web address stays below
_POINTING = frozenset(("this", "that", "these", "those"))
_LEAST_SIGNALS = 2  # for a statement that nobody is named for
_HEADLINE_WORDS = 14


class Salience(NamedTuple):
    """A score from 0 to 1 and the plain reasons that made it."""

    score: float
    reasons: tuple[str, ...]


def asserts_nothing(reading: Reading) -> bool:
    """Tell whether a sentence is a question, an instruction, a wish, code, or has no words."""
    tokens = reading.tokens
    words = [token for token in tokens if token.text[0].isalnum()]
    if len(words) < 3 or _is_code(reading):
        return True
    tail = reading.text[max(reading.sentence.start, reading.sentence.end - 3) : reading.sentence.end]
    if "?" in tail or _navigates(reading):
        return True
    return _is_instruction(reading) or _is_wish(words[0].lower, words[1].lower, words[2].lower)


def asks(reading: Reading) -> bool:
    """Tell whether the words of one voice end in a question mark."""
    for token in reversed(reading.tokens):
        if token.text[0].isalnum():
            return False
        if token.text == "?":
            return True
    return False


def prescribes(reading: Reading, clause: Clause) -> bool:
    """Tell whether the clause says what ought to be, not what is."""
    return clause.verb >= 0 and reading.tokens[clause.verb].lower in _prescriptive()


def is_heading_like(reading: Reading) -> bool:
    """Tell whether a paragraph of one sentence reads as a heading: short, and without a full stop."""
    last = reading.tokens[-1].text if reading.tokens else ""
    if last in '.!…"”’»)':
        return last == ")" and len(reading.tokens) < _HEADLINE_WORDS and "A" not in reading.tags
    return len(reading.tokens) <= _HEADLINE_WORDS


def names_something(reading: Reading, clause: Clause, finding: Finding) -> bool:
    """Tell whether a finding has a noun or name to hold on to, not only pronouns ("they ended it")."""
    if reading.tags[finding.cue[0]] == "N":
        return True
    held = {*range(*finding.focus), *range(*clause.subject)} - set(range(*finding.cue))
    return any(
        reading.tags[position] in "NXGQ" or reading.tokens[position].lower in words_named("everybody")
        for position in held
    )


def is_checkworthy(
    reading: Reading, clause: Clause, figures: Figures, attribution: Attribution | None
) -> bool:
    """Tell whether a clause that fits no other kind is worth a statement."""
    if clause.verb < 0 or clause.last - clause.first < 4 or clause.opener in ("if", "unless"):
        return False
    signals = _signals(reading, clause, figures)
    low, high = clause.subject
    first_word = reading.tokens[low].lower if low < high else ""
    if first_word in words_named("first_person") and attribution is None:
        signals -= 1
    has_noun = any(tag in "NX" for tag in reading.tags[low:high]) or first_word in _POINTING
    is_shown = clause.frame < clause.first  # "pictures show that"
    needed = _LEAST_SIGNALS - has_noun - (attribution is not None or is_shown)
    return signals >= needed


def salience_of(
    reading: Reading, clause: Clause, finding: Finding, figures: Figures, attribution: Attribution | None
) -> Salience:
    """Return how much an analyst would want to see the claim."""
    points: list[tuple[float, str]] = []
    if finding.quantity is not None:
        points.append((0.2, "a figure that can be checked"))
    if finding.kind in ("trend", "verdict", "event"):
        points.append((0.15, f"{'an' if finding.kind == 'event' else 'a'} {finding.kind}"))
    if _has_name(reading, clause, figures):
        points.append((0.1, "names a party"))
    if reading.marks_of("concept", clause.first, clause.last):
        points.append((0.1, "on a subject of the packs"))
    if _within(reading, clause, [time.span for time in figures.times]):
        points.append((0.05, "says when"))
    if _within(reading, clause, [place.span for place in figures.places]):
        points.append((0.05, "says where"))
    if attribution is not None:
        points.append((0.05, "somebody answers for it"))
    if any(
        token.lower in words_named("first_person") for token in reading.tokens[clause.first : clause.last]
    ):
        points.append((-0.15, "in the first or second person"))
    score = 0.3 + sum(value for value, _ in points)
    return Salience(round(min(1.0, max(0.05, score)), 2), tuple(reason for _, reason in points))


def _signals(reading: Reading, clause: Clause, figures: Figures) -> int:
    first, last = min(clause.frame, clause.first), clause.last
    families: tuple[Family, ...] = ("concept", "actor", "level", "definition", "event", "trend")
    count = sum(1 for family in families if reading.marks_of(family, first, last))
    count += _has_name(reading, clause, figures)
    count += _within(reading, clause, [time.span for time in figures.times])
    count += _within(reading, clause, [place.span for place in figures.places])
    count += bool(reading.marks_of("verdict", first, last))
    return count


def _has_name(reading: Reading, clause: Clause, figures: Figures) -> bool:
    """Tell whether a clause holds a name; months and the first word of a sentence are none."""
    times = [time.span for time in figures.times if time.span is not None]
    for position in range(clause.first, clause.last):
        is_name = reading.tags[position] == "X" and (
            position > 0 or reading.tags[position + 1 : position + 2] == "X"
        )
        if is_name and not any(time.contains(reading.tokens[position].span) for time in times):
            return True
    return False


def _within(reading: Reading, clause: Clause, spans: list[Span | None]) -> bool:
    bounds = reading.span(clause.first, clause.last)
    return any(span is not None and bounds.contains(span) for span in spans)


def _is_code(reading: Reading) -> bool:
    sentence = reading.sentence.quote(reading.text)
    return len(_CODE.findall(sentence)) > max(3.0, _CODE_SHARE * len(sentence))


def _navigates(reading: Reading) -> bool:
    navigation = read_function_words().navigation
    sentence = reading.sentence.quote(reading.text).lower()
    if any(phrase in sentence for phrase in navigation.phrases):
        return True
    head = [token.lower for token in reading.tokens[:_LABEL]]
    start = head.index(":") + 1 if ":" in head else 0
    opening = " ".join(token.lower for token in reading.tokens[start : start + 2])
    return opening.startswith(tuple(navigation.openers))


def _is_instruction(reading: Reading) -> bool:
    """Tell whether the sentence opens with a bare verb that tells the reader what to do."""
    position = 0
    while position < len(reading.tokens) and (
        not reading.tokens[position].text[0].isalpha() or reading.tags[position] == "L"
    ):
        position += 1
    if position >= len(reading.tokens) - 1:
        return False
    first = reading.tokens[position].lower
    tag_next = reading.tags[position + 1]
    if first in ("please", "don't", "let", "let's"):
        return True
    return (
        first in _instructions()
        and tag_next in "DPLRQNEI"
        and not _has_early_finite(reading.tags, position + 1)
    )


def _has_early_finite(tags: str, start: int) -> bool:
    """Tell whether a finite verb follows, which makes the first word a noun ("Press reports say")."""
    run = _COMPOUND.match(tags, start)
    reach = run.end() - start if run is not None and tags[start] == "N" else 0
    return bool(set(tags[start : start + max(2, reach)]) & set("VAM"))


def _is_wish(*opening: str) -> bool:
    if opening[1][0].isdigit():
        return False  # "May 9"
    joined = " ".join(opening) + " "
    return joined.startswith(_wishes())


@lru_cache(maxsize=1)
def _instructions() -> frozenset[str]:
    return frozenset(read_function_words().instruction.openers)


@lru_cache(maxsize=1)
def _wishes() -> tuple[str, ...]:
    return tuple(opener + " " for opener in read_function_words().wish.openers)


@lru_cache(maxsize=1)
def _prescriptive() -> frozenset[str]:
    return frozenset(read_function_words().prescription.modals)
