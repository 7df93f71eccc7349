import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.matching.passages import group_same_words

LINE = (
    "The harbour authority closed two of its four piers after engineers found cracks in the concrete supports"
)


def groups_of(*texts):
    frame = pd.DataFrame({"id": range(len(texts)), "text": list(texts)}, dtype=object)
    records = group_same_words(frame).records.set_index("id")
    return [int(records["group"][number]) for number in range(len(texts))]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(LINE.upper(), id="case"),
        pytest.param("UPDATE: " + LINE + ", officials said", id="lead and tail"),
        pytest.param(
            LINE.replace("engineers", "enginers").replace("concrete", "conrcete"), id="typing errors"
        ),
        pytest.param(" ".join(LINE.split()[:13]), id="partial quote"),
        pytest.param(LINE.replace(" authority", ""), id="dropped word"),
    ],
)
def test_a_reprint_has_the_group_of_its_text(other):
    first, second = groups_of(LINE, other)

    assert first == second


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(LINE.replace("two", "three"), id="number word"),
        pytest.param(LINE.replace("closed", "did not close"), id="negation"),
        pytest.param(LINE.replace("closed", "opened"), id="opposite"),
        pytest.param(
            "The port authority opened a new terminal for cruise ships in the spring", id="other claim"
        ),
    ],
)
def test_another_assertion_never_shares_a_group_however_alike(other):
    first, second = groups_of(LINE, other)

    assert first != second


def test_pairs_that_are_alike_and_opposed_are_reported_as_conflicts():
    frame = pd.DataFrame({"id": ["a", "b"], "text": [LINE, LINE.replace("two", "three")]})

    edges = group_same_words(frame).edges

    assert edges[["left", "right", "decision"]].to_numpy().tolist() == [["a", "b", "conflict"]]


def test_records_with_different_stamps_are_never_merged():
    frame = pd.DataFrame({"id": ["a", "b"], "text": [LINE, LINE], "stamp": ["1|affirmed", "2|affirmed"]})

    records = group_same_words(frame).records

    assert len(set(records["group"])) == 2


@settings(max_examples=25, deadline=None)
@given(
    st.permutations(
        [LINE, LINE.lower(), LINE + " - Reuters", LINE.replace("two", "three"), "Rain is due", ""]
    )
)
def test_groups_do_not_depend_on_the_order_of_the_input(texts):
    groups = dict(zip(texts, groups_of(*texts), strict=True))

    assert groups[LINE] == groups[LINE.lower()] == groups[LINE + " - Reuters"]
    assert len(set(groups.values())) == 4


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param([], 0, id="nothing"),
        pytest.param(["", "", " "], 3, id="texts without words are never the same"),
        pytest.param(["\ud800 broken", "x"], 2, id="lone surrogate"),
        pytest.param([LINE] * 2000, 1, id="one text many times"),
        pytest.param(
            [f"the minister opened hall {n}" for n in range(300)], 300, id="one phrase, many numbers"
        ),
    ],
)
def test_odd_input_ends_in_a_result(texts, expected):
    assert len(set(groups_of(*texts))) == expected


def test_a_bucket_too_large_for_all_pairs_is_linked_to_a_leader_and_counted():
    texts = [f"{LINE} {chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(60)]

    same = group_same_words(pd.DataFrame({"id": range(60), "text": texts}))

    assert len(set(same.records["group"])) == 1
    assert same.counts["buckets: linked to a leader"] > 0
