import pytest

from sources.segments.layout import read_layout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Heavy rain expected", True, id="short line"),
        pytest.param("## 1. The container", True, id="marked"),
        pytest.param("Who pays?", True, id="short question"),
        pytest.param("“Blue Harbour”", True, id="quoted title"),
        pytest.param("“We stand by our count.”", False, id="short quotation"),
        pytest.param("It gave no other details.", False, id="short sentence"),
        pytest.param(
            "What nobody on the board has asked so far is, who paid for the pier?", False, id="long question"
        ),
        pytest.param("He smiled. Why would he not?", False, id="two sentences"),
        pytest.param("The plan has three parts:", False, id="colon"),
        pytest.param("- a point", False, id="bullet"),
    ],
)
def test_a_heading_is_marked_or_short_and_unfinished(words, expected):
    text = f"{words}\n\nThe river rose by two metres overnight, the water office said on Friday morning."

    assert read_layout(text)[0].is_heading(text) is expected


def test_rules_are_left_out_and_blocks_are_kept():
    first, second, third = read_layout("Title\nReuters\n\n---\n\nThe river rose by two metres overnight.")

    assert (first.follows_blank, second.follows_blank, third.follows_blank) == (True, False, True)
    assert third.words.startswith("The river")


def test_marks_of_markdown_are_no_words():
    [paragraph] = read_layout("**Mombasa, 8 July 2013**")

    assert paragraph.words == "Mombasa, 8 July 2013"
