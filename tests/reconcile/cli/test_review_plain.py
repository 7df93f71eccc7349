from pathlib import Path

import pytest
from typer.testing import CliRunner

from reconcile.case import Case
from reconcile.cli.app import app
from reconcile.ingest import ingest


@pytest.fixture
def case(tmp_path: Path) -> Case:
    source = tmp_path / "a.txt"
    source.write_text("The parcels weighed 310 kilograms (480 pounds), police said.\n", encoding="utf-8")
    case = Case.init(tmp_path / "case")
    ingest(case, [source])
    return case


def test_the_line_mode_stores_what_is_typed(case):
    result = CliRunner().invoke(app, ["--case", str(case.folder), "review", "--plain"], input="c\nq\n")

    assert result.exit_code == 0
    assert [decision.action for decision in Case.open(case.folder).decisions()] == ["conflict"]
