"""The same value has the same bytes, and they read back as the value."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.canonical import canonical_json

WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_it_reads_back_as_the_same_value_on_one_line(value):
    line = canonical_json(value)

    assert json.loads(line) == value
    assert len(line.splitlines()) == 1


@given(st.dictionaries(WORDS, st.integers(), max_size=6))
def test_the_order_of_keys_changes_nothing(fields):
    assert canonical_json(fields) == canonical_json(dict(reversed(fields.items())))


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_json_cannot_hold_is_refused(number):
    with pytest.raises(ValueError):
        canonical_json({"severity": number})
