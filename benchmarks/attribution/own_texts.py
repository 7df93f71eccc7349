"""python -m benchmarks.attribution.own_texts seen|unseen GOLD CHAINS: our labels in the scorers' shape."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from sources.table import read_table

_FOLDER = Path(__file__).parent / "own"


class OwnLabel(BaseModel):
    """One labelled attribution; words as they stand in the text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    cue: str
    content: tuple[str, ...]
    kind: str
    chain: tuple[str, ...]


class OwnText(BaseModel):
    """A text with its attributions, in the order of their contents or cues."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    text: str
    attributions: tuple[OwnLabel, ...]


class OwnTexts(BaseModel):
    """A file of labelled texts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    texts: tuple[OwnText, ...]


def read_own(part: str) -> tuple[OwnText, ...]:
    """Return the labelled texts of a part, `seen` or `unseen`."""
    return read_table(_FOLDER / f"{part}.toml", OwnTexts, PackError).texts


def place_label(text: str, label: OwnLabel, start: int) -> dict[str, object]:
    """Return a label with its words as pairs of characters, looked for from `start` on."""
    content = []
    place = start
    for piece in label.content:
        place = text.index(piece, place)
        content.append([place, place + len(piece)])
        place += len(piece)
    borders = [border for piece in content for border in piece]
    cue = _nearest(text, label.cue, borders)
    source = _nearest(text, label.source, cue) if label.source else []
    return {"source": [source] if source else [], "cue": [cue], "content": content, "kind": label.kind}


def _nearest(text: str, words: str, borders: list[int]) -> list[int]:
    places = [index for index in range(len(text)) if text.startswith(words, index)]
    if not places:
        raise PackError(f"own texts: {words!r} is not in the text; label the words as they stand")
    best = min(
        places,
        key=lambda index: min(abs(end - border) for border in borders for end in (index, index + len(words))),
    )
    return [best, best + len(words)]


def main(arguments: list[str]) -> int:
    """Write the labels of a part as gold attributions and gold chains."""
    part, out, chains = arguments
    rows, links = [], []
    for text in read_own(part):
        place, placed = 0, []
        for label in text.attributions:
            place = max(0, text.text.index(label.content[0], place) - 200)
            row = place_label(text.text, label, place)
            placed.append(row)
            link = {"id": f"{text.id}:{len(placed)}", "file": text.id, "source_text": label.source}
            chain = ["DOCUMENT", *label.chain]
            links.append(link | {"chain": chain, "content": row["content"], "inferred_hops": []})
        rows.append({"id": text.id, "text": text.text, "attributions": placed})
    Path(out).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    Path(chains).write_text("".join(json.dumps(row) + "\n" for row in links), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
