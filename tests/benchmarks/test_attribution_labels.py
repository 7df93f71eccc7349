"""Labels are words as they stand in the text, and a part is read from its file or its folder."""

from __future__ import annotations

import json

import pytest

from benchmarks.attribution import labels
from benchmarks.attribution.labels import (
    Label,
    LabelledText,
    all_parts,
    gold_chains,
    main,
    part_files,
    place_labels,
    read_part,
)
from claims.errors import PackError

TEXT = "A diver said no. A diver said no, and a cook said yes. It ended."


def label(*content: str, **fields: object) -> Label:
    return Label.model_validate({"kind": "indirect", "chain": ("diver",), "content": content, **fields})


def placed(*given: Label) -> list[dict[str, list[list[int]]]]:
    return place_labels(LabelledText(id="a.txt", text=TEXT, attributions=given))


def words(pairs: list[list[int]]) -> list[str]:
    return [TEXT[start:end] for start, end in pairs]


def test_a_content_is_the_next_one_and_its_cue_and_source_the_nearest():
    [row] = placed(label("yes", cue="said", source="a cook"))

    assert (words(row["content"]), row["cue"], words(row["source"])) == (["yes"], [[45, 49]], ["a cook"])


def test_counted_words_stand_at_that_place_of_the_text():
    first, second = placed(label("no#2", cue="said", source="A diver#2"), label("no#1", cue="said#3"))

    assert first == {"source": [[17, 24]], "cue": [[25, 29]], "content": [[30, 32]], "kind": "indirect"}
    assert second == {"source": [], "cue": [[45, 49]], "content": [[13, 15]], "kind": "indirect"}


def test_the_pieces_of_a_content_follow_each_other():
    [row] = placed(label("A diver", "no", cue="said"))

    assert row["content"] == [[0, 7], [13, 15]]


def test_words_that_are_not_in_the_text_are_refused():
    with pytest.raises(PackError, match="'swimmer' is not in the text"):
        placed(label("no", source="swimmer"))


def test_a_chain_begins_with_the_document_and_names_what_is_inferred():
    text = LabelledText(
        id="a.txt",
        text=TEXT,
        attributions=(label("no", source="A diver#2", chain=("Echo", "diver"), inferred=("Echo",)),),
    )

    [chain] = gold_chains(text)

    assert (chain["chain"], chain["inferred_hops"]) == (["DOCUMENT", "Echo", "diver"], ["Echo"])
    assert (chain["id"], chain["file"], chain["source_text"]) == ("a.txt:1", "a.txt", "A diver")


@pytest.mark.parametrize("part", ["documents/dev", "own/seen"])
def test_every_label_of_a_part_that_may_be_read_has_its_words_in_its_text(part):
    for text in read_part(part):
        for given, row in zip(text.attributions, place_labels(text), strict=True):
            pairs = [*row["content"], *row["cue"], *row["source"]]
            wanted = [*given.content, *filter(None, [given.cue, given.source])]
            assert [text.text[start:end] for start, end in pairs] == [
                word.partition("#")[0] for word in wanted
            ]


def test_a_folder_that_is_put_beside_the_others_is_a_part(tmp_path, monkeypatch):
    monkeypatch.setattr(labels, "_HERE", tmp_path)
    for name in ("own/seen", "documents/later/b", "documents/later/a"):
        file = tmp_path / f"{name}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'[[texts]]\nid = "{name}"\ntext = "x"\nattributions = []\n', encoding="utf-8")
    (tmp_path / "documents/empty").mkdir()

    assert all_parts() == ["own/seen", "documents/later"]
    assert [text.id for text in read_part("documents/later")] == ["documents/later/a", "documents/later/b"]
    assert part_files("documents/absent") == ()


def test_a_part_is_written_in_the_shape_of_the_scorers(tmp_path):
    gold, chains = tmp_path / "gold.jsonl", tmp_path / "chains.jsonl"

    assert main(["documents/dev", str(gold), str(chains)]) == 0

    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    links = [json.loads(line) for line in chains.read_text(encoding="utf-8").splitlines()]
    assert {row["id"] for row in rows} == {link["file"] for link in links}
    assert sum(len(row["attributions"]) for row in rows) == len(links)
