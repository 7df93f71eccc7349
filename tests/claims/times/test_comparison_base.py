"""The base of a comparison opens no stretch."""

from __future__ import annotations

import pytest

from claims.times.when import find_times
from sources.span import Span


def edtf(text: str) -> list[str]:
    return [time.when.edtf for time in find_times(text, Span(0, len(text)), reference=None)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Exports were up 6 percent from 2021.", "2021"),
        ("Enrolment is down from 2012.", "2012"),
        ("Attendance, a decline of 8 percent from May 2009, worried the league.", "2009-05"),
        ("The herd grew by 400 from 2015.", "2015"),
        ("Rainfall was unchanged from 2019.", "2019"),
        ("Wheat prices fell 12% from 2001 to 2004.", "2001/2004"),
        ("The law applies from 2016.", "2016/.."),
        ("From 2014 the museum charged a fee.", "2014/.."),
        ("He went to school there from 2001.", "2001/.."),
        ("Prices fell, and from 2016 the shop was empty.", "2016/.."),
        ("Fares will rise 5 percent from May 2026.", "2026-05/.."),
        ("It has fallen since 2010.", "2010/.."),
    ],
    ids=[
        "up", "down", "noun", "by", "unchanged", "range", "law", "opens", "motion", "another clause",
        "to come", "since",
    ],
)  # fmt: skip
def test_a_time_behind_a_change_and_from_is_its_base(text, when):
    assert edtf(text) == [when]
