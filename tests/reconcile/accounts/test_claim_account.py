"""A claim's figure and time are explained from its record and its document."""

from __future__ import annotations

from datetime import date

from claims.extract import extract_claims
from reconcile.accounts.claim_account import figure_of_claim, time_of_claim
from sources.calendar_date import ImpreciseDate

TEXT = "The bakers of Mexico met on Sunday.\n\nA loaf cost more than 30 pesos last year, the guild said."


def claim_and_document(make_document):
    document = make_document(TEXT, published=ImpreciseDate.from_day(date(2011, 5, 1)))
    [claim] = [one for one in extract_claims(document) if one.quantity is not None]
    return claim, document


def test_a_claims_figure_says_why_its_currency_was_settled(make_document):
    steps = figure_of_claim(*claim_and_document(make_document)).data()["steps"]

    assert steps["currency"] == "MXN (Mexican peso)"
    assert "Mexico" in steps["why"]
    assert steps["measures"]


def test_without_its_document_a_claim_gives_no_reason(make_document):
    claim, _ = claim_and_document(make_document)

    assert "why" not in figure_of_claim(claim, None).data()["steps"]


def test_a_claims_time_says_the_date_of_its_passage(make_document):
    steps = time_of_claim(*claim_and_document(make_document)).data()["steps"]

    assert steps["days"] == "2010-01-01 to 2010-12-31 (EDTF 2010)"
    assert steps["against"] == "the passage's date, 2011-05-01"
    assert steps["report"] == "printed 2011-05-01"


def test_a_claim_without_figure_and_time_has_no_account(make_claim):
    claim = make_claim("boats sank")

    assert (figure_of_claim(claim, None), time_of_claim(claim, None)) == (None, None)
