"""The records of claims: one atomic assertion each, with its exact words, scope and chain of speakers.

Vocabularies are closed sets (docs/glossary.md) and are the same in code, screens, exports and docs.
Nothing here reads text; the modules beside this one do.
"""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Literal, NewType

from pydantic import BaseModel, ConfigDict

from sources.calendar_date import ImpreciseDate
from sources.document import PassageId, SourceId
from sources.span import Span

ClaimId = NewType("ClaimId", str)

ClaimKind = Literal["quantity", "event", "trend", "verdict", "relation", "statement"]
Modality = Literal["asserted", "reported", "estimated", "alleged", "possible", "conditional", "denied"]
Polarity = Literal["affirmed", "negated"]
Direction = Literal["rising", "falling", "ceased", "began", "steady", "absent"]
Change = Literal["up", "down"]
Comparator = Literal["=", "about", "almost", ">=", ">", "<=", "<", "range"]
HopRole = Literal["document", "outlet", "author", "speaker", "report", "unattributed"]
Basis = Literal["declared", "inherited", "inferred"]
Finding = Literal["confirmed", "none_confirmed", "insufficient", "likely", "suspected", "rejected"]


class Record(BaseModel):
    """Base of the frozen records: equal when their fields are, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Hop(Record):
    """One link of an attribution chain.

    Attributes:
        agent: who speaks: canonical name where the register knows it, else the words of the text; the file's
            name for the document; `unattributed` for a source-less passive.
        medium: what it was said in ("annual report", "interview", "Reuters interview"), where the text says.
        cue: where the reporting words stand; span: where the agent is named.
        declared: False when inferred, and then `reason` says from what.
    """

    agent: str
    role: HopRole
    medium: str | None = None
    cue: Span | None = None
    span: Span | None = None
    anonymous: bool = False
    declared: bool = True
    reason: str | None = None


class Hedge(Record):
    """Words that weaken a claim, and the class of hedge they belong to (claims/data/hedges.toml)."""

    text: str
    span: Span
    kind: str


class ScopeSlot(Record):
    """One dimension of what a claim speaks of: a normalised value and how it was got."""

    value: str
    span: Span | None = None
    basis: Basis = "declared"


class TimeScope(Record):
    """When the asserted thing happened or held; report time stands in the passage."""

    expression: str
    when: ImpreciseDate
    span: Span | None = None
    basis: Basis = "declared"


class Scope(Record):
    """The slots that explain most apparent conflicts. A slot nobody filled is None.

    Attributes:
        place: ISO 3166 alpha-2 code where it is a country, else the name.
        actor: `state`, `private`, or the name of the acting party.
        substance: what the claim is about, as a concept or noun-phrase head.
        definition: registered, confirmed, estimated, street value, wholesale...
        level: part, total, daily, cumulative, large-scale...
    """

    time: TimeScope | None = None
    place: ScopeSlot | None = None
    actor: ScopeSlot | None = None
    substance: ScopeSlot | None = None
    definition: ScopeSlot | None = None
    level: ScopeSlot | None = None


class Conversion(Record):
    """The same amount as the text restates it in another unit or currency, with the rate that implies.

    `implied_rate` is units of the first amount for one unit of this one.
    """

    raw: str
    span: Span
    low: Decimal
    high: Decimal
    comparator: Comparator = "="
    unit: str | None = None
    currency: str | None = None
    implied_rate: Decimal | None = None


class Quantity(Record):
    """A figure as a careful analyst reads it. Decimals are exact; an ambiguous unit keeps its alternatives.

    Attributes:
        raw: the exact words, comparator words included.
        low, high: bounds of the value; equal for a point; None where open (">= 40" has no high).
        unit: UCUM code ("kg", "[ft_i]", "%", "1" for a count); None for money.
        unit_alternatives: UCUM codes while the word is ambiguous ("ton"); then `unit` is None.
        currency: ISO 4217; currency_alternatives while ambiguous.
        per: unit or period of a rate ("kg", "a", "d"), UCUM.
        counted: head and modifiers of what is counted ("registered voters", "cases of cholera"), or what an
            amount is of.
        counted_basis: inherited where noun or unit stands with an earlier figure ("another 40 were hurt").
        change: set where the figure says by how much something went up or down, and not what it came to.
    """

    raw: str
    span: Span
    low: Decimal | None
    high: Decimal | None
    comparator: Comparator
    unit: str | None = None
    unit_alternatives: tuple[str, ...] = ()
    currency: str | None = None
    currency_alternatives: tuple[str, ...] = ()
    per: str | None = None
    counted: str | None = None
    counted_basis: Basis | None = None
    change: Change | None = None
    conversions: tuple[Conversion, ...] = ()


class Trend(Record):
    """A change or its absence: what changes, which way, against which period, how strongly."""

    metric: str
    direction: Direction
    against: str | None = None
    strength: Literal["slight", "unmarked", "strong"] = "unmarked"
    cue: Span | None = None


class Event(Record):
    """Something that happened: its type (claims/data/events.toml) and who took part."""

    type: str
    agent: str | None = None
    patient: str | None = None
    cue: Span | None = None


class Verdict(Record):
    """What a report or an authority found, and about what."""

    finding: Finding
    about: str
    cue: Span | None = None


class Relation(Record):
    """A lasting tie between two parties or things (claims/data/relations.toml)."""

    type: str
    subject: str
    object: str
    cue: Span | None = None


class Claim(Record):
    """One atomic assertion at exact spans of one source.

    Attributes:
        spans: one or more, ascending, half-open code points; a quote split by its cue has two.
        quote: the pieces, each exactly the stored text at its span.
        subject, predicate, object: plain words, shortest faithful form.
        measure: what a quantity measures ("value seized", "street price"), comparable across claims.
        topics: sorted concept ids or lower-case noun-phrase heads: what the claim is about, for comparison.
        chain: outermost first, beginning with the document.
        report_time: date of the passage that prints it.
        salience: 0 to 1, how much an analyst would want to see it, with `salience_reasons`.
        confidence: 0 to 1, the extractor's.
        extractor: name and version of the rule family that found it.
    """

    id: ClaimId
    source: SourceId
    file: str
    passage: PassageId
    spans: tuple[Span, ...]
    quote: tuple[str, ...]
    kind: ClaimKind
    subject: str
    predicate: str = ""
    object: str = ""
    measure: str | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    hedges: tuple[Hedge, ...] = ()
    scope: Scope = Scope()
    topics: tuple[str, ...] = ()
    chain: tuple[Hop, ...]
    report_time: ImpreciseDate | None = None
    quantity: Quantity | None = None
    trend: Trend | None = None
    event: Event | None = None
    verdict: Verdict | None = None
    relation: Relation | None = None
    salience: float = 0.5
    salience_reasons: tuple[str, ...] = ()
    confidence: float = 0.5
    extractor: str

    @property
    def text(self) -> str:
        """The quoted pieces joined by one space."""
        return " ".join(self.quote)


def claim_id(source: SourceId, spans: tuple[Span, ...], kind: ClaimKind, ordinal: int = 0) -> ClaimId:
    """Return the id of a claim.

    Args:
        source: sha256 of the source's bytes.
        spans: the claim's spans, ascending.
        kind: the claim's kind.
        ordinal: 0 for the first claim of that kind at those spans, 1 for the next.
    """
    places = ",".join(f"{span.start}-{span.end}" for span in spans)
    return ClaimId("c" + hashlib.sha256(f"{source}:{places}:{kind}:{ordinal}".encode()).hexdigest()[:16])
