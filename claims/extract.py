"""From a document to its claims: the one place that runs every rule family in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from claims.assemble import Assembler, Asserted
from claims.claim import Claim, Quantity, ScopeSlot
from claims.figures.continued import Antecedents, carry_on
from claims.figures.measure import measure_of
from claims.figures.quantity import find_quantities
from claims.kinds.event import find_action, find_event
from claims.kinds.relation import find_apposition, find_relation
from claims.kinds.statement import find_statement
from claims.kinds.trend import find_trend
from claims.kinds.verdict import find_verdict, is_soft
from claims.names.place import PlaceMention, find_places
from claims.packs import Packs, load_packs
from claims.publication_date import find_publication_dates
from claims.slots.hedge import as_hedge
from claims.slots.scope import Surroundings
from claims.speech.attribution import Attribution, find_attributions
from claims.speech.voice import Voiced, part_voices
from claims.times.time_anchor import Told
from claims.times.when import find_times_after
from claims.words.asserted_verb import verb_group_end
from claims.words.clause import EMBEDDED, Clause, find_clauses
from claims.words.lexicon import Lexicon, read_lexicon
from claims.words.noun_phrase import phrase_after
from claims.words.reading import NO_FIGURES, Figures, Finding, Reading, read_sentence
from claims.words.referent import find_referent
from claims.words.stretch import Stretch, find_stretches
from claims.worth import asks, asserts_nothing, is_checkworthy, is_heading_like, names_something, prescribes
from sources.document import Document
from sources.outlets import find_outlet
from sources.span import Span

_AGE = "age"  # who is how old names a person and is hardly ever disputed
_ARTICLES = frozenset(("one", "a", "an"))  # figures only where somebody counts what happened
_PARTITIVE = frozenset(("of", "worth", "in"))
_MOST_FIGURES = 24  # of one sentence of prose
_KNOWN_COUNTRIES = 3  # of a passage, most named first, that settle an ambiguous currency


def extract_claims(document: Document, packs: Packs | None = None) -> tuple[Claim, ...]:
    """Return the claims of a document, sorted by their first span, then kind.

    Args:
        document: what was read.
        packs: topic packs to know subjects by; the shipped ones without.
    """
    known = packs if packs is not None else load_packs()
    lexicon = read_lexicon(known).without(known.doubtful_in(document.text))
    attributions = find_attributions(document)
    assembler = Assembler(document)
    claims = list(find_publication_dates(document, assembler))
    near = _Nearby(attributions)
    for stretch in find_stretches(document):
        claims.extend(_Passage(stretch, assembler, lexicon, near).claims())
    return tuple(sorted(claims, key=lambda claim: (claim.spans[0], claim.kind)))


class _Nearby:
    """The attributions that meet a sentence, found by one walk over sentences in order."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        reach = (
            (min(span.start for span in _extent(item)), max(span.end for span in _extent(item)), item)
            for item in attributions
        )
        self._waiting = sorted(reach, key=lambda entry: (entry[0], -entry[1]))
        self._next = 0
        self._open: list[tuple[int, int, Attribution]] = []

    def meeting(self, sentence: Span) -> list[Attribution]:
        """Return the attributions with a word in `sentence`; sentences come in order of their start."""
        while self._next < len(self._waiting) and self._waiting[self._next][0] < sentence.end:
            self._open.append(self._waiting[self._next])
            self._next += 1
        self._open = [entry for entry in self._open if entry[1] > sentence.start]
        return [entry[2] for entry in self._open if any(span.overlap(sentence) for span in _extent(entry[2]))]


def _extent(attribution: Attribution) -> tuple[Span, ...]:
    return (*attribution.content, attribution.cue) if attribution.cue is not None else attribution.content


class _Passage:
    """Reads the sentences of one stretch of a passage, and carries what the next sentence inherits."""

    def __init__(self, stretch: Stretch, assembler: Assembler, lexicon: Lexicon, near: _Nearby) -> None:
        self._stretch = stretch
        self._assembler = assembler
        self._lexicon = lexicon
        self._near = near
        self._surroundings = Surroundings()
        self._countries: Counter[str] = Counter()
        outlet = stretch.passage.outlet
        known = None if outlet is None else find_outlet(outlet)
        # an agency writes for all countries
        self._home = (known.country,) if known and known.country and not known.is_wire else ()
        self._antecedents = Antecedents()
        self._told: Told | None = None

    def claims(self) -> Iterator[Claim]:
        """Yield the claims of the stretch, sentence by sentence."""
        for paragraph in self._stretch.paragraphs:
            self._surroundings = Surroundings(passage_place=self._surroundings.passage_place)
            self._antecedents = Antecedents()
            is_alone = len(paragraph) == 1 and not self._stretch.is_only
            for sentence in paragraph:
                nearby = self._near.meeting(sentence)
                reading = read_sentence(self._stretch.text, sentence, self._lexicon)
                if asserts_nothing(reading) or (is_alone and is_heading_like(reading)):
                    continue
                yield from self._read(reading, nearby)

    def _read(self, reading: Reading, nearby: list[Attribution]) -> Iterator[Claim]:
        text, sentence = reading.text, reading.sentence
        places = find_places(text, sentence)
        quantities = find_quantities(text, sentence, countries=self._likely_countries(places))
        quantities, self._antecedents = carry_on(text, sentence, quantities, self._antecedents)
        # "US$40" names a currency, not a place
        places = tuple(
            place for place in places if not any(one.span.overlap(place.span) for one in quantities)
        )
        self._countries.update(place.code for place in places if place.code is not None)
        times, self._told = find_times_after(
            text, sentence, reference=self._stretch.passage.published, told=self._told
        )
        # a run of bare figures is a table that lost its lines: nobody can say what each one counts
        figures = Figures(quantities if len(quantities) <= _MOST_FIGURES else (), times, places)
        for voiced in part_voices(reading, nearby, self._lexicon):
            if asks(voiced.reading):
                continue
            for asserted in _assert(voiced, figures, self._surroundings):
                hedges = tuple(as_hedge(reading, mark) for mark in voiced.hedges)
                complete = asserted._replace(
                    nearby=tuple(nearby),
                    cue_marks=voiced.hedges,
                    cue_hedges=hedges,
                    referent=find_referent(reading, voiced.reading, asserted.clause, asserted.finding),
                )
                yield self._assembler.build(self._stretch.passage, complete)
        self._surroundings = _inherit(self._surroundings, figures)

    def _likely_countries(self, places: Sequence[PlaceMention]) -> list[str]:
        here = [place.code for place in places if place.code is not None]
        often = [code for code, _ in self._countries.most_common(_KNOWN_COUNTRIES)]
        return list(dict.fromkeys((*here, *often, *self._home)))


def _inherit(before: Surroundings, figures: Figures) -> Surroundings:
    """Return what the next sentence may take over from this one."""
    time = figures.times[0].model_copy(update={"basis": "inherited"}) if len(figures.times) == 1 else None
    place = before.place
    for mention in figures.places[:1]:
        place = ScopeSlot(value=mention.code or mention.name, span=mention.span, basis="inherited")
    return Surroundings(time, place, before.passage_place or place)


def _assert(voiced: Voiced, figures: Figures, surroundings: Surroundings) -> Iterator[Asserted]:
    """Yield what the clauses of one voice assert."""
    reading = voiced.reading
    attribution = voiced.attribution or voiced.coloured
    remaining = list(figures.quantities)
    clauses = find_clauses(reading.tokens, reading.tags, 0, len(reading.tokens))
    for clause in clauses:
        if clause.opener in ("if", "unless"):
            continue
        findings = list(_figures_of(reading, clause, remaining))
        if not _introduces(reading, clause, voiced.cues) and not prescribes(reading, clause):
            findings.extend(find_findings(reading, clause, figures, attribution, has_figure=bool(findings)))
        tie = find_apposition(reading, clause)
        if tie is not None and all(finding.relation is None for finding in findings):
            findings.append(tie)
        if _ends_in_cue(reading, clause, voiced.cues):
            findings = [finding for finding in findings if finding.kind != "statement"]
        quoted = voiced.coloured.content if voiced.coloured is not None else ()
        for finding in findings:
            yield Asserted(reading, clause, finding, figures, surroundings, attribution, quoted)


def _ends_in_cue(reading: Reading, clause: Clause, cues: Sequence[Span]) -> bool:
    """Tell whether a clause ends in words that report ("..., saying", "who fled, told the Post")."""
    bounds = reading.span(clause.first, clause.last)
    for cue in cues:
        if not bounds.contains(cue):
            continue
        after = (at for at in range(clause.first, clause.last) if reading.tokens[at].start >= cue.end)
        if not any(reading.tags[at] in "VAMBFUG" for at in after):
            return True
    return False


def _introduces(reading: Reading, clause: Clause, cues: Sequence[Span]) -> bool:
    """Tell whether a clause only says that something is said; a denial of saying is an assertion itself."""
    if clause.verb < 0:
        return False
    group = reading.span(clause.verb, verb_group_end(reading, clause))
    if not any(group.overlap(cue) for cue in cues):
        return False
    return not any(
        mark.cue.value == "clause" for mark in reading.marks_of("negator", clause.frame, clause.last)
    )


def _figures_of(reading: Reading, clause: Clause, remaining: list[Quantity]) -> Iterator[Finding]:
    """Yield a finding for each figure that begins in the clause, and take it off the list."""
    bounds = reading.pieces([(clause.frame, clause.last)])
    named = reading.span(*clause.subject) if clause.subject[0] < clause.subject[1] else None
    for quantity in tuple(remaining):
        if not any(span.start <= quantity.span.start < span.end for span in bounds):
            continue
        remaining.remove(quantity)
        measure = measure_of(reading.text, reading.sentence, quantity, named)
        if measure == _AGE or _counts_nothing(reading, clause, quantity, bounds[0]):
            continue
        subject = quantity.counted or reading.words(clause.subject) or quantity.raw
        cue = _tokens_at(reading, quantity.span)
        focus = _counted(reading, clause, cue)
        yield Finding("quantity", cue, focus, subject, confidence=0.8, quantity=quantity, measure=measure)


def _counts_nothing(reading: Reading, clause: Clause, quantity: Quantity, bounds: Span) -> bool:
    """Tell whether a figure is a mere "one", or stands alone in words without a verb."""
    if quantity.raw.lower() in _ARTICLES and quantity.per is None:
        return not reading.marks_of("event", clause.first, clause.last)
    return clause.verb < 0 and bounds.length < 2 * quantity.span.length


def _counted(reading: Reading, clause: Clause, cue: tuple[int, int]) -> tuple[int, int]:
    """Return the tokens of what the figure counts or weighs; the subject where nothing follows it."""
    named = cue[1]
    while named > cue[0] and reading.tags[named - 1] in "NXJG":
        named -= 1
    if named > cue[0] and named < cue[1]:
        return (named, cue[1])
    start = cue[1]
    while start < clause.last and reading.tokens[start].lower in _PARTITIVE:
        start += 1
    after = phrase_after(reading.tokens, reading.tags, start, clause.last)
    return after if after[0] < after[1] else clause.subject


def _tokens_at(reading: Reading, span: Span) -> tuple[int, int]:
    inside = [
        position
        for position, token in enumerate(reading.tokens)
        if token.start < span.end and token.end > span.start
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 1)


def find_findings(
    reading: Reading,
    clause: Clause,
    figures: Figures = NO_FIGURES,
    attribution: Attribution | None = None,
    *,
    has_figure: bool = False,
) -> Iterator[Finding]:
    """Yield what a clause says beside its figures: its most specific kind, else an action or a statement."""
    verdict = find_verdict(reading, clause)
    if verdict is not None and not is_soft(verdict):
        yield verdict
        return
    specific = _most_specific(reading, clause)
    if verdict is not None and (specific is None or specific.cue[0] < verdict.cue[1]):
        specific = verdict
    if specific is None and clause.opener != EMBEDDED:
        specific = find_relation(reading, clause)
    if specific is not None and names_something(reading, clause, specific):
        yield specific
    elif clause.opener != EMBEDDED and is_checkworthy(reading, clause, figures, attribution):
        plain = find_action(reading, clause)
        if specific is not None and (plain is None or not _is_pause(specific)):
            plain = specific
        if plain is None and not has_figure:
            plain = find_statement(reading, clause)
        if plain is not None:
            yield plain


def _is_pause(finding: Finding) -> bool:
    """Tell whether a finding only says that something began, went on or stopped ("it was stopped")."""
    return finding.trend is not None and finding.trend.direction in ("began", "ceased", "steady")


def _most_specific(reading: Reading, clause: Clause) -> Finding | None:
    """Return the change or the event; an event that begins ("began evacuating") is told as the event."""
    trend = find_trend(reading, clause)
    if trend is None or trend.trend is None or trend.trend.direction != "began":
        return trend or find_event(reading, clause)
    event = find_event(reading, clause)
    return event if event is not None and event.cue[0] > trend.cue[0] else trend
