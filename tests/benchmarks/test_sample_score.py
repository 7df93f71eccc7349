import json
from pathlib import Path

import pytest

from benchmarks.sample.labels import LabelError, locate, read_labels, read_ledger
from benchmarks.sample.match import same_agent
from benchmarks.sample.score import Rate, main, score

SAMPLE = Path(__file__).parents[2] / "examples" / "sample"
MILL = "The mill lost 40 sacks, the miller said. Later he spoke of 50 sacks. Theft is rising."
FARM = "The mill lost 40 sacks, the miller said."
LABELS = {
    "claims": [
        {
            "id": "a",
            "file": "mill.txt",
            "quote": ["The mill lost 40 sacks"],
            "kind": "quantity",
            "quantity": {"low": "40", "high": "40", "comparator": "=", "unit": None},
            "polarity": "affirmed",
            "chain": ["mill.txt", "the miller"],
            "key": True,
        },
        {
            "id": "b",
            "file": "mill.txt",
            "quote": ["he spoke of 50 sacks"],
            "kind": "quantity",
            "quantity": {"low": "50", "high": "50", "comparator": "=", "unit": None},
            "polarity": "affirmed",
            "chain": ["mill.txt", "miller"],
            "key": True,
        },
        {
            "id": "c",
            "file": "farm.txt",
            "quote": ["The mill lost 40 sacks"],
            "kind": "quantity",
            "quantity": {"low": "40", "high": "40", "comparator": "=", "unit": None},
            "polarity": "affirmed",
            "chain": ["farm.txt", "miller"],
            "key": True,
        },
        {
            "id": "t",
            "file": "mill.txt",
            "quote": ["Theft is rising."],
            "kind": "trend",
            "direction": "rising",
            "polarity": "affirmed",
            "chain": ["mill.txt"],
            "key": True,
        },
    ],
    "groups": [{"members": ["a", "c"], "appearances": 2, "origins": 1, "why": "one miller"}],
    "conflicts": [
        {"id": "x1", "sides": ["a", "b"], "kind": "numeric", "assessment": "conflict", "why": "40 or 50"},
        {"id": "x2", "sides": ["a", "t"], "kind": "trend", "assessment": "consistent", "why": "no clash"},
        {"id": "x3", "sides": ["b"], "kind": "arithmetic", "assessment": "conflict", "why": "made up"},
    ],
}


def _claim(name, file, start, end, **more):
    row = {"record": "claim", "id": name, "file": file, "spans": [[start, end]], "kind": "quantity"}
    return {**row, "polarity": "affirmed", "chain": [{"agent": file, "role": "document"}], **more}


def _sacks(count, unit="1"):
    return {"raw": f"{count} sacks", "low": count, "high": count, "comparator": "=", "unit": unit}


LEDGER = [
    {"record": "ledger", "schema_version": 1},
    _claim(
        "c1",
        "mill.txt",
        0,
        22,
        quantity=_sacks("40"),
        chain=[
            {"agent": "mill.txt", "role": "document"},
            {"agent": "A. Baker", "role": "author"},
            {"agent": "The miller", "role": "speaker"},
        ],
    ),
    _claim("c2", "mill.txt", 46, 67, quantity=_sacks("55", unit="kg")),
    _claim("c3", "farm.txt", 0, 40, quantity=_sacks("40"), polarity="negated"),
    _claim("c4", "mill.txt", 69, 85, kind="trend", trend={"direction": "falling"}),
    {"record": "group", "members": ["c1", "c3"], "origins": [{"key": "miller"}, {"key": "farm"}]},
    {"record": "conflict", "id": "k1", "sides": ["c2", "c3"], "kind": "numeric", "assessment": "contested"},
    {"record": "conflict", "id": "k2", "sides": ["c1", "c4"], "kind": "trend", "assessment": "conflict"},
    {"record": "conflict", "id": "k3", "sides": ["c3", "c4"], "kind": "date", "assessment": "conflict"},
]


def _write_lines(path, rows):
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path):
    """Lay out two sources, their labels and a ledger with known faults; return the folder."""
    for name, rows in LABELS.items():
        _write_lines(tmp_path / "labels" / f"{name}.jsonl", rows)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "mill.txt").write_text(MILL, encoding="utf-8")
    (tmp_path / "sources" / "farm.txt").write_text(FARM, encoding="utf-8")
    _write_lines(tmp_path / "ledger.jsonl", LEDGER)
    return tmp_path


@pytest.fixture
def rates(case):
    labels = read_labels(case / "labels", case / "sources")
    return score(labels, read_ledger(case / "ledger.jsonl")).rates


@pytest.mark.parametrize(
    ("measure", "right", "of"),
    [
        ("key claims found", 4, 4),
        ("key claims found, any kind", 4, 4),
        ("value right", 2, 3),
        ("unit and currency right", 2, 3),
        ("direction right", 0, 1),
        ("polarity right", 3, 4),
        ("innermost speaker right", 2, 4),
        ("whole chain right", 2, 4),
        ("extracted per label", 4, 4),
    ],
)
def test_claim_measures_count_what_was_planted(rates, measure, right, of):
    assert rates[measure] == Rate(right, of)


@pytest.mark.parametrize(
    ("measure", "right", "of"),
    [("pairs grouped", 1, 1), ("grouped pairs right", 1, 1), ("origins right", 0, 1)],
)
def test_group_measures_count_what_was_planted(rates, measure, right, of):
    assert rates[measure] == Rate(right, of)


@pytest.mark.parametrize(
    ("measure", "right", "of"),
    [
        ("conflicts raised", 1, 2),
        ("conflicts raised, same assessment", 0, 2),
        ("apparent found", 0, 0),
        ("consistent raised as conflict", 1, 1),
        ("conflicts raised: numeric", 1, 1),
        ("conflicts raised: arithmetic", 0, 1),
    ],
)
def test_a_conflict_counts_when_it_joins_claims_that_say_the_same_as_the_sides(rates, measure, right, of):
    assert rates[measure] == Rate(right, of)


def test_a_raised_conflict_between_the_same_claims_counts_as_labelled_whatever_its_kind(rates):
    assert rates["raised without a label"] == Rate(0, 3)


@pytest.mark.parametrize(
    "folder", sorted(path.name for path in (SAMPLE / "labels").iterdir() if path.is_dir())
)
def test_every_label_of_the_sample_stands_at_its_place_and_is_named_rightly(folder):
    labels = read_labels(SAMPLE / "labels" / folder, SAMPLE / "sources")

    named = [
        *(m for g in labels.groups for m in g.members | g.maybe),
        *(s for c in labels.conflicts for s in c.sides),
    ]
    assert len({claim.id for claim in labels.claims}) == len(labels.claims)
    assert set(named) <= {claim.id for claim in labels.claims}


def test_an_empty_ledger_finds_nothing_and_fails_nowhere(case):
    labels = read_labels(case / "labels", case / "sources")
    empty = read_ledger(_write_lines(case / "empty.jsonl", []))

    result = score(labels, empty)

    assert result.rates["key claims found"] == Rate(0, 4)
    assert "key claims found: not a (mill.txt)" in result.errors


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the State Department", "US State Department", True),
        ("Reuters", "Reuters interview", True),
        ("AP", "Japan Times", False),
        ("the", "a", False),
    ],
)
def test_agents_are_the_same_when_one_name_holds_the_other_as_words(one, other, same):
    assert same_agent([one], [other]) is same


def test_later_pieces_of_a_quote_are_looked_for_after_the_first():
    assert locate("it is, he said, it is", ["is", "it is"], 0, where="q") == [(3, 5), (16, 21)]


@pytest.mark.parametrize(
    ("pieces", "occurrence"), [(["cow"], None), (["it"], None), (["it"], 2), (["said", "he"], None)]
)
def test_a_quote_that_is_not_at_its_place_is_refused(pieces, occurrence):
    with pytest.raises(LabelError, match=r"^q: "):
        locate("it is, he said, it is", pieces, occurrence, where="q")


def test_the_command_prints_json_and_the_first_errors(case, capsys):
    status = main([str(case / "ledger.jsonl"), str(case / "labels"), "--json", "--errors", "1"])

    out, err = capsys.readouterr()
    assert status == 0
    assert json.loads(out)["value right"] == {"right": 2, "of": 3, "share": pytest.approx(2 / 3)}
    assert len(err.splitlines()) == 1


def test_the_command_prints_a_table_with_a_dash_where_nothing_was_asked(case, capsys):
    main([str(case / "ledger.jsonl"), str(case / "labels")])

    table = capsys.readouterr().out.splitlines()
    assert next(line for line in table if line.startswith("apparent found")).split()[-1] == "-"


def test_the_command_says_what_it_cannot_read(case, capsys):
    status = main([str(case / "missing.jsonl"), str(case / "labels")])

    assert status == 3
    assert "missing.jsonl" in capsys.readouterr().err
