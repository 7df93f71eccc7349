import pytest

from sources.segments.draft import Draft
from sources.segments.layout import read_layout
from sources.segments.roundup import find_roundup_items


def items_of(text, outlet=None):
    outer = Draft("post", 0, len(text), "test", outlet=outlet)
    drafts = find_roundup_items(text, read_layout(text), outer=outer)
    return [(draft.outlet, text[draft.start : draft.end], draft.outlet_cue.quote(text)) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "outlet", "cue"),
    [
        pytest.param("Nikkei: exports fell by a tenth in May.", "Nihon Keizai Shimbun", "Nikkei", id="plain"),
        pytest.param("- *Le Monde*: the strike in the ports goes on.", "Le Monde", "Le Monde", id="bullet"),
        pytest.param(
            "**[Reuters](https://example.org/a)**: the bank has cut its rate.",
            "Reuters",
            "Reuters",
            id="link",
        ),
        pytest.param("2. Tanjug (29 Jan.) – the dam is safe, it says.", "Tanjug", "Tanjug", id="date"),
        pytest.param(
            "**Odrin Gazette**: the mayor has resigned.", "Odrin Gazette", "Odrin Gazette", id="unknown"
        ),
    ],
)
def test_a_name_and_a_colon_give_the_paragraph_to_an_outlet(text, outlet, cue):
    [(name, words, cue_words)] = items_of(text)

    assert (name, cue_words) == (outlet, cue)
    assert text.endswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Weather: rain will fall in the north until noon.",
        "CNN: And what did the mayor say to you then?",
        "Reuters: see below.",
        "The mayor: we will not pay for the bridge.",
        "At 10:30 Reuters moved a correction to its story.",
    ],
)
def test_other_words_before_a_colon_are_no_outlet(text):
    assert items_of(text) == []


def test_an_outlet_does_not_quote_itself():
    assert items_of("Reuters: the bank has cut its rate.", outlet="Reuters") == []
