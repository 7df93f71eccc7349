"""A text of no case is accounted for in the order of its words."""

from __future__ import annotations

from datetime import date

from reconcile.accounts.text_account import accounts_of_text
from sources.calendar_date import ImpreciseDate


def test_figures_rates_and_times_come_in_the_order_of_the_text() -> None:
    text = "In 2004 the harbour moved 30 tonnes of cod. The bank paid W19 million (US$1=W1,117) in May."

    accounts = list(accounts_of_text(text, reference=ImpreciseDate.from_day(date(2011, 5, 20))))

    starts = [account.span.start for account in accounts if account.span is not None]
    assert starts == sorted(starts)
    assert {"figure", "time", "rate"} == {account.kind for account in accounts}


def test_the_year_of_the_sentence_chooses_the_rate() -> None:
    text = "The opera raised 80 euros ($100) in 2004."

    said = [step.said for account in accounts_of_text(text) for step in account.steps if step.name == "rate"]

    assert "average of 2004" in said[0]
