import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.segments.cue_phrases import CuePhrases, cue_patterns, cue_phrases, one_of, plain_words


def test_every_phrase_is_in_lower_case_with_straight_apostrophes():
    phrases = [phrase for name in CuePhrases.model_fields for phrase in getattr(cue_phrases(), name)]

    assert [phrase for phrase in phrases if phrase != plain_words(phrase)] == []


def test_every_pattern_matches_the_phrases_it_was_made_of():
    assert all(cue_patterns().remark.search(f"so {phrase} so") for phrase in cue_phrases().remarks)
    assert all(cue_patterns().label.match(f"{label}:") for label in cue_phrases().labels)


@given(st.lists(st.text(alphabet="ab c.", max_size=6), min_size=1, max_size=12))
def test_shared_beginnings_match_as_a_plain_list_does(phrases):
    pattern = re.compile(one_of(phrases))

    assert all(pattern.fullmatch(phrase) for phrase in phrases)
    assert {found for found in ("", "a", "ab", "b c", "ba") if pattern.fullmatch(found)} <= set(phrases)


@pytest.mark.parametrize("words", ["İSTANBUL’da", "It’s ‘so’", ""])
def test_plain_words_move_no_code_point(words):
    assert len(plain_words(words)) == len(words)
