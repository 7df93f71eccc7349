import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.matching.normal import normalise, normalise_texts


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("“Rates won’t fall”, she said", '"Rates won\'t fall" she said', id="quotes"),
        pytest.param("A 1,250-metre run", "a 1250 metre run", id="thousands and hyphen"),
        pytest.param("The   ferry\nSANK", "the ferry sank", id="case and blanks"),
        pytest.param("Turnout — 61.5%", "turnout - 61.5%", id="dashes"),
    ],
)
def test_spellings_of_one_text_have_one_match_text(left, right):
    assert normalise_texts([left]) == normalise_texts([right])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("a rise of 1.5%", "a rise of 15%", id="decimal point"),
        pytest.param("3.2 metres", "32 metres", id="tenths"),
        pytest.param("it rained", "it did not rain", id="negation"),
    ],
)
def test_what_changes_the_sense_is_kept(left, right):
    assert normalise_texts([left]) != normalise_texts([right])


@given(st.lists(st.text(), max_size=8))
def test_every_text_keeps_its_place_and_normalising_twice_changes_nothing(texts):
    once = normalise_texts(texts)

    assert len(once) == len(texts) or not texts
    if texts:
        assert normalise_texts(once) == once


@given(st.permutations([("a", "Rain fell."), ("b", "rain fell"), ("c", "Snow fell."), ("d", "")]))
def test_the_order_of_the_input_changes_nothing(rows):
    frame = pd.DataFrame(rows, columns=["id", "text"])

    assert normalise(frame)["id"].to_list() == ["d", "a", "b", "c"]
