from importlib.resources import files

import pytest

from claims.errors import PackError
from claims.words import cue_tables
from sources.table import read_table

TABLES = [
    ("events.toml", cue_tables.EventTable),
    ("trends.toml", cue_tables.TrendTable),
    ("verdicts.toml", cue_tables.VerdictTable),
    ("relations.toml", cue_tables.RelationTable),
    ("hedges.toml", cue_tables.HedgeTable),
    ("negators.toml", cue_tables.NegatorTable),
    ("scope_words.toml", cue_tables.ScopeWords),
]


@pytest.mark.parametrize(("name", "schema"), TABLES, ids=[name for name, _ in TABLES])
def test_each_shipped_list_fits_its_schema(name, schema):
    table = read_table(files("claims") / "data" / name, schema, PackError)

    assert table.model_fields_set


def test_a_list_with_an_unknown_direction_is_an_error_that_names_it(tmp_path):
    file = tmp_path / "trends.toml"
    file.write_text('[[trend]]\ndirection = "sideways"\nmetric = "subject"\n')

    with pytest.raises(PackError, match=r"trend\.0\.direction"):
        read_table(file, cue_tables.TrendTable, PackError)
