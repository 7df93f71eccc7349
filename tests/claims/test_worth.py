import pytest

from claims.worth import asserts_nothing, is_heading_like


@pytest.mark.parametrize(
    "sentence",
    [
        "Where did the money go?",
        "Stir in the flour and bake it for 20 minutes.",
        "Click here to subscribe to our newsletter.",
        "Long live the republic of letters!",
        "Please contact the editor before noon.",
        "for (i = 0; i < n; i++) { total += x[i]; }",
        "More about the flood can be found here.",
    ],
)
def test_questions_instructions_wishes_code_and_navigation_assert_nothing(read, sentence):
    assert asserts_nothing(read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Sales rose in Peru.",
        "May 9 was the hottest day.",
        "The cook added salt to the soup.",
        "Cover charges were abolished.",
    ],
)
def test_assertions_are_read(read, sentence):
    assert not asserts_nothing(read(sentence))


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("Bridge closed after storm", True),
        ("The bridge was closed.", False),
        ("The bridge (Photo: Reuters)", True),
    ],
)
def test_a_short_line_without_a_full_stop_is_like_a_heading(read, line, is_heading):
    assert is_heading_like(read(line)) is is_heading
