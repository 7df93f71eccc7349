import pytest

from sources.read import read_bytes
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


CREDITED = {
    "brackets": "{a} (Baltic Observer)\n\n{b} (Energi Idag, 12 March 2022)\n",
    "dash": "{a} – Baltic Observer\n\n{b} — Lowland Times\n",
    "read more": "{a} Read more at Baltic Observer\n\n{b} Read more in Energi Idag »\n",
    "own lines": "{a}\nvia Baltic Observer\n\n{b}\nSource: Energi Idag\n",
    "from": "From the Baltic Observer: {a}\n\nVia Energi Idag: {b}\n",
    "square": "{a} [Baltic Observer]\n\n{b} [Energi Idag]\n",
}
ITEM_A = "Two thirds of the turbines off Holm stand still because a cable failed, the operator said."
ITEM_B = "The ministry wants to halve the subsidy for roofs, officials said."


def credited_of(text):
    document = read_bytes(text.encode(), file="digest.txt")
    return [
        (one.outlet, document.text[one.start : one.end].split("\n")[-1])
        for one in document.passages
        if one.kind == "article"
    ]


@pytest.mark.parametrize("form", CREDITED)
def test_each_item_of_a_digest_is_its_own_outlets(form):
    items = CREDITED[form].format(a=ITEM_A, b=ITEM_B)
    text = f"GRID WEEKLY\nA digest of energy news\n14 March 2022\n\n1. Turbines\n\n{items}"

    found = credited_of(text)

    assert [outlet for outlet, _ in found] == [
        "Baltic Observer",
        "Lowland Times" if form == "dash" else "Energi Idag",
    ]
    assert [words.startswith(item) for (_, words), item in zip(found, (ITEM_A, ITEM_B), strict=True)]


def test_an_item_reaches_back_to_its_heading():
    text = (
        "GRID WEEKLY\n14 March 2022\n\n1. Turbines\n\nThe cable failed in May, the operator said.\n\n"
        f"{ITEM_A} (Baltic Observer)\n\n2. Roofs\n\nOfficials met on Monday in the old town hall.\n\n"
        f"{ITEM_B} (Lowland Times)\n\n3. In brief\n\nThe grid will not be sold, it was said on Friday.\n"
    )

    document = read_bytes(text.encode(), file="digest.txt")

    inner = [
        document.passage_at(text.index(words)).outlet for words in ("The cable", "Officials met", "The grid")
    ]
    assert inner == ["Baltic Observer", "Lowland Times", "Grid Weekly"]


@pytest.mark.parametrize(
    "text",
    [
        (
            f"Hill Herald\n3 May 2018\n\nRoofs\n\n{ITEM_A} (Figures are rounded.)\n\n{ITEM_B} (Nobody "
            f"replied.)\n"
        ),
        f"Hill Herald\n3 May 2018\n\nRoofs\n\n{ITEM_A}\n\n{ITEM_B} The vote was lost by Ann Cole (Labour).\n",
        f"Hill Herald\n3 May 2018\n\nRoofs\n\n{ITEM_A}\n\nRead more: Roofs of the north\n\n{ITEM_B}\n",
        f"Hill Herald\n3 May 2018\n\nRoofs\n\n{ITEM_A} [CROSSTALK]\n\n{ITEM_B} (APPLAUSE)\n",
        f"Hill Herald\n3 May 2018\n\nRoofs\n\n{ITEM_A}\n\nSource: Grid Office.\n\n{ITEM_B}\n",
    ],
    ids=["asides", "party", "link", "directions", "table"],
)
def test_other_brackets_and_links_credit_nobody(text):
    assert credited_of(text) == []
