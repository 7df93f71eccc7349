"""The scorer counts what the labels say, one to one, by words."""

from __future__ import annotations

import pytest

from benchmarks.attribution.labels import Label, LabelledText, gold_chains, place_labels
from benchmarks.attribution.score import Chains, Rate, main, score_chains, score_texts, score_triples

TEXT = 'The Echo reports that a deep diver said "the old wreck has moved north", and AFP agrees.'
DIVER = Label(
    source="a deep diver",
    cue="said",
    content=('"the old wreck has moved north"',),
    kind="direct",
    chain=("Echo", "AFP", "deep diver"),
    inferred=("AFP",),
)
LABELLED = LabelledText(id="a.txt", text=TEXT, attributions=(DIVER,))


def predicted(content: str = "the old wreck has moved north", **fields: object) -> dict[str, object]:
    def place(words: str) -> list[list[int]]:
        return [[TEXT.index(words), TEXT.index(words) + len(words)]] if words else []

    given = {"source": "a deep diver", "cue": "said", "chain": ["a.txt", "Echo", "diver"], **fields}
    return {
        "source": place(given["source"]),
        "cue": place(given["cue"]),
        "content": place(content),
        "kind": "direct",
        "anonymous": True,
        "chain": given["chain"],
    }


@pytest.mark.parametrize(
    ("prediction", "lenient", "strict"),
    [
        (predicted(), 1, 1),
        (predicted(content="wreck has moved north"), 1, 0),
        (predicted(content="wreck"), 0, 0),
        (predicted(source="diver"), 1, 0),
        (predicted(source="The Echo"), 0, 0),
        (predicted(source=""), 0, 0),
        (predicted(cue="agrees"), 0, 0),
    ],
    ids=["all words", "most words", "few words", "its noun", "somebody else", "nobody", "another cue"],
)
def test_a_triple_is_right_by_its_words(prediction, lenient, strict):
    triples = score_triples(TEXT, place_labels(LABELLED), [prediction])

    assert (triples.lenient, triples.strict) == (Rate(lenient, 1, 1), Rate(strict, 1, 1))


def test_a_label_is_found_by_one_prediction_only():
    triples = score_triples(TEXT, place_labels(LABELLED), [predicted(), predicted()])

    assert triples.lenient == Rate(1, 2, 1)
    assert (triples.lenient.precision, triples.lenient.recall) == (0.5, 1.0)
    assert triples.lenient.f1 == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("chain", "right", "depth", "innermost"),
    [
        (["a.txt", "Echo", "AFP", "diver"], 1, 1, 1),
        (["a.txt", "Echo", "diver"], 1, 1, 1),
        (["a.txt", "Echo", "Agence France-Presse", "deep diver"], 1, 1, 1),
        (["a.txt", "Post", "diver"], 0, 1, 1),
        (["a.txt", "diver"], 0, 0, 1),
        (["a.txt", "diver", "Echo"], 0, 1, 0),
        (["a.txt"], 0, 0, 0),
    ],
    ids=["whole", "without the inferred", "by another name", "another outlet", "too short", "turned", "none"],
)
def test_a_chain_is_right_hop_by_hop(chain, right, depth, innermost):
    chains = score_chains(TEXT, list(gold_chains(LABELLED)), [predicted(chain=chain)])

    assert chains[:5] == (1, 1, right, depth, innermost)
    assert len(chains.wrong) == 1 - right


def test_a_chain_whose_content_was_not_found_is_not_counted_as_found():
    chains = score_chains(TEXT, list(gold_chains(LABELLED)), [predicted(content="agrees")])

    assert chains == Chains(labelled=1)


def test_a_text_without_predictions_counts_as_one_where_nothing_is_found():
    other = LABELLED.model_copy(update={"id": "b.txt"})

    triples, chains = score_texts([LABELLED, other], {"a.txt": [predicted()]})

    assert triples.lenient == Rate(1, 1, 2)
    assert (chains.labelled, chains.found, chains.right) == (2, 1, 1)


def test_the_command_prints_what_was_found(capsys):
    assert main(["documents/dev", "--errors", "1"]) == 0

    printed = capsys.readouterr().out
    assert "triples, lenient  P " in printed
    assert "230 labelled" in printed


def test_the_command_refuses_a_part_that_is_not_there(capsys):
    with pytest.raises(SystemExit):
        main(["documents/absent"])

    assert "found no labelled texts called 'documents/absent'" in capsys.readouterr().err
