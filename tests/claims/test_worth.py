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


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE 2: Here is the ministry's page on dairy exports.",
        "Here are the minutes of the council in Leeds.",
        "According to one report:",
        "Posted by Ann Lee on 3 May 2014",
        "Press the green button and hold it.",
    ],
)
def test_lines_that_only_lead_to_something_else_claim_nothing(claims_of, line):
    assert claims_of(line) == ()


def test_a_noun_that_looks_like_an_instruction_may_be_a_subject(claims_of):
    [claim] = claims_of("Press reports of dead bees in Kent suggest heavy use of sprays.")

    assert "suggest heavy use" in claim.text
