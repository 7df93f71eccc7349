import pytest

from claims.figures.quantity import find_quantities
from reconcile.conflicts.sentence_sums import find_miscounts, read_sentence
from sources.span import Span


def miscounts(text):
    span = Span(0, len(text))
    return list(find_miscounts(read_sentence(text, span, find_quantities(text, span))))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            "Ticket sales fell 40 percent, to 700 from 1,000 a year earlier.", "40 percent", id="fall"
        ),
        pytest.param("The fee went up 50 percent from 200 euros to 260 euros.", "50 percent", id="rise"),
        pytest.param("Visits to the zoo tripled, from 2,000 to 4,100.", "2,000", id="ratio"),
        pytest.param("Of the 80 pupils tested, 20 (40 percent) failed.", "40 percent", id="part of a whole"),
        pytest.param("Some 30 of the 50 wells, or 75 percent, are dry.", "75 percent", id="share"),
        pytest.param(
            "Of the 30 injured, 18 were women, 9 were men and 8 were children.", "30", id="too many parts"
        ),
        pytest.param("The fleet of 20 comprised 12 trawlers, 5 tugs and 6 ferries.", "20", id="whole list"),
        pytest.param(
            "The bakery bought 40 tonnes of rye at €300 a tonne and paid €15,000.", "€15,000", id="price"
        ),
        pytest.param(
            "The court fined three pilots 500 pounds each, 2,000 pounds in all.", "2,000 pounds", id="each"
        ),
    ],
)
def test_figures_that_do_not_add_up_are_found(text, wrong):
    [miscount] = miscounts(text)

    assert wrong in text[miscount.span.start : miscount.span.end] or wrong in miscount.stated


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ticket sales fell 30 percent, to 700 from 1,000 a year earlier.", id="fall"),
        pytest.param("The fee went up 30 percent from 200 euros to 260 euros.", id="rise"),
        pytest.param("Visits to the zoo doubled, from 2,000 to 4,100.", id="about double"),
        pytest.param("Of the 80 pupils tested, 20 (25 percent) failed.", id="share"),
        pytest.param("Of the 30 injured, 18 were women and 9 were men.", id="some parts"),
        pytest.param("The fleet of 20 comprised 12 trawlers, 5 tugs and 3 ferries.", id="whole list"),
        pytest.param(
            "Profits rose 10 percent to €5.5 million from €5 million, and costs fell 3 percent.", id="two"
        ),
        pytest.param(
            "Of the 200 patients, at least 120 recovered and 60 died, including 90 women.", id="overlap"
        ),
        pytest.param("The bus carried 40 people and hit 2 cars and 3 bicycles.", id="unrelated counts"),
        pytest.param("The bakery bought 40 tonnes of rye at €300 a tonne and paid €12,000.", id="price"),
        pytest.param(
            "A third of the 90 members voted against, 12 percent abstained.", id="unrelated percent"
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_figures_that_add_up_or_do_not_belong_together_are_left_alone(text):
    assert miscounts(text) == []
