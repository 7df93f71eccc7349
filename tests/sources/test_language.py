import pytest

from sources.errors import UnreadLanguageError
from sources.language import refuse_foreign, spread_sample, tell_language

ENGLISH_WITH_NAMES = (
    "Nguyễn Thị Hồng and Phạm Văn Đức met Jarosław Dąbrowski, Þórunn Sigurðardóttir and Oğuz Yıldırım in "
    "Kraków on Tuesday. Dąbrowski said that Społem and Żabka had agreed with Vinamilk to stop selling it."
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ENGLISH_WITH_NAMES, id="many foreign names"),
        pytest.param("FC Bayern 3, Borussia Dortmund 1", id="a score"),
        pytest.param("Kraków.", id="one name"),
        pytest.param("1,200 / 3,400", id="figures"),
        pytest.param("GRAIN HARVEST COMPLETED", id="capitals"),
    ],
)
def test_english_and_what_is_too_short_to_tell_is_read(text):
    assert tell_language(text) == "en"
    assert refuse_foreign(text, file="any.txt") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "El ayuntamiento aprobó el lunes el presupuesto para el próximo año, con un aumento del cuatro "
            "por ciento en transporte y vivienda, según informó el alcalde.",
            "Spanish",
            id="spanish",
        ),
        pytest.param(
            "De gemeente heeft besloten om de brug te sluiten, omdat er in de pijlers scheuren zijn "
            "gevonden. Het werk begint in het voorjaar en duurt ongeveer twee jaar.",
            "Dutch",
            id="dutch",
        ),
        pytest.param(
            "Городской совет в понедельник решил закрыть мост на два года.", "Russian", id="russian"
        ),
        pytest.param(
            "市議会は月曜日に橋を閉鎖することを決めた。工事は二年かかる。", "Japanese", id="japanese"
        ),
    ],
)
def test_another_language_is_refused_by_its_name(text, language):
    with pytest.raises(UnreadLanguageError, match=language) as refused:
        refuse_foreign(text, file="council.txt")

    assert "council.txt" in str(refused.value)


def test_the_sample_of_a_long_text_comes_from_all_over_it():
    text = "a" * 40_000 + "b" * 40_000 + "c" * 40_000

    sample = spread_sample(text)

    assert {"a", "b", "c"} <= set(sample)
    assert len(sample) < 11_000


def test_a_long_foreign_document_with_an_english_first_page_is_refused():
    english = "The report was written for the council and is printed here with the leave of its author. "
    german = "Der Bericht wurde für den Rat geschrieben und wird hier mit Erlaubnis des Verfassers gedruckt. "

    assert tell_language(english * 10 + german * 300) == "de"
