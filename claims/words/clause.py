"""Clauses of a sentence by closed-class words and finite verbs, so that one assertion gives one claim.

A boundary is taken only where both sides hold a finite verb; where in doubt a clause stays long. What a
clause says is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.speech.cues import load_cues
from claims.words.noun_phrase import phrase_before
from claims.words.token import Token

_FINITE = re.compile("[VAM]")
_COMPLEMENT = re.compile('[VUFLA]"?T(?!P)')
_BARE_COMPLEMENT = re.compile("[VUF](?=[DNXQRG][DNXQJGE]{0,6}[AMV])")  # "says rents have gone down"
_CONTENT = re.compile("NT(?=[DNXQRJG][DNXQJGE]{0,5}[AMV])")  # "the claim that rents are falling is untrue"
_IN_OBJECT = re.compile("[NX][TW](?=L?[AMV])")  # "points to a trade that has stopped"
_JOINED_PARTICIPLE = re.compile("L?U[PD,I]")  # "was held in Lima and charged with fraud"
_REDUCED = re.compile("VP[^CTWSVAM,;]{1,12}[AM]")
_SERIES = re.compile("[DNXQRJ][DNXQJ]{0,5}(?:P[DNXQJ]{1,4})?L?[VAM]")  # a subject at once, then its verb
_INSERTED = re.compile(",[WS]")  # "the mill, which employs 90 people, has ..."
_AFTER_RELATIVE = re.compile("[VAM][LBU]{0,4}[^CTWSVAM,;]{0,12}[VAM]")  # "kilos that were seized have ..."
_RESTRICTIVE = re.compile("(?<=[NXQ])[TW]")
_RELATIVE = re.compile(",W")
_RESUMED = re.compile(",L?[VAM]")
_MARKER = re.compile(r"(?:[,;\-]C?[SW]?|C[SW]?|S|(?<=.)W)")
_KEEPING = frozenset(("if", "unless", "whether"))  # what they open is no assertion without them
_COMPARING = frozenset(
    ("than", "as", "so", "since", "before", "after", "until", "till", "whether", "once", "provided")
)
_TEMPORAL = frozenset(("since", "as", "after", "before"))
_TIMING = frozenset(("when", "while", "since", "as", "after", "before", "until", "because"))
_SHORT_CLAUSE = 4  # tokens
_LONGEST_OBJECT = 9  # tokens
EMBEDDED = "that"  # the opener of a clause inside another: what it tells is claimed where it has a kind
_LONGEST_SUBJECT = 14  # tokens; a longer run before the verb is not one noun phrase


class Clause(NamedTuple):
    """A clause as tokens `[first, last)`, trimmed of its conjunction.

    Attributes:
        verb: its first finite verb; -1 without one.
        subject: tokens of the noun phrase before the verb; empty where there is none.
        is_shared: the subject stands in an earlier clause.
        opener: the subordinator it had, in lower case; "" without one.
        frame: where a clause that introduces this one ("nothing shows that") begins; else `first`.
        tail: end of the clause of time that a short clause cannot stand without; else -1.
    """

    first: int
    last: int
    verb: int
    subject: tuple[int, int]
    is_shared: bool = False
    opener: str = ""
    frame: int = -1
    tail: int = -1


class _Place(NamedTuple):
    """A marker at `start` in a piece from `begin`; the next marker is at `end`, all ends at `last`."""

    begin: int
    start: int
    end: int
    last: int


def find_clauses(tokens: Sequence[Token], tags: str, first: int, last: int) -> list[Clause]:
    """Return the clauses of tokens `[first, last)`; one where no verb is finite.

    They stand in order and apart, but for a relative clause inside another, which stands before it.
    """
    pieces = _cut(tokens, tags, first, last)
    clauses: list[Clause] = []
    for start, end in pieces:
        clause = _make(tokens, tags, start, end)
        if clause is None:
            continue
        if clause.verb < 0 and clauses and _JOINED_PARTICIPLE.match(tags, clause.first):
            clause = clause._replace(verb=tags.index("U", clause.first))
        if _lacks_subject(tags, clause) and clauses:
            clause = clause._replace(subject=clauses[-1].subject, is_shared=True)
        elif tags[clause.first] == "W" and start > first and _is_subject(tags, clause):
            antecedent = phrase_before(tokens, tags, start, first)
            if antecedent[0] < antecedent[1]:
                clause = clause._replace(subject=antecedent, is_shared=True)
        if clause.opener in _TIMING and clauses and clauses[-1].last - clauses[-1].first <= _SHORT_CLAUSE:
            clauses[-1] = clauses[-1]._replace(tail=clause.last)
        clauses.extend(_inserted(tags, clause))
        content, clause = _apart_from_content(tags, clause)
        clauses.extend(content)
        clauses.append(_without_frame(tokens, tags, clause))
        clauses.extend(_of_object(tokens, tags, clauses[-1]))
    return clauses


def _is_subject(tags: str, clause: Clause) -> bool:
    """Tell whether the relative pronoun at the head of a clause is its subject ("which has ...")."""
    return clause.verb > clause.first and not tags[clause.first + 1 : clause.verb].strip("L")


def _inserted(tags: str, clause: Clause) -> list[Clause]:
    """Return the relative clause that commas set into a clause before its verb; nothing without one."""
    opening = _RELATIVE.search(tags, clause.first, clause.verb) if clause.verb > 0 else None
    if opening is None or opening.start() <= clause.first:
        return []
    closing = tags.find(",", opening.end(), clause.verb)
    verb = _FINITE.search(tags, opening.end(), closing) if closing > 0 else None
    if verb is None:
        return []
    first = opening.start() + 1
    return [
        Clause(first, closing, verb.start(), (clause.first, opening.start()), is_shared=True, frame=first)
    ]


def _apart_from_content(tags: str, clause: Clause) -> tuple[list[Clause], Clause]:
    """Part "rents are falling" from "the claim that rents are falling is untrue", if that is what it is."""
    match = _CONTENT.search(tags, clause.first, clause.last)
    if match is None or clause.verb < match.end():
        return [], clause
    resumed = _AFTER_RELATIVE.match(tags, clause.verb, clause.last)
    if resumed is None:
        return [], clause
    outer = resumed.end() - 1
    first = match.end()
    inner = Clause(first, outer, clause.verb, (first, clause.verb), opener=EMBEDDED, frame=first)
    return [inner], clause._replace(verb=outer, subject=(clause.subject[0], match.start() + 1))


def _of_object(tokens: Sequence[Token], tags: str, clause: Clause) -> list[Clause]:
    """Return the clause that tells of the object ("a trade that has stopped"), with the object before it."""
    match = _IN_OBJECT.search(tags, clause.verb + 1, clause.last) if clause.verb >= 0 else None
    verb = _FINITE.search(tags, match.end(), clause.last) if match is not None else None
    if match is None or verb is None:
        return []
    opening = match.start() + 1
    start = tags.find("D", clause.verb + 1, opening)
    if not 0 <= opening - start <= _LONGEST_OBJECT or start < 0:
        start = phrase_before(tokens, tags, opening, clause.verb + 1)[0]
    return [Clause(start, clause.last, verb.start(), (start, opening), opener=EMBEDDED, frame=start)]


def _is_complement(tokens: Sequence[Token], clause: Clause, position: int) -> bool:
    """Tell whether a verb of saying or thinking takes the next words as its content, without "that"."""
    cues = load_cues().get(tokens[position].lower, ())
    return position >= clause.verb and any(
        len(cue.words) == 1 and cue.verb_class.frame in ("say", "show") for cue in cues
    )


def _without_frame(tokens: Sequence[Token], tags: str, clause: Clause) -> Clause:
    """Let a clause begin after "shows that", and remember where the words before it begin."""
    match = _COMPLEMENT.search(tags, clause.first, clause.last)
    if match is None:
        match = _BARE_COMPLEMENT.search(tags, max(clause.verb, clause.first), clause.last)
        if match is None or not _is_complement(tokens, clause, match.start()):
            return clause
    if match.start() < clause.verb:
        return clause
    verb = _main_verb(tags, match.end(), clause.last)
    if verb < 0:
        return clause
    subject = _subject(tags, match.end(), verb)
    return clause._replace(first=match.end(), verb=verb, subject=subject, is_shared=False)


def _cut(tokens: Sequence[Token], tags: str, first: int, last: int) -> list[tuple[int, int]]:
    """Return the pieces between boundaries; the markers stay at the head of the piece that they open."""
    starts = [match.start() for match in _MARKER.finditer(tags, first + 1, last)]
    pieces: list[tuple[int, int]] = []
    begin = first
    opens_low = tags[first] == "S"  # a subordinate clause stands first: the comma ends it
    depth = 0
    counted = first
    for index, start in enumerate(starts):
        depth += tags.count("(", counted, start) - tags.count(")", counted, start)
        counted = start
        end = starts[index + 1] if index + 1 < len(starts) else last
        if depth > 0 or not _is_boundary(tokens, tags, _Place(begin, start, end, last), is_low=opens_low):
            continue
        pieces.append((begin, start))
        begin = start
        opens_low = tags[start] == "S" or tags[start + 1 : start + 2] == "S"
    pieces.append((begin, last))
    return pieces


def _is_boundary(tokens: Sequence[Token], tags: str, place: _Place, *, is_low: bool) -> bool:
    """Tell whether the marker at `place.start` parts two clauses."""
    begin, start, end, last = place
    marker = _MARKER.match(tags, start)
    opened = marker.end() if marker is not None else start + 1
    letters = tags[start:opened]
    word = tokens[opened - 1].lower
    if _FINITE.search(tags, begin, start) is None and (letters, word) != (",C", "but"):
        return False
    if letters == "C" and _JOINED_PARTICIPLE.match(tags, opened) is not None:
        return 0 <= tags.rfind("U", begin, start) < start - 2
    is_firm = word == "but" or (letters[-1] == "S" and word not in _COMPARING)
    reach = last if is_firm else end
    if _FINITE.search(tags, opened, reach) is None:
        return False
    if letters == ",":
        return is_low or _SERIES.match(tags, opened, end) is not None
    if letters[-1] == "W":
        return letters != "W" and not _is_inserted(tags, end)
    if letters == "S" and word in _COMPARING:
        return word in _TEMPORAL
    return letters != "C" or _opens_assertion(tokens, tags, place, opened)


def _is_inserted(tags: str, end: int) -> bool:
    """Tell whether a relative clause is closed by a comma, after which its main clause goes on."""
    return tags[end : end + 1] == "," and tags[end + 1 : end + 2] not in ("C", "S", "W", "")


def _opens_assertion(tokens: Sequence[Token], tags: str, place: _Place, opened: int) -> bool:
    """Tell whether a bare "and" opens a clause: a verb follows at once, or a short subject and its verb.

    It joins nouns where the verb before it belongs to a relative clause, or where "between" waits for it.
    """
    finite = _FINITE.search(tags, opened, place.last)
    if finite is None:
        return False
    between = tags[opened : finite.start()]
    if not between.strip("L"):
        return True
    if len(between) > _LONGEST_SUBJECT or "," in between:
        return False
    before = [match.start() for match in _FINITE.finditer(tags, place.begin, place.start)]
    head = tags[place.begin + 1 : before[0]]
    is_relative = len(before) == 1 and ("W" in head or "T" in head)
    since_verb = tokens[before[-1] : place.start]
    return not is_relative and all(token.lower != "between" for token in since_verb)


def _make(tokens: Sequence[Token], tags: str, start: int, end: int) -> Clause | None:
    opener = ""
    first = start
    while first < end and tags[first] in ",;-C.*|/":
        first += 1
    if tags[first : first + 2] == "Q." and end - first > 3:
        first += 2  # the number of a list item
    if first < end and tags[first] == "S":
        opener = tokens[first].lower
        first += opener not in _KEEPING
    while first < end and tags[first] == ",":
        first += 1
    if tags[first : first + 1] == "T" and tags[first + 1 : first + 2] not in ("V", "A", "M", "L", ""):
        first += 1  # the content of "says that"
        while first < end and tags[first] in ",;-":
            first += 1
    while end > first and tags[end - 1] in ",;-.C(S*|/":
        end -= 1
    first, end = _unquoted(tags, first, end)
    if first >= end:
        return None
    verb = _main_verb(tags, first, end)
    subject = _subject(tags, first, verb) if verb >= 0 else (first, first)
    return Clause(first, end, verb, subject, opener=opener, frame=first)


def _main_verb(tags: str, first: int, end: int) -> int:
    """Return the first finite verb that is no reduced relative ("goods made in X are"); -1 without."""
    finite = _FINITE.search(tags, first, end)
    if finite is None:
        return -1
    verb = finite.start()
    if _INSERTED.search(tags, first, verb) is not None:
        resumed = _RESUMED.search(tags, verb, end)
        if resumed is not None:
            return resumed.end() - 1
    if verb > first + 1 and tags[verb - 1] in "TW" and tags[verb - 2] in "NXQ":
        resumed = _AFTER_RELATIVE.match(tags, verb, end)
        return resumed.end() - 1 if resumed is not None else verb
    reduced = _REDUCED.match(tags, verb, end)
    if reduced is not None and verb > first and tags[verb - 1] in "NX":
        return reduced.end() - 1
    return verb


def _unquoted(tags: str, first: int, end: int) -> tuple[int, int]:
    """Leave out quotation marks at the ends unless their partner stands inside."""
    while (
        end > first
        and tags[end - 1] in ',."'
        and (tags[end - 1] != '"' or tags.count('"', first, end) % 2 or tags[first] == '"')
    ):
        if tags[end - 1] == '"' and tags[first] == '"' and tags.count('"', first, end) == 2:
            first += 1
        end -= 1
    if end > first and tags[first] == '"' and tags.count('"', first, end) % 2:
        first += 1
    return first, end


def _subject(tags: str, first: int, verb: int) -> tuple[int, int]:
    """Return the noun phrase that ends before the verb, without what a comma sets off at the head."""
    end = verb
    while end > first and tags[end - 1] in 'L,"':
        end -= 1
    inserted = _INSERTED.search(tags, first, end)
    if inserted is not None and inserted.start() > first:
        end = inserted.start()
    restrictive = _RESTRICTIVE.search(tags, first, end)
    if restrictive is not None:
        end = restrictive.start()
    begin = first
    if tags[first] in "PSILG":
        comma = tags.rfind(",", first, end)
        if comma > first:
            begin = comma + 1
        elif tags[first] in "PI":
            begin = _after_adverbial(tags, first, end)
    comma = tags.find(",", begin, end)
    if 0 < comma - begin <= 2 and tags[comma + 1] == "D" and tags[verb - 1] != ",":
        begin = comma + 1  # "this time, the club ..."
    if tags[begin : begin + 3] in ("JND", "DND"):
        begin += 2  # "last week the club ..."
    while begin < end and tags[begin] in 'L,"SCW-;':
        begin += 1
    return (begin, min(end, begin + _LONGEST_SUBJECT))


def _after_adverbial(tags: str, first: int, end: int) -> int:
    """Skip "in 2009" or "at the plant" before a subject that begins anew."""
    for position in range(first + 2, end):
        if tags[position] in "DR" and tags[position - 1] in "NXQ":
            return position
    return first if end - first < 3 or tags[first + 1] != "Q" else first + 2


def _lacks_subject(tags: str, clause: Clause) -> bool:
    return clause.verb >= 0 and clause.subject[0] >= clause.subject[1] and tags[clause.first] != "W"
