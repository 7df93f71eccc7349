"""The exchange rates of a case."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.figures.rates import convert_money, rate_table
from reconcile.errors import SettingsError
from reconcile.exchange_rates import read_rates


def test_a_case_without_rates_has_the_shipped_ones(tmp_path):
    assert read_rates(tmp_path) == rate_table()


def test_the_rates_of_a_case_go_before_the_shipped_ones(tmp_path):
    (tmp_path / "rates.toml").write_text(
        'source = "Bank letter"\ntolerance = "0.02"\n[per_dollar.KPW]\n2012 = "6500"\n', encoding="utf-8"
    )

    rates = read_rates(tmp_path)

    converted = convert_money(Decimal(13000), "KPW", "USD", 2012, rates=rates)
    assert converted.value == pytest.approx(Decimal(2))
    assert converted[3:] == (Decimal("0.02"), "Bank letter")
    assert rates.rates_of("EUR") == rate_table().rates_of("EUR")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('source = "a"\n[per_dollar]\n', "tolerance: found"),
        ('source = "a"\ntolerance = "0.1"\nper_dolar = 3\n', "did you mean 'per_dollar'|per_dollar: found"),
        ('source = "a"\ntolerance = 2\n[per_dollar]\n', "tolerance: found 2, wanted"),
        (
            'source = "a"\ntolerance = 0\n[per_dollar.EUR]\n2012 = "dear"\n',
            "per_dollar.EUR.table.2012: found 'dear'",
        ),
        ("source = ", "not TOML"),
    ],
    ids=["missing", "key", "share", "rate", "syntax"],
)
def test_rates_that_do_not_fit_are_refused_with_their_place(tmp_path, content, message):
    (tmp_path / "rates.toml").write_text(content, encoding="utf-8")

    with pytest.raises(SettingsError, match=message) as caught:
        read_rates(tmp_path)

    assert "rates.toml" in str(caught.value)
