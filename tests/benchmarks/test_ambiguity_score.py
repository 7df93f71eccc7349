"""The score of settled, kept and open readings."""

from __future__ import annotations

import json
import sys

import pytest

from benchmarks.quantities.ambiguity.score import Read, is_right, main, read_case


@pytest.mark.parametrize(
    ("expected", "labelled", "read", "right"),
    [
        pytest.param("settled", ["t"], ["t"], True, id="settled"),
        pytest.param("settled", ["t"], ["t", "[ston_av]"], False, id="not settled"),
        pytest.param("both", ["t", "[ston_av]"], ["t", "[ston_av]", "[lton_av]"], True, id="more are kept"),
        pytest.param("both", ["t", "[ston_av]"], ["t"], False, id="one is lost"),
        pytest.param("open", ["t", "[ston_av]"], ["t", "[ston_av]"], True, id="open"),
    ],
)
def test_a_case_is_right_by_what_its_label_asks_for(expected, labelled, read, right):
    case = {"expected": expected, "unit": labelled}

    assert is_right(case, Read(frozenset(read), frozenset())) is right


def test_a_figure_that_is_not_found_is_wrong():
    assert not is_right({"expected": "open", "unit": []}, None)


def test_the_real_reader_reads_a_case():
    case = {"text": "The vat in Leeds holds 30 gallons.", "surface": "30 gallons"}

    assert read_case(case) == Read(frozenset({"[gal_br]"}), frozenset())


def test_the_misses_are_printed_with_what_was_read(tmp_path, monkeypatch, capsys):
    case = {
        "id": "a/1", "text": "The vat holds 30 gallons.", "surface": "30 gallons", "expected": "settled",
        "unit": ["[gal_us]"],
    }  # fmt: skip
    file = tmp_path / "cases.jsonl"
    file.write_text(json.dumps(case) + "\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["score", str(file)])

    main()

    printed = capsys.readouterr().out
    assert "settled    0 of   1 right" in printed
    assert "a/1 '30 gallons': settled ['[gal_us]'], read as [gal_br], [gal_us]" in printed
