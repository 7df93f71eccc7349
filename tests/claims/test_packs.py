import pytest

from claims.errors import PackError
from claims.packs import load_packs
from claims.words.token import tokenise
from sources.span import Span


def concepts(text, packs):
    return packs.concepts_in(tokenise(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("words", "concept", "broader"),
    [
        ("crystal meth", "methamphetamine", "narcotic"),
        ("elephant tusks", "ivory", "wildlife-product"),
        ("assault rifles", "rifle", "weapon"),
        ("a typhoon", "tropical-cyclone", "disaster"),
        ("the jobless rate", "unemployment", None),
        ("bird flu", "influenza", "disease"),
        ("crude oil", "oil", "commodity"),
    ],
)
def test_labels_in_singular_and_plural_name_a_concept_and_what_it_is_a_kind_of(words, concept, broader):
    packs = load_packs()

    assert concepts(words, packs) == (concept,)
    assert broader is None or broader in packs.broader(concept)


def test_an_unknown_concept_has_nothing_broader():
    assert load_packs().broader("phlogiston") == frozenset()


def test_no_concept_is_broader_than_itself():
    packs = load_packs()

    assert [concept for concept in packs.concepts if concept in packs.broader(concept)] == []


def test_a_case_adds_its_own_pack(tmp_path):
    file = tmp_path / "chess.toml"
    file.write_text(
        'title = "Chess"\n[[concept]]\nid = "opening-move"\nlabels = ["gambit"]\nbroader = ["game"]\n'
        '[[concept]]\nid = "game"\nlabels = ["chess game"]\n'
    )

    packs = load_packs((file,))

    assert concepts("two gambits", packs) == ("opening-move",)
    assert packs.broader("opening-move") == {"game"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('title = "X"\n[[concept]]\nid = "a"\nlabels = ["a"]\nbroader = ["nowhere"]\n', "nowhere"),
        ('title = "X"\n[[concept]]\nid = "a"\n', "labels"),
        ("title = ", "not TOML"),
    ],
    ids=["unknown broader concept", "no labels", "no TOML"],
)
def test_a_malformed_pack_is_an_error_that_names_the_place(tmp_path, content, message):
    file = tmp_path / "broken.toml"
    file.write_text(content)

    with pytest.raises(PackError, match=message):
        load_packs((file,))


def test_an_ambiguous_word_counts_only_where_the_text_names_its_concept_otherwise():
    packs = load_packs()

    assert "methamphetamine" in packs.doubtful_in("Ice covered the lake.")
    assert "methamphetamine" not in packs.doubtful_in("Ice, as the drug is called, is cheap.")


def test_a_pack_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PackError, match=r"missing\.toml: cannot be read"):
        load_packs([tmp_path / "missing.toml"])


def test_a_pack_that_changed_is_read_again(tmp_path):
    file = tmp_path / "trams.toml"
    pack = 'title = "t"\n[[concept]]\nid = "tram"\nlabels = ["tram"'
    file.write_text(pack + "]\n", encoding="utf-8")
    before = load_packs([file])

    file.write_text(
        'title = "t"\n[[concept]]\nid = "tram"\nlabels = ["tram", "streetcar"]\n', encoding="utf-8"
    )

    assert concepts("streetcar", before) == ()
    assert concepts("streetcar", load_packs([file])) == ("tram",)
