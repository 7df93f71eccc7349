"""How the figure and the time of a claim were read, from its record and the document that prints it."""

from __future__ import annotations

from claims.claim import Claim
from claims.figures.named_countries import named_countries
from reconcile.accounts.account import Account
from reconcile.accounts.figure_account import account_of_figure
from reconcile.accounts.settling import Surroundings
from reconcile.accounts.step import Step, flat
from reconcile.accounts.time_account import TimeContext, days_in_words, resolution_of
from sources.document import Document
from sources.sentences import find_sentences
from sources.span import Span

_KNOWN_COUNTRIES = 3  # as many as extraction goes by (claims/extract.py)


def figure_of_claim(claim: Claim, document: Document | None) -> Account | None:
    """Return how a claim's figure was read; None where it has none.

    Without its document the record alone speaks: why a unit or currency was settled is left out.
    """
    if claim.quantity is None:
        return None
    around = None if document is None else _surroundings(claim, document, claim.quantity.span)
    time = claim.scope.time
    when = claim.report_time if time is None else time.when
    day = None if when is None else when.latest or when.earliest
    year = None if day is None else day.year
    return account_of_figure(claim.quantity, around, measure=claim.measure, year=year)


def time_of_claim(claim: Claim, document: Document | None) -> Account | None:
    """Return how a claim's time was read and what it was resolved against; None where it has none."""
    time = claim.scope.time
    if time is None:
        return None
    steps = [Step("days", days_in_words(time.when)), Step("basis", time.basis)]
    if document is not None and time.span is not None:
        sentence = _sentence(document.text, _passage(claim, document), time.span)
        context = TimeContext(claim.report_time)
        steps.append(Step("against", resolution_of(document.text, sentence, time.span, context)))
    if claim.report_time is not None:
        steps.append(Step("report", f"printed {claim.report_time.edtf}"))
    record = time.model_dump(mode="json", exclude_defaults=True)
    return Account("time", flat(time.expression), time.span, record, tuple(steps))


def _surroundings(claim: Claim, document: Document, figure: Span) -> Surroundings:
    passage = _passage(claim, document)
    sentence = _sentence(document.text, passage, figure)
    before = named_countries(document.text, Span(passage.start, sentence.start))
    return Surroundings(document.text, sentence, before[:_KNOWN_COUNTRIES])


def _passage(claim: Claim, document: Document) -> Span:
    whole = Span(0, len(document.text))
    return next((Span(one.start, one.end) for one in document.passages if one.id == claim.passage), whole)


def _sentence(text: str, passage: Span, words: Span) -> Span:
    """Return the sentence of a passage that holds the words, else the words themselves."""
    return next((one for one in find_sentences(text, passage) if one.contains(words)), words)
