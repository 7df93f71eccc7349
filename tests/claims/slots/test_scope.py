from datetime import date

import pytest

from claims.claim import ScopeSlot, TimeScope
from claims.extract import extract_claims, find_findings
from claims.names.place import PlaceMention
from claims.slots.scope import Surroundings, scope_of
from claims.words.reading import Figures
from sources.calendar_date import ImpreciseDate
from sources.span import Span


def scope_of_sentence(read_clauses, sentence, figures=None, surroundings=None):
    reading, [clause, *_] = read_clauses(sentence)
    figures = figures or Figures()
    finding = next(iter(find_findings(reading, clause, figures)))
    return scope_of(reading, clause, finding, figures, surroundings or Surroundings())


@pytest.mark.parametrize(
    ("sentence", "slot", "value"),
    [
        ("State-owned mines cut coal production.", "actor", "state"),
        ("The government closed two ports.", "actor", "state"),
        ("Rebels attacked a convoy.", "actor", "private"),
        ("The town has registered foreign workers in hotels.", "definition", "registered"),
        ("Provisional results gave the party a majority of votes.", "definition", "provisional"),
        ("Seasonally adjusted exports fell.", "definition", "seasonally adjusted"),
        ("Large-scale logging has ended.", "level", "large-scale"),
        ("Daily traffic on the bridge fell.", "level", "daily"),
        ("Household spending on heating rose.", "level", "household"),
        ("Ivory smuggling has increased.", "substance", "ivory"),
    ],
)
def test_a_slot_is_declared_by_words_of_the_clause(read_clauses, sentence, slot, value):
    scope = scope_of_sentence(read_clauses, sentence)

    found = getattr(scope, slot)
    assert (found.value, found.basis) == (value, "declared")


def test_a_name_in_capitals_says_nothing_of_the_level(read_clauses):
    assert scope_of_sentence(read_clauses, "Editors of the Daily Echo resigned.").level is None


def test_a_place_after_a_preposition_goes_before_a_party(read_clauses):
    sentence = "Norwegian police arrested a Dane in Lima."
    figures = Figures(
        places=(PlaceMention(Span(0, 9), "Norwegian", "NO"), PlaceMention(Span(36, 40), "Lima", "PE"))
    )

    scope = scope_of_sentence(read_clauses, sentence, figures)

    assert scope.place == ScopeSlot(value="PE", span=Span(36, 40))


def test_a_time_that_a_change_is_measured_against_is_no_scope(read_clauses):
    time = TimeScope(expression="2015", when=ImpreciseDate.from_year(2015), span=Span(27, 31))

    scope = scope_of_sentence(read_clauses, "Turnout fell compared with 2015.", Figures(times=(time,)))

    assert scope.time is None


def test_time_and_place_are_inherited_from_the_sentence_before(read_clauses):
    time = TimeScope(
        expression="in May", when=ImpreciseDate.from_month(1999, 5), span=Span(1, 7), basis="inherited"
    )
    place = ScopeSlot(value="FJ", span=Span(9, 13), basis="inherited")

    scope = scope_of_sentence(read_clauses, "The ferry sank.", surroundings=Surroundings(time, place))

    assert scope.time == time
    assert scope.place == place


def test_relative_times_are_resolved_against_the_passage(as_document):
    document = as_document(
        "The mill closed last year. It had employed 90 people.",
        published=ImpreciseDate.from_day(date(1987, 3, 2)),
    )

    [closure, *_] = extract_claims(document)

    assert closure.scope.time is not None
    assert closure.scope.time.when == ImpreciseDate.from_year(1986)
    assert closure.report_time == ImpreciseDate.from_day(date(1987, 3, 2))


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Phones made in Vietnam are flooding Poland.", "PL"),
        ("Cheap rice from Thailand is pouring into Ghana.", "GH"),
        ("Wine produced in Chile is flooding the market in Sweden.", "SE"),
    ],
)
def test_where_a_thing_was_made_is_not_where_its_trade_grows(claims_of, sentence, place):
    [trend] = [claim for claim in claims_of(sentence) if claim.trend is not None]

    assert (trend.scope.place.value, trend.scope.place.basis) == (place, "declared")
    assert trend.scope.time is None
