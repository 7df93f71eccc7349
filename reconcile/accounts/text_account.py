"""All that is read in a text of no case: who says what, figures, stated rates and times, each with how."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from claims.attributed import document_of
from claims.figures.measure import measure_of
from claims.figures.quantity import read_figures
from claims.times.time_anchor import Told
from claims.times.time_joining import TimeReading
from claims.times.when import scope_of
from reconcile.accounts.account import Account
from reconcile.accounts.figure_account import account_of_figure, account_of_rate
from reconcile.accounts.settling import Surroundings
from reconcile.accounts.speech_account import accounts_of_speech
from reconcile.accounts.time_account import TimeContext, accounts_of_times
from sources.calendar_date import ImpreciseDate
from sources.document import Document
from sources.sentences import find_sentences
from sources.span import Span


def accounts_of_text(
    text: str, *, reference: ImpreciseDate | None = None, countries: tuple[str, ...] = ()
) -> Iterator[Account]:
    """Yield every attribution, figure, rate and time of a text with how it was read, in its order.

    Args:
        text: the text.
        reference: the date that it was written on; relative times hang on it.
        countries: ISO 3166 alpha-2 codes that it is known to be about; they settle "pesos" and "tons".
    """
    yield from accounts_of_document(document_of(text), reference=reference, countries=countries)


def accounts_of_document(
    document: Document, *, reference: ImpreciseDate | None = None, countries: tuple[str, ...] = ()
) -> Iterator[Account]:
    """Yield the same of a document that is read already."""
    figures = _figures_and_times(document.text, reference, countries)
    yield from merge(accounts_of_speech(document), figures, key=_start)


def _figures_and_times(
    text: str, reference: ImpreciseDate | None, countries: tuple[str, ...]
) -> Iterator[Account]:
    told: Told | None = None
    for sentence in find_sentences(text, Span(0, len(text))):
        times, told = accounts_of_times(text, sentence, TimeContext(reference, told))
        year = year_of([one for one, _ in times], text, reference)
        around = Surroundings(text, sentence, countries)
        figures = read_figures(text, sentence, countries=countries)
        accounts = [account for _, account in times]
        for quantity in figures.quantities:
            measure = measure_of(text, sentence, quantity)
            accounts.append(account_of_figure(quantity, around, measure=measure, year=year))
        accounts += map(account_of_rate, figures.rates)
        yield from sorted(accounts, key=_start)


def _start(account: Account) -> int:
    return account.span.start if account.span is not None else 0


def year_of(readings: list[TimeReading], text: str, reference: ImpreciseDate | None) -> int | None:
    """Return the year that a sentence speaks of: that of its last time, else that of its passage."""
    scopes = [scope for one in readings if (scope := scope_of(text, one)) is not None]
    days = [scope.when.latest or scope.when.earliest for scope in scopes]
    if reference is not None:
        days.insert(0, reference.latest or reference.earliest)
    years = [day.year for day in days if day is not None]
    return years[-1] if years else None
