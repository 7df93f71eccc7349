"""Rival figures, days and denials of one affair in other words; and pairs that only look like rivals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claims.claim import Event, Hop, Scope, TimeScope
from claims.figures.quantity import find_quantities
from claims.packs import load_packs
from reconcile.conflicts.comparison import compare
from reconcile.conflicts.date import check_event_dates
from reconcile.conflicts.negation import check_negation
from reconcile.conflicts.numeric import check_figures
from reconcile.conflicts.side import read_sides
from sources.calendar_date import ImpreciseDate
from sources.span import Span


def voice(name):
    return (Hop(agent="a.txt", role="document"), Hop(agent=name, role="speaker"))


def figured(make_claim, text, file, place=0, **fields):
    quantity = find_quantities(text, Span(0, len(text)))[place]
    return make_claim(text, file, kind="quantity", quantity=quantity, **fields)


def assessed(finding):
    if finding is None:
        return None
    return finding.assessment, [found.dimension for found in finding.differences]


@pytest.fixture
def lay_apart():
    """Return a function that lays two claims of one passage beside each other, a sentence apart."""

    def lay_out(left, right):
        one, other = read_sides([left, right], [], load_packs(), {})
        return compare(one, replace(other, sentence=1), {})

    return lay_out


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sande farms near Orle Bay cover 15.1 hectares", "Orle Bay farms in Sande cover 15.1 acres"),
        ("The Vesla rig off Brynn pumped 22.4 litres", "Brynn says the Vesla rig pumped 22.4 gallons"),
    ],
)
def test_one_number_in_two_units_is_a_slip(make_claim, lay, left, right):
    pair = lay(
        figured(make_claim, left, "a.txt", measure="area"),
        figured(make_claim, right, "b.txt", measure="area"),
    )

    assert assessed(check_figures(pair)) == ("conflict", [])


@pytest.mark.parametrize(
    ("first", "then", "clash"),
    [
        ("Divers raised 74 kilograms of amber", "The Tidende writes of 47 kilograms instead", True),
        ("The quake shut 31 mines", "The union counts 13 instead", True),
        ("Divers raised 74 kilograms of amber", "The Tidende puts the ship at 47 kilograms", False),
    ],
)
def test_a_figure_set_against_the_one_before_is_contested(make_claim, lay_apart, first, then, clash):
    left = figured(make_claim, first, "a.txt", chain=voice("coast guard"))
    later = figured(make_claim, then, "a.txt", start=200, chain=voice("Tidende"))
    later = later.model_copy(update={"quantity": later.quantity.model_copy(update={"counted": None})})

    assert (assessed(check_figures(lay_apart(left, later))) == ("contested", [])) == clash


def test_a_sentence_that_tells_a_change_is_apparent_in_time(make_claim, lay):
    text = "The clinic treated 640 patients in 2019, up from 410 patients in 2018"
    now = figured(make_claim, text, "a.txt", measure="patients")
    before = figured(make_claim, text, "a.txt", place=1, ordinal=1, measure="patients")

    assert assessed(check_figures(lay(now, before))) == ("apparent", ["time"])


def test_the_dead_are_no_rivals_of_the_missing(make_claim, lay):
    left = figured(make_claim, "In Vesla, near Orle, 14 people died", "a.txt")
    right = figured(make_claim, "In Vesla, near Orle, 37 people are missing", "b.txt")

    assert check_figures(lay(left, right)) is None


def event(make_claim, text, kind, patient, *, by, day=None, **fields):
    when = None if day is None else ImpreciseDate.from_day(date(2030, 5, day))
    scope = Scope() if when is None else Scope(time=TimeScope(expression=f"day {day}", when=when))
    told = Event(type=kind, patient=patient)
    return make_claim(text, "a.txt", kind="event", event=told, chain=voice(by), scope=scope, **fields)


@pytest.mark.parametrize(
    ("first", "then", "clash"),
    [
        ("The two drivers were held on Monday", "The drivers were arrested on Sunday", True),
        ("The two drivers were held on Monday", "The cook was arrested on Sunday", False),
    ],
)
def test_two_voices_put_one_deed_on_two_days(make_claim, lay_apart, first, then, clash):
    left = event(make_claim, first, "arrest", "two drivers", by="police", day=6)
    right = event(make_claim, then, "arrest", then.split()[1], by="Tidende", day=5, start=300)

    assert (check_event_dates(lay_apart(left, right)) is not None) == clash


@pytest.mark.parametrize(
    ("denial", "charge", "kind"),
    [
        ("Not one valve was opened on Friday", "Two valves were opened at noon on Friday", "opening"),
        ("No sluice was closed", "Three sluices were closed by hand", "closure"),
    ],
)
def test_an_event_that_another_voice_denies_is_a_conflict(make_claim, lay_apart, denial, charge, kind):
    verb = charge.split()[3]
    left = event(make_claim, denial, kind, denial.split()[-4], by="the mayor", predicate=verb)
    right = event(make_claim, charge, kind, charge.split()[1], by="the owner", predicate=verb, start=300)

    assert assessed(check_negation(lay_apart(left, right))) == ("conflict", [])
