"""The measures that the quality gate compares with its baselines: one entry for each labelled set."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.attribution.labels import SAME_NAMES, all_parts, part_files
from benchmarks.scorer import PROJECT, SHARED_EVAL, figure_at, predict, score

SAMPLE = PROJECT / "examples" / "sample"
OWN_QUANTITIES = PROJECT / "benchmarks" / "quantities"
QUANTITY_SCORER = SHARED_EVAL / "quantities" / "score.py"
SAMPLE_FAULTS = frozenset(
    {
        "extracted per label",
        "apparent raised as conflict",
        "consistent raised as conflict",
        "raised without a label",
    }
)


class Figures(NamedTuple):
    """What was measured: figures that must not fall, and figures that must not rise."""

    at_least: Mapping[str, float]
    at_most: Mapping[str, float]


class Measure(NamedTuple):
    """A named measurement over labelled data; `data` are the files whose digest pins it."""

    name: str
    data: tuple[Path, ...]
    run: Callable[[], Figures]


def all_measures() -> list[Measure]:
    """Return every measure, those on our own labels first."""
    return [
        *_sample_measures(),
        *_quantity_measures(),
        *_own_quantity_measures(),
        *_attribution_measures(),
        *_own_attribution_measures(),
        *_conflict_measures(),
    ]


def _sample_measures() -> list[Measure]:
    labelled = sorted(path for path in (SAMPLE / "labels").iterdir() if path.is_dir())
    sources = tuple(sorted((SAMPLE / "sources").iterdir()))
    return [
        Measure(f"sample/{labels.name}", (*sources, *sorted(labels.iterdir())), partial(_sample, labels))
        for labels in labelled
    ]


def _sample(labels: Path) -> Figures:
    from benchmarks.sample.labels import read_labels, read_ledger
    from benchmarks.sample.score import score as score_ledger
    from reconcile.case import Case
    from reconcile.export.jsonl import ledger_bytes
    from reconcile.ingest import ingest
    from reconcile.snapshot import take_snapshot

    with tempfile.TemporaryDirectory() as folder:
        known = read_labels(labels, SAMPLE / "sources")
        case = Case.init(Path(folder) / "case")
        ingest(case, sorted({SAMPLE / "sources" / claim.file for claim in known.claims}))
        ledger = Path(folder) / "ledger.jsonl"
        ledger.write_bytes(ledger_bytes(take_snapshot(case)))
        result = score_ledger(known, read_ledger(ledger))
    shares = {name: round(rate.right / rate.of, 4) for name, rate in result.rates.items() if rate.of}
    return Figures(
        {name: share for name, share in shares.items() if name not in SAMPLE_FAULTS and ":" not in name},
        {name: share for name, share in shares.items() if name in SAMPLE_FAULTS},
    )


def _quantity_measures() -> list[Measure]:
    folder = SHARED_EVAL / "quantities"
    quantities = ["recognizers_units", "recognizers_range", "quantulum3_tests", "duckling_en", "seeds"]
    dates = ["recognizers_datetime", "wikiwars_dev", "seeds"]
    return [
        *(
            _shared_measure(folder, name, "quantities", ("value.F1", "value_unit.F1", "bounds.F1"))
            for name in quantities
        ),
        *(_shared_measure(folder, name, "dates", ("value.F1",)) for name in dates),
    ]


def _own_quantity_measures() -> list[Measure]:
    """Return the measures on our own labels of figures and times, of the parts that are there."""
    measures: list[Measure] = []
    for gold in sorted(OWN_QUANTITIES.glob("news/*.jsonl")):
        figures = partial(_news, gold, "quantities", ("value.F1", "value_unit.F1", "bounds.F1"))
        data = (gold, QUANTITY_SCORER)
        measures += [
            Measure(f"quantities/news_{gold.stem}", data, figures),
            Measure(f"dates/news_{gold.stem}", data, partial(_news, gold, "dates", ("value.F1",))),
        ]
    for gold in sorted(OWN_QUANTITIES.glob("ambiguity/*.jsonl")):
        measures.append(Measure(f"ambiguity/{gold.stem}", (gold,), partial(_ambiguity, gold)))
    for gold in sorted(OWN_QUANTITIES.glob("measures/*.jsonl")):
        measures.append(Measure(f"measures/{gold.stem}", (gold,), partial(_measures, gold)))
    return measures


def _news(gold: Path, what: str, paths: tuple[str, ...]) -> Figures:
    with tempfile.TemporaryDirectory() as scratch:
        predictions = Path(scratch) / "predictions.jsonl"
        predict("benchmarks.quantities.predict", gold, predictions)
        options = ("--what", what, *(("--ignore-dates",) if what == "quantities" else ()))
        figures = score(QUANTITY_SCORER, gold, predictions, *options)
    at_most = {"trap_hits": figure_at(figures, "trap_hits")} if what == "quantities" else {}
    return Figures({path: figure_at(figures, path) for path in paths}, at_most)


def _ambiguity(gold: Path) -> Figures:
    from benchmarks.quantities.ambiguity.score import is_right, read_case

    cases = _rows(gold)
    return Figures(_shares((case["expected"], is_right(case, read_case(case))) for case in cases), {})


def _measures(gold: Path) -> Figures:
    from benchmarks.quantities.measures.score import checks_of

    checks = (check for row in _rows(gold) for check in checks_of(row))
    return Figures(_shares((name, is_right) for name, is_right, _ in checks), {})


def _rows(gold: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]


def _shares(checks: Iterable[tuple[str, bool]]) -> dict[str, float]:
    """Return the share of each kind of check that was right."""
    right, of = Counter[str](), Counter[str]()
    for name, is_right in checks:
        of[name] += 1
        right[name] += is_right
    return {name: round(right[name] / count, 4) for name, count in sorted(of.items())}


def _shared_measure(folder: Path, name: str, what: str, paths: tuple[str, ...]) -> Measure:
    gold = folder / f"{name}.jsonl"

    def run() -> Figures:
        with tempfile.TemporaryDirectory() as scratch:
            predictions = Path(scratch) / "predictions.jsonl"
            ends = ("--ends", "after") if name == "recognizers_datetime" else ()
            predict("benchmarks.quantities.predict", gold, predictions, *ends)
            figures = score(folder / "score.py", gold, predictions, "--what", what)
        at_most = {"trap_hits": figure_at(figures, "trap_hits")} if what == "quantities" else {}
        return Figures({path: figure_at(figures, path) for path in paths}, at_most)

    return Measure(f"{what}/{name}", (gold,), run)


def _attribution_measures() -> list[Measure]:
    folder = SHARED_EVAL / "attribution"

    def run(gold: Path, *, has_chains: bool) -> Figures:
        with tempfile.TemporaryDirectory() as scratch:
            predictions = Path(scratch) / "predictions.jsonl"
            predict("benchmarks.attribution.predict", gold, predictions)
            figures = score(folder / "score.py", gold, predictions)
            at_least = {path: figure_at(figures, path) for path in ("triple_lenient.f", "triple_strict.f")}
            if has_chains:
                chains = score(folder / "score_chains.py", predictions)
                at_least |= {
                    path: figure_at(chains, path) for path in ("right_of_found", "innermost_of_found")
                }
        return Figures(at_least, {})

    polnear, seeds = folder / "polnear_dev.jsonl", folder / "seeds.jsonl"
    return [
        Measure("attribution/polnear_dev", (polnear,), partial(run, polnear, has_chains=False)),
        Measure(
            "attribution/seeds", (seeds, folder / "seeds_chains.jsonl"), partial(run, seeds, has_chains=True)
        ),
    ]


def _own_attribution_measures() -> list[Measure]:
    """Return a measure for each part of our own labelled texts that is there."""
    return [
        Measure(f"attribution/{part}", (*part_files(part), SAME_NAMES), partial(_own_attribution, part))
        for part in all_parts()
    ]


def _own_attribution(part: str) -> Figures:
    from benchmarks.attribution.score import score_part

    triples, chains = score_part(part)
    figures = {
        "triple_lenient.f": triples.lenient.f1,
        "triple_strict.f": triples.strict.f1,
        "found": chains.found / chains.labelled,
        "right_of_found": chains.right / max(1, chains.found),
        "innermost_of_found": chains.innermost / max(1, chains.found),
    }
    return Figures({name: round(figure, 4) for name, figure in figures.items()}, {})


def _conflict_measures() -> list[Measure]:
    folder, seeds = SHARED_EVAL / "conflicts", SHARED_EVAL.parent / "seeds"
    gold = folder / "seeds_dev.jsonl"

    def run() -> Figures:
        with tempfile.TemporaryDirectory() as scratch:
            raised = Path(scratch) / "raised.jsonl"
            predict("benchmarks.conflicts.raised", seeds, raised)
            figures = score(folder / "score.py", raised, gold)
        at_least = (
            "core_real.as_conflict",
            "reachable_real.as_conflict",
            "real.as_conflict",
            "apparent.as_apparent",
        )
        return Figures(
            {path: figure_at(figures, path) for path in at_least},
            {"raised_as_conflict": figure_at(figures, "raised_as_conflict")},
        )

    pairs = [_pair_measure(folder, name) for name in ("fever_numeric_dev", "breaking_nli_dev")]
    return [Measure("conflicts/seeds_dev", (gold,), run), *pairs]


def _pair_measure(folder: Path, name: str) -> Measure:
    """Measure contradiction between sentence pairs; `NAME.ids`, if there, selects rows of its file."""
    ids = folder / f"{name}.ids"
    gold = folder / ("fever_symmetric_dev.jsonl" if ids.exists() else f"{name}.jsonl")

    def run() -> Figures:
        wanted = set(ids.read_text(encoding="utf-8").split()) if ids.exists() else None
        with tempfile.TemporaryDirectory() as scratch:
            predictions = Path(scratch) / "predictions.jsonl"
            predict("benchmarks.conflicts.predict", gold, predictions)
            return _contradiction_figures(gold, predictions, wanted)

    return Measure(f"conflicts/{name}", (gold, *([ids] if ids.exists() else [])), run)


def _contradiction_figures(gold: Path, predictions: Path, wanted: set[str] | None) -> Figures:
    truth = {str(row["id"]): row["label"] for row in map(json.loads, gold.open(encoding="utf-8"))}
    said = {str(row["id"]): row["label"] for row in map(json.loads, predictions.open(encoding="utf-8"))}
    pairs = [(truth[key], said.get(key)) for key in truth if wanted is None or key in wanted]
    right = sum(label == guess == "contradiction" for label, guess in pairs)
    flagged = sum(guess == "contradiction" for _, guess in pairs)
    real = sum(label == "contradiction" for label, _ in pairs)
    precision, recall = right / flagged if flagged else 0.0, right / real if real else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return Figures({"precision": round(precision, 4), "f1": round(f1, 4)}, {})
