"""Which dates move a narrative on, told by what a month or day without a year is read as next."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 1976 the dam broke. In October it was rebuilt.", "1976-10"),
        ("The orchestra was founded in March 1931. In May it played.", "1931-05"),
        ("In June 1969 the mill burned (it had burned in 1904). In July it reopened.", "1969-07"),
        ("In June 1969 the league met under its president (1958). In July it split.", "1969-07"),
        ("In June 1969 the court upheld the 1948 statute. In July it was repealed.", "1969-07"),
        ("In June 1969 the leader of the August 1961 strike died. In July he was honoured.", "1969-07"),
        ("In June 1969 the choir, as two decades earlier, toured Chile. In July it returned.", "1969-07"),
        ("In June 1969 rents were up 12 percent from 1951. In July they fell.", "1969-07"),
        ("In May 1969 a vet saw the herd. In June he named a drug of 1973. In July it failed.", "1969-07"),
        ("In March 1969 a vet saw the herd. In 1973 he named a drug. In July it failed.", "1973-07"),
    ],
    ids=[
        "year", "month", "had been", "brackets", "named by its year", "named by its month", "distance back",
        "base of a comparison", "in passing", "opens its sentence",
    ],
)  # fmt: skip
def test_a_story_goes_on_from_what_it_has_told(timexes, text, last):
    assert timexes(text)[-1] == last


def test_two_months_told_do_not_hold_a_year_that_is_told_next(timexes):
    assert timexes("The port opened in June 1931. It was sold in 1934. In May it closed.")[-1] == "1934-05"
