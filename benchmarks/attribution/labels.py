"""Our labelled texts: every attribution of a text with its chain, as words that a person can read and mend.

`python -m benchmarks.attribution.labels PART GOLD CHAINS` writes a part in the shape of the scorers. A part
is a file `own/NAME.toml` or a folder `documents/NAME` of such files, called `own/NAME` and `documents/NAME`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from sources.table import read_table

_HERE = Path(__file__).parent
SAME_NAMES = _HERE / "same_names.toml"
_LOOK_BACK = 200  # code points before the label before it, where a label's content may begin
_COUNTED = re.compile(r"(.*)#(\d+)", re.DOTALL)


class Label(BaseModel):
    """One labelled attribution; words as they stand in the text.

    Words that stand there more than once are those nearest to the content, and a content is the next one;
    where that is not meant, `#3` behind them says that it is the third place of the text.

    Attributes:
        source, cue: "" where there is none.
        content: its pieces in order.
        chain: outermost first, without the document.
        inferred: hops of the chain that a reader must infer; a chain without them is right, too.
        hedge: the words that weaken it, parted by "; ".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = ""
    cue: str = ""
    content: tuple[str, ...]
    kind: str
    chain: tuple[str, ...]
    inferred: tuple[str, ...] = ()
    anonymous: bool | None = None
    hedge: str = ""


class LabelledText(BaseModel):
    """A text with its attributions, in the order of their contents or cues."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    text: str
    attributions: tuple[Label, ...]


class LabelledTexts(BaseModel):
    """A file of labelled texts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    texts: tuple[LabelledText, ...]


class SameNames(BaseModel):
    """The schema of same_names.toml: words of which each may name the same agent."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[frozenset[str], ...]


class PlacedLabel(TypedDict):
    """A label whose words are pairs of code points, as the scorers want them."""

    source: list[list[int]]
    cue: list[list[int]]
    content: list[list[int]]
    kind: str


class GoldChain(TypedDict):
    """A chain as the scorers want it; the document is its first hop."""

    id: str
    file: str
    source_text: str
    chain: list[str]
    content: list[list[int]]
    inferred_hops: list[str]


def part_files(part: str) -> tuple[Path, ...]:
    """Return the files of a part, in order; none where it is not there."""
    file, folder = _HERE / f"{part}.toml", _HERE / part
    return (file,) if file.is_file() else tuple(sorted(folder.glob("*.toml")))


def all_parts() -> list[str]:
    """Return the names of the parts that are there."""
    names = [f"own/{file.stem}" for file in sorted(_HERE.glob("own/*.toml"))]
    names += [f"documents/{folder.name}" for folder in sorted(_HERE.glob("documents/*"))]
    return [name for name in names if part_files(name)]


def read_part(part: str) -> tuple[LabelledText, ...]:
    """Return the labelled texts of a part."""
    return tuple(
        text for file in part_files(part) for text in read_table(file, LabelledTexts, PackError).texts
    )


def read_same_names() -> tuple[frozenset[str], ...]:
    """Return the sets of words of which either may name an agent."""
    return read_table(SAME_NAMES, SameNames, PackError).names


def place_labels(text: LabelledText) -> list[PlacedLabel]:
    """Return the labels of a text with their places, in order."""
    placed: list[PlacedLabel] = []
    from_ = 0
    for label in text.attributions:
        first, counted = _counted(label.content[0])
        begin = text.text.index(first, from_) if counted is None else _nth(text.text, first, counted)
        from_ = max(0, begin - _LOOK_BACK)
        placed.append(_place(text.text, label, from_))
    return placed


def gold_chains(text: LabelledText) -> Iterator[GoldChain]:
    """Yield the chains of a text's labels, in order."""
    pairs = zip(text.attributions, place_labels(text), strict=True)
    for number, (label, placed) in enumerate(pairs, start=1):
        yield {
            "id": f"{text.id}:{number}",
            "file": text.id,
            "source_text": _counted(label.source)[0],
            "chain": ["DOCUMENT", *label.chain],
            "content": placed["content"],
            "inferred_hops": list(label.inferred),
        }


def _place(text: str, label: Label, from_: int) -> PlacedLabel:
    content: list[list[int]] = []
    for piece in label.content:
        words, counted = _counted(piece)
        begin = text.index(words, from_) if counted is None else _nth(text, words, counted)
        content.append([begin, begin + len(words)])
        from_ = begin + len(words)
    cue = _near(text, label.cue, [border for piece in content for border in piece])
    source = _near(text, label.source, cue or content[0])
    return {
        "source": [source] if source else [],
        "cue": [cue] if cue else [],
        "content": content,
        "kind": label.kind,
    }


def _counted(words: str) -> tuple[str, int | None]:
    """Return words without the number of their place, and that number."""
    match = _COUNTED.fullmatch(words)
    return (words, None) if match is None else (match[1], int(match[2]))


def _near(text: str, words: str, borders: list[int]) -> list[int]:
    """Return the place of words: the one counted, else the nearest to the borders; [] for no words."""
    if not words:
        return []
    bare, counted = _counted(words)
    if counted is not None:
        begin = _nth(text, bare, counted)
    else:
        begin = min(
            _places(text, bare),
            key=lambda place: min(
                abs(end - border) for border in borders for end in (place, place + len(bare))
            ),
        )
    return [begin, begin + len(bare)]


def _nth(text: str, words: str, number: int) -> int:
    return _places(text, words)[number - 1]


def _places(text: str, words: str) -> list[int]:
    places = [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)]
    if not places:
        raise PackError(f"labels: {words!r} is not in the text; label the words as they stand")
    return places


def main(arguments: list[str]) -> int:
    """Write the labels of a part as gold attributions and gold chains."""
    if len(arguments) != 3:
        print("usage: python -m benchmarks.attribution.labels PART GOLD CHAINS", file=sys.stderr)
        return 2
    part, gold, chains = arguments
    texts = read_part(part)
    rows = [{"id": text.id, "text": text.text, "attributions": place_labels(text)} for text in texts]
    Path(gold).write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    links = [chain for text in texts for chain in gold_chains(text)]
    Path(chains).write_text("".join(f"{json.dumps(link)}\n" for link in links), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
