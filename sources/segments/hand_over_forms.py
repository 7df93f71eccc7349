"""The forms of a sentence that hands over, as patterns over a sentence without links, brackets and colon.

Each has a place for the name of an outlet (`name`), and some one for its author (`author`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sources.segments.cue_phrases import cue_phrases, one_of

_WORD = r"[^\W\d_a-z][\w.’'-]*|\d{1,3} [^\W\d_a-z][\w’'-]*"
_JOIN = r"(?:of|and|for|the|on|d[aeiou]s?|del|della|la|le|und|e|y|van|von|der|&) "
_NAME = rf"(?:{_WORD})(?: (?:(?:{_JOIN}){{0,2}}[^\W\d_a-z][\w.’'&-]*|\d{{1,3}}(?!\w| [A-Z]))){{0,6}}"
_PERSON = r"[^\W\d_a-z][\w.’'-]*(?: (?:(?:de|van|von|der|al|bin|da|del) ){0,2}[^\W\d_a-z][\w.’'-]*){0,3}"
_LOWER = r"(?:[a-z][\w’'-]* ){0,6}"
_ROLE = r"(?:[^\W\d_][a-z-]+ (?:[a-z-]+ ){0,3})??"  # weather blogger Kim Ansel
_ASIDE = r"(?:, [^:,]{3,120},)?"  # Lena Farrow, a retired surgeon,
_TAIL = r"(?:,| on| last| from| of| dated| yesterday| today| earlier| about)(?: .{0,80})?"
DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "same",
        "recent",
        "new",
        "latest",
        "actual",
        "full",
        "last",
        "another",
        "one",
        "local",
        "regional",
        "national",
        "own",
        "today's",
        "yesterday's",
        "week's",
        "month's",
        "year's",
        "original",
        "earlier",
        "longer",
        "short",
        "brief",
        "now",
        "also",
        "more",
    ]
)


class HandOverForms(NamedTuple):
    """The forms, each named after what it reads."""

    credit: re.Pattern[str]
    written_at: re.Pattern[str]
    credited: re.Pattern[str]
    author_in: re.Pattern[str]
    in_outlet: re.Pattern[str]
    outlet_then: re.Pattern[str]
    author_of: re.Pattern[str]
    outlets_author: re.Pattern[str]
    issued_by: re.Pattern[str]
    issued: re.Pattern[str]
    issued_by_office: re.Pattern[str]
    titled: re.Pattern[str]
    writes: re.Pattern[str]
    put_by: re.Pattern[str]
    reports: re.Pattern[str]


@cache
def hand_over_forms() -> HandOverForms:
    """Return the forms, compiled once."""
    cues = cue_phrases()
    verbs = one_of((*cues.writing_verbs, "says", "said", "has", "looks", "tells"))
    verb = rf"(?:[^\W\d_]+ly )?(?P<verb>{verbs})\b"
    noun = one_of(cues.source_nouns)
    form = (
        r"(?:(?:[Pp]ress |[Nn]ews |[Mm]edia )?[Rr]elease|(?:[Pp]ress )?[Ss]tatement|[Cc]ommuniqu[eé]"
        r"|[Aa]nnouncement)"
    )
    return HandOverForms(
        credit=re.compile(rf"{one_of(cues.credit_openers)} ", re.IGNORECASE),
        written_at=re.compile(
            rf"(?P<lower>{_LOWER})(?P<author>{_PERSON}),? (?:of|at|in|from|for|over at|on) (?:[Tt]he )?"
            rf"(?P<name>{_NAME})"
        ),
        credited=re.compile(
            rf"(?P<lower>{_LOWER})(?P<the>The )?(?P<name>{_NAME})"
            rf"(?P<noun>(?:[’']s?)? (?:[a-z-]+ )?{noun}(?: .{{0,100}})?)?(?P<tail>{_TAIL})?"
        ),
        author_in=re.compile(rf"{_ROLE}(?P<author>{_PERSON}){_ASIDE} {verb}"),
        in_outlet=re.compile(
            rf"\b(?:in|for|at|on|over at)(?P<lower> (?:{one_of(sorted(DETERMINERS))} ){{0,3}}| )"
            rf"(?P<name>{_NAME})(?=\Z|,| (?:about|on|that|last|this|of|yesterday|today)\b)"
        ),
        outlet_then=re.compile(
            rf"(?P<at>[Ii]n|[Oo]ver at|[Aa]t|[Oo]n|[Ww]riting in) (?P<the>[Tt]he )?(?P<name>{_NAME}),"
            rf" (?:[a-z][\w-]* ){{0,4}}(?P<author>{_PERSON}){_ASIDE} {verb}"
        ),
        author_of=re.compile(
            rf"{_ROLE}(?P<author>{_PERSON}),? (?P<of>of|at|from|over at|with|in) (?:[Tt]he )?"
            rf"(?P<name>{_NAME})"
            rf"(?:,? {verb}|\Z)"
        ),
        outlets_author=re.compile(
            rf"(?P<the>[Tt]he )?(?P<name>{_NAME}?)[’']s? (?:[a-z][\w-]* ){{0,4}}(?P<author>{_PERSON}) {verb}"
        ),
        issued_by=re.compile(
            rf"\b{form}s? (?:of|from|by|issued by|put out by) (?:[Tt]he )?(?P<name>{_NAME})\Z"
        ),
        issued=re.compile(
            rf"\b(?:the|an?|today's|recent) (?P<name>{_NAME}?)(?:[’']s?)? (?:[a-z]+ )?{form}\Z"
        ),
        issued_by_office=re.compile(
            r"(?:[^\W\d_][a-z’' ]{2,24} )?[Tt]he (?P<name>[a-z-]+(?: [a-z-]+){1,3})[’']s? (?:[a-z]+ )?"
            rf"{form}(?:,? (?:in full|in part|for the record|on this|reads|itself))?"
        ),
        titled=re.compile(
            rf"(?:(?P<link>\[[^\[\]]{{8,200}}\]\([^()\s]{{1,300}}\))|“[^”]{{8,200}}”"
            r"|\"[^\"]{8,200}\"|[^()\[\]“\"]{12,160})"
            rf" \((?:[Tt]he )?(?P<name>{_NAME})(?:, [^()]{{3,40}})?\):"
        ),
        writes=re.compile(
            rf"{_ROLE}(?P<author>{_PERSON}){_ASIDE} (?:writes|wrote|reports|blogs|posts)(?: .{{0,120}})?"
        ),
        put_by=re.compile(
            rf"(?:[Hh]ere[’']s|[Hh]ere is|[Tt]his is|[Tt]hat is) (?:how|what|as) "
            rf"(?P<the>[Tt]he )?(?P<name>{_NAME})"
            r" (?:puts|put|sums|summed|described|describes|tells|told|reports|reported|saw|sees|has|had"
            r"|explains|explained|covered|covers|wrote|writes)\b.{0,60}"
        ),
        reports=re.compile(
            rf"(?P<lower>(?:[Tt]he |[Aa]n? )?(?:[a-z][\w-]* ){{0,3}})(?P<name>{_NAME})(?:(?:[’']s?)? {noun})?"
            r" (?:also |now |then |today |further |[^\W\d_]+ly )?"
            r"(?:(?:has|had|offers|offered|carries|carried|runs|ran|prints|printed|publishes|published)"
            r"(?:\Z| (?:this|that|more|details|it|(?:the|all the) (?:story|details|latest|full|news|scoop)\b"
            rf"|(?:an?|the|some|another|its) (?:[a-z-]+ ){{0,4}}{noun})\b)|"
            rf"(?P<verb>{one_of(cues.outlet_verbs)})\b)"
        ),
    )
