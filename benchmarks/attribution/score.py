"""Score attributions and chains against our labelled texts; needs nothing beside the project.

`python -m benchmarks.attribution.score PART [--errors N]` reads a part anew and prints what was found of it
and how much is right, with the first N wrong chains. What counts as right is what the shared scorers count: a
span is a set of words (those of which it holds half); a triple is a content of word-F1 0.5 and more, with a
source and a cue that share a word; a chain is right when it has the same hops in the same order, and a hop
matches when it shares a telling word.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from benchmarks.attribution.labels import (
    GoldChain,
    LabelledText,
    PlacedLabel,
    gold_chains,
    place_labels,
    read_part,
    read_same_names,
)
from benchmarks.attribution.predict import Prediction, predict, read_document

LIKE = 0.5  # word-F1 of two contents that are the same saying
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_STOP = "the a an of in at on for to and his her its their this that one who"
_FILLER = (
    "the and for from who that with report reports source sources official officials former another other "
    "others some"
)

Words = frozenset[int]


class Rate(NamedTuple):
    """How many were right, of those predicted and of those labelled."""

    right: int
    predicted: int
    labelled: int

    @property
    def precision(self) -> float:
        """The share of the predicted ones that are right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the labelled ones that were found."""
        return self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.predicted + self.labelled
        return 2 * self.right / both if both else 0.0

    def plus(self, other: Rate) -> Rate:
        """Return the two counted together."""
        return Rate(
            self.right + other.right, self.predicted + other.predicted, self.labelled + other.labelled
        )


class Triples(NamedTuple):
    """How many attributions are right: leniently, and with every word of source, cue and content."""

    lenient: Rate
    strict: Rate


class Chains(NamedTuple):
    """How many chains there are, of how many the content was found, and how many of those are right."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    depth: int = 0
    innermost: int = 0
    wrong: tuple[str, ...] = ()

    def plus(self, other: Chains) -> Chains:
        """Return the two counted together."""
        return Chains(
            self.labelled + other.labelled,
            self.found + other.found,
            self.right + other.right,
            self.depth + other.depth,
            self.innermost + other.innermost,
            self.wrong + other.wrong,
        )


class Scored(NamedTuple):
    """What a text's predictions are worth."""

    triples: Triples
    chains: Chains


class _Spoken(NamedTuple):
    source: Words
    cue: Words
    content: Words


def score_part(part: str) -> Scored:
    """Read the texts of a part anew and score what is found in them."""
    texts = read_part(part)
    predictions = {text.id: predict(read_document(text.id, text.text)) for text in texts}
    return score_texts(texts, predictions)


def score_texts(texts: Sequence[LabelledText], predictions: Mapping[str, Sequence[Prediction]]) -> Scored:
    """Score predictions, by the ids of the texts; a text without predictions counts as one where none is."""
    lenient = strict = Rate(0, 0, 0)
    chains = Chains()
    for text in texts:
        predicted = predictions.get(text.id, ())
        triples = score_triples(text.text, place_labels(text), predicted)
        lenient, strict = lenient.plus(triples.lenient), strict.plus(triples.strict)
        chains = chains.plus(score_chains(text.text, list(gold_chains(text)), predicted))
    return Scored(Triples(lenient, strict), chains)


def score_triples(
    text: str, labels: Sequence[PlacedLabel], predictions: Sequence[PlacedLabel | Prediction]
) -> Triples:
    """Return how many attributions of a text are right."""
    words = _word_places(text)
    gold, given = _spoken(words, labels), _spoken(words, predictions)

    def likeness(label: _Spoken, prediction: _Spoken) -> float:
        return (
            f1
            if (f1 := _f1(label.content, prediction.content)) >= LIKE and is_right(label, prediction)
            else 0.0
        )

    def is_right(label: _Spoken, prediction: _Spoken) -> bool:
        ours, theirs = (_telling(text, words, one.source) for one in (label, prediction))
        has_source = bool(ours & theirs) or not (ours or theirs)
        return has_source and (bool(label.cue & prediction.cue) or not (label.cue or prediction.cue))

    lenient = _matches(gold, given, likeness)
    strict = _matches(gold, given, lambda label, prediction: float(label == prediction))
    return Triples(Rate(lenient, len(given), len(gold)), Rate(strict, len(given), len(gold)))


def score_chains(
    text: str,
    gold: Sequence[GoldChain],
    predictions: Sequence[Prediction],
    aliases: Sequence[frozenset[str]] | None = None,
) -> Chains:
    """Return how many chains of a text were found and are right.

    Args:
        text: the text.
        gold: its labelled chains.
        predictions: what was found in it.
        aliases: sets of words that name one agent; those of same_names.toml without.
    """
    aliases = read_same_names() if aliases is None else aliases
    words = _word_places(text)
    contents = [_inside(words, one["content"]) for one in predictions]
    found = right = depth = innermost = 0
    wrong: list[str] = []
    for label in gold:
        wanted = _inside(words, label["content"])
        likeness = [_f1(wanted, content) for content in contents]
        best = max(likeness, default=0.0)
        if best < LIKE:
            continue
        found += 1
        verdict = _compare(label, predictions[likeness.index(best)]["chain"], aliases)
        right += verdict.is_right
        depth += verdict.has_depth
        innermost += verdict.has_innermost
        if not verdict.is_right:
            wrong.append(f"{label['id']}: wanted {verdict.wanted}, got {verdict.given}")
    return Chains(len(gold), found, right, depth, innermost, tuple(wrong))


class _Verdict(NamedTuple):
    is_right: bool
    has_depth: bool
    has_innermost: bool
    wanted: list[str]
    given: list[str]


def _compare(label: GoldChain, given: list[str], aliases: Sequence[frozenset[str]]) -> _Verdict:
    wanted = [hop for hop in label["chain"] if hop != "DOCUMENT"]
    short = [hop for hop in wanted if hop not in label["inferred_hops"]]
    if given and (given[0] in ("DOCUMENT", label["file"]) or len(given) == len(wanted) + 1):
        given = given[1:]

    def is_same(hop: str, target: str, *, is_last: bool) -> bool:
        names = _keys(target, aliases) | (_keys(label["source_text"], aliases) if is_last else frozenset())
        return bool(_keys(hop, aliases) & names)

    def is_chain(target: list[str]) -> bool:
        return len(given) == len(target) and all(
            is_same(hop, name, is_last=index == len(target))
            for index, (hop, name) in enumerate(zip(given, target, strict=True), start=1)
        )

    return _Verdict(
        is_chain(wanted) or is_chain(short),
        len(given) in (len(wanted), len(short)),
        bool(given) and bool(wanted) and is_same(given[-1], wanted[-1], is_last=True),
        wanted,
        given,
    )


def _keys(name: str, aliases: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the telling words of a hop's name, with those of its other names."""
    words = _words(name)
    telling = frozenset(word for word in words if len(word) > 2 and word not in _words(_FILLER)) or words
    return telling.union(*(names for names in aliases if telling & names))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(name))


def _word_places(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text)]


def _inside(words: Sequence[tuple[int, int]], spans: Iterable[Sequence[int]]) -> Words:
    """Return the words of which half or more lies inside one of the spans."""
    return frozenset(
        index
        for start, end in spans
        for index, (first, last) in enumerate(words)
        if 2 * (min(last, end) - max(first, start)) >= last - first
    )


def _spoken(
    words: Sequence[tuple[int, int]], attributions: Iterable[PlacedLabel | Prediction]
) -> list[_Spoken]:
    read = (
        _Spoken(_inside(words, one["source"]), _inside(words, one["cue"]), _inside(words, one["content"]))
        for one in attributions
    )
    return [one for one in read if one.content]


def _telling(text: str, words: Sequence[tuple[int, int]], source: Words) -> Words:
    telling = (index for index in source if text[slice(*words[index])].lower() not in _words(_STOP))
    return frozenset(telling) or source


def _f1(ours: Words, theirs: Words) -> float:
    both = len(ours) + len(theirs)
    return 2 * len(ours & theirs) / both if both else 0.0


def _matches(
    gold: Sequence[_Spoken], given: Sequence[_Spoken], likeness: Callable[[_Spoken, _Spoken], float]
) -> int:
    """Return how many pairs match one to one, the likest first."""
    pairs = sorted(_pairs(gold, given, likeness), reverse=True)
    left: set[int] = set()
    right: set[int] = set()
    for _, ours, theirs in pairs:
        if ours not in left and theirs not in right:
            left.add(ours)
            right.add(theirs)
    return len(left)


def _pairs(
    gold: Sequence[_Spoken], given: Sequence[_Spoken], likeness: Callable[[_Spoken, _Spoken], float]
) -> Iterator[tuple[float, int, int]]:
    for ours, label in enumerate(gold):
        for theirs, prediction in enumerate(given):
            score = likeness(label, prediction)
            if score > 0:
                yield score, ours, theirs


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was found of a part and how much of it is right."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.attribution.score", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("part", help="own/NAME or documents/NAME")
    parser.add_argument("--errors", type=int, default=0, help="print as many wrong chains")
    options = parser.parse_args(arguments)
    if not read_part(options.part):
        parser.error(f"found no labelled texts called {options.part!r}")
    triples, chains = score_part(options.part)
    for name, rate in triples._asdict().items():
        print(f"triples, {name:8} P {rate.precision:.3f}  R {rate.recall:.3f}  F1 {rate.f1:.3f}")
    of_found = f"right of found {chains.right / max(1, chains.found):.3f}"
    innermost = f"innermost of found {chains.innermost / max(1, chains.found):.3f}"
    print(f"chains            {chains.labelled} labelled, {chains.found} found, {of_found}, {innermost}")
    for line in chains.wrong[: options.errors]:
        print(f"  {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
