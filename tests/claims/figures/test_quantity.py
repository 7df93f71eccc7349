"""Reading the figures of a sentence: value, bound, unit or currency, thing counted, rate."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.claim import Quantity
from claims.figures.quantity import find_quantities, find_stated_rates
from sources.span import Span


def read(text: str, countries: tuple[str, ...] = ()) -> tuple[Quantity, ...]:
    return find_quantities(text, Span(0, len(text)), countries=countries)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        pytest.param("The harvest brought 2.1 million tonnes.", "2100000", "2100000", "t", id="mixed"),
        pytest.param("Rescuers counted forty-six survivors.", "46", "46", "1", id="words"),
        pytest.param("A crowd of 35,000 fans sang.", "35000", "35000", "1", id="thousands comma"),
        pytest.param("About half a ton of plaster fell.", "0.5", "0.5", None, id="half a"),
        pytest.param("The film drew 1.3m viewers.", "1300000", "1300000", "1", id="letter million"),
        pytest.param("The wave was 12m high.", "12", "12", "m", id="letter metre"),
        pytest.param("Between 40 and 60 houses burned.", "40", "60", "1", id="between"),
        pytest.param("The dose is 6-8 mg.", "6", "8", "mg", id="dash"),
        pytest.param(
            "Growth of 6-8 million litres is likely.", "6000000", "8000000", "L", id="magnitude once"
        ),
        pytest.param("Traffic was five or six times higher.", "5", "6", "{times}", id="multiple"),
        pytest.param("An 8- to 16-metre mirror is planned.", "8", "16", "m", id="hanging hyphen"),
        pytest.param("Hundreds of nurses marched.", "100", "1000", "1", id="vague"),
        pytest.param("It covers 3,000 pyeong.", "3000", "3000", "{pyeong}", id="regional area"),
        pytest.param("He is 6 feet 6 inches tall.", "78", "78", "[in_i]", id="two units"),
        pytest.param("Rates rose 0.5 percentage points.", "0.5", "0.5", "%{point}", id="points"),
        pytest.param("Lows of -15 Celsius are due.", "-15", "-15", "Cel", id="negative"),
        pytest.param("One in five pupils is absent.", "20", "20", "%", id="one in five"),
        pytest.param("Output fell by a third.", None, None, "%", id="a third"),
    ],
)
def test_a_figure_in_prose_has_its_value_and_unit(
    text: str, low: str | None, high: str | None, unit: str | None
) -> None:
    [quantity] = read(text)

    assert quantity.unit == unit
    if low is not None and high is not None:
        assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("words", "comparator", "low", "high"),
    [
        ("about 70", "about", 70, 70),
        ("almost 70", "almost", 70, 70),
        ("at least 70", ">=", 70, None),
        ("more than 70", ">", 70, None),
        ("well over 70", ">", 70, None),
        ("up to 70", "<=", None, 70),
        ("as many as 70", "<=", None, 70),
        ("fewer than 70", "<", None, 70),
        ("just under 70", "almost", 70, 70),
        ("some 70", "about", 70, 70),
        ("exactly 70", "=", 70, 70),
        ("only 70", "=", 70, 70),
    ],
)
def test_words_before_a_figure_bound_it(
    words: str, comparator: str, low: int | None, high: int | None
) -> None:
    [quantity] = read(f"The clinic treated {words} patients in the spring.")

    assert (quantity.comparator, quantity.low, quantity.high) == (comparator, low, high)
    assert quantity.counted == "patients"


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("The jury awarded damages of 50 or more euros.", ">="),
        ("Some 30 percent or so agreed.", "about"),
        ("The lift carries 12 people at most.", "<="),
        ("They own 200-odd goats.", "about"),
        ("The tower has 90+ floors.", ">="),
    ],
)
def test_words_behind_a_figure_bound_it(text: str, comparator: str) -> None:
    [quantity] = read(text)

    assert quantity.comparator == comparator


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bureau 27 reports to Office 12.", id="numbered bureaus"),
        pytest.param("The council passed Resolution 2231.", id="resolution"),
        pytest.param("Flight 808 left from gate 12.", id="flight and gate"),
        pytest.param("An Airbus A320 and an F-16 collided.", id="letters and digits"),
        pytest.param("See section 4 and page 112.", id="document parts"),
        pytest.param("Order No. 66 was signed.", id="number sign word"),
        pytest.param("1. Wash the beans.", id="list number"),
        pytest.param("Call 1-800-555-0199 now.", id="telephone"),
        pytest.param("The train left at 10:30.", id="time of day"),
        pytest.param("Lyon won 3-1 on Sunday.", id="result"),
        pytest.param("She spoke in 1999 and on 3 May 2004.", id="dates"),
        pytest.param("It was the eighth year of drought.", id="ordinal"),
        pytest.param("No one knew; one of them left.", id="pronoun one"),
        pytest.param("Read https://example.org/2024/15/page7 today.", id="address"),
        pytest.param("Their house is at 15 Elm Street.", id="street"),
        pytest.param("The 118 Brigade moved.", id="number before a name"),
    ],
)
def test_what_only_looks_like_a_quantity_is_none(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("The fine was £3m.", "GBP"),
        ("They paid US$68,000 for it.", "USD"),
        ("It cost W19.8 billion.", "KRW"),
        ("He owed 150,000 yuan.", "CNY"),
        ("Profits hit 200 million euros.", "EUR"),
        ("It sold for CHF 4.50.", "CHF"),
        ("The bill came to 12 U.S. dollars.", "USD"),
        ("Debts of HK$5 million remain.", "HKD"),
        ("The deal is worth 30 million Canadian dollars.", "CAD"),
    ],
)
def test_money_by_symbol_code_or_word_has_its_currency(text: str, currency: str) -> None:
    [quantity] = read(text)

    assert (quantity.currency, quantity.unit) == (currency, None)


@pytest.mark.parametrize(
    ("text", "countries", "currency"),
    [
        ("Rice costs 60 pesos.", ("PH",), "PHP"),
        ("Rice costs 60 pesos.", ("MX", "US"), "MXN"),
        ("Tea costs 60 rupees.", ("PK",), "PKR"),
        ("The toll is 50 kroner.", ("DK",), "DKK"),
        ("The fee is $20.", ("US",), "USD"),
        ("The fee is $20.", ("FR",), "USD"),
        ("The rent is 900 won.", ("KP",), "KPW"),
    ],
)
def test_the_country_of_the_passage_settles_a_shared_currency_word(
    text: str, countries: tuple[str, ...], currency: str
) -> None:
    [quantity] = read(text, countries)

    assert quantity.currency == currency


def test_a_shared_currency_word_stays_open_without_a_country() -> None:
    [quantity] = read("Rice costs 60 pesos.")

    assert quantity.currency is None
    assert {"PHP", "MXN", "ARS"} <= set(quantity.currency_alternatives)


def test_a_dollar_sign_beside_a_local_dollar_keeps_both_readings() -> None:
    [quantity] = read("The Austrian firm's bridge cost $20 million.", ("AU",))

    assert set(quantity.currency_alternatives) == {"AUD", "USD"}


def test_an_ambiguous_mass_keeps_its_readings() -> None:
    [quantity] = read("The ship carried 40 tons of coal.")

    assert quantity.unit is None
    assert quantity.unit_alternatives == ("t", "[ston_av]", "[lton_av]")
    assert quantity.counted == "coal"


@pytest.mark.parametrize(
    ("text", "unit", "currency"),
    [
        ("He bought 3 pounds of butter.", "[lb_av]", None),
        ("She paid 20 pounds for the coat in Leeds.", None, "GBP"),
        ("Miners sold 12 ounces of gold.", "[oz_tr]", None),
    ],
)
def test_the_words_around_settle_an_ambiguous_unit(text: str, unit: str | None, currency: str | None) -> None:
    [quantity] = read(text)

    assert (quantity.unit, quantity.currency) == (unit, currency)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("They earn $15 an hour.", "h"),
        ("It ships 40 tonnes of nickel a year.", "a"),
        ("Crude rose to $80 a barrel.", "[bbl_us]"),
        ("Tea costs 12 euros per kilo.", "kg"),
        ("There were 17 cases per 100,000 people.", "100000{people}"),
        ("Sales fell to 60 units a month.", "mo"),
    ],
)
def test_a_rate_says_what_it_is_per(text: str, per: str) -> None:
    [quantity] = read(text)

    assert quantity.per == per


def test_a_year_ago_is_no_rate() -> None:
    [quantity] = read("The plant built 60 buses a year ago.")

    assert quantity.per is None


def test_a_list_shares_the_unit_at_its_end() -> None:
    quantities = read("Turnout was 20, 30 and 40 percent in the three towns.")

    assert [quantity.unit for quantity in quantities[:3]] == ["%", "%", "%"]


def test_a_change_from_one_value_to_another_is_two_figures() -> None:
    quantities = read("Rents rose from 900 euros to 1,200 euros.")

    assert [quantity.low for quantity in quantities] == [900, 1200]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Police held 44 suspected car thieves overnight.", "suspected car thieves"),
        ("Six North Koreans crossed the river.", "North Koreans"),
        ("At least 12 dead were found.", "dead"),
        ("Ten of the 15 judges agreed.", "judges"),
        ("Two Japanese were among them.", "Japanese"),
        ("They hold 20 overseas branches.", "overseas branches"),
    ],
)
def test_the_thing_counted_is_head_and_modifiers(text: str, counted: str) -> None:
    assert read(text)[0].counted == counted


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("He carried 150,000 yuan ($23,150) in cash.", Decimal(150000) / 23150),
        ("A parcel of 450 grams (1 lb) was found.", Decimal(450)),
        ("The field measures 30 acres (12 hectares).", Decimal("2.5")),
        ("The bid of 21 million crowns, or about 2 million euros, failed.", Decimal("10.5")),
    ],
)
def test_an_amount_said_twice_is_one_quantity_with_its_rate(text: str, rate: Decimal) -> None:
    [quantity] = read(text)

    [conversion] = quantity.conversions
    assert conversion.implied_rate == rate
    assert conversion.span.quote(text) == conversion.raw


def test_a_denominator_behind_the_restatement_belongs_to_both() -> None:
    [quantity] = read("Saffron sells at 3 million pesos (US$68,000) per kilo.")

    assert quantity.per == "kg"
    assert quantity.conversions[0].currency == "USD"


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("The prize was W2 billion (US$1=W1,117).", "1117"),
        ("The farm has 90 pyeong (1 pyeong is approximately 36 square feet).", "36"),
        ("One dollar buys 83 rupees.", "83"),
    ],
)
def test_a_stated_rate_is_no_quantity_but_a_rate(text: str, factor: str) -> None:
    [rate] = find_stated_rates(text, Span(0, len(text)))

    assert rate.factor == Decimal(factor)
    assert rate.span.quote(text) == rate.raw
    assert all(rate.span.overlap(quantity.span) == 0 for quantity in read(text))


def test_an_escaped_dollar_sign_is_part_of_the_figure() -> None:
    [quantity] = read(r"A cargo of more than \$144 million was lost.")

    assert quantity.raw == r"more than \$144 million"
    assert quantity.low == 144_000_000


@pytest.mark.parametrize(
    "hostile",
    ["1" * 5000, "(" * 2000 + "5" + ")" * 2000, "1e9999999 " * 300, "1-" * 2000, "$" * 3000, "five-" * 800],
    ids=["digits", "brackets", "exponents", "dashes", "signs", "hyphens"],
)
def test_hostile_strings_are_read_without_harm(hostile: str) -> None:
    for quantity in read(hostile):
        assert quantity.span.quote(hostile) == quantity.raw


@given(st.text(alphabet="ab 0123456789.,-–$£%()km/°½ onetwmil", max_size=60))
def test_every_quantity_quotes_the_text_at_its_span(text: str) -> None:
    for quantity in read(text):
        assert quantity.span.quote(text) == quantity.raw
        for conversion in quantity.conversions:
            assert conversion.span.quote(text) == conversion.raw


_FIGURES = st.sampled_from(
    ["12 houses", "3.5 percent", "40 tonnes of rice", "$5 million", "at least 60 people", "6-8 litres"]
)
_BEFORE = st.sampled_from(["Officials said that ", "In the valley, ", "The mayor, a farmer, counted "])
_BEHIND = st.sampled_from(
    [" were reported.", ", according to the ministry.", " after the flood; nobody objected."]
)


@given(_FIGURES, _BEFORE, _BEHIND)
def test_text_around_a_figure_keeps_its_reading(figure: str, before: str, behind: str) -> None:
    [alone] = read(figure)
    [inside] = read(before + figure + behind)

    assert (inside.low, inside.high, inside.comparator) == (alone.low, alone.high, alone.comparator)
    assert (inside.unit, inside.currency, inside.raw) == (alone.unit, alone.currency, alone.raw)


_NEUTRAL = st.text(alphabet="abcdefgh \n", max_size=80)
_SENTENCES = st.sampled_from(
    [
        "The harvest fell 12 percent to 2.1 million tonnes, from 2.4 million a year before.",
        "Rents range from 35 to 210 euros, and children under 12 pay half.",
        "Nearly one in five of the 1,300 houses burned, officials said.",
        "It sells 128, 256 or 512 litres a day, short of a target of 600.",
        "She was 17 when Article 5 was passed by 52-48.",
    ]
)


@given(_SENTENCES, _NEUTRAL, _NEUTRAL)
def test_neutral_text_around_a_sentence_leaves_its_readings(sentence: str, before: str, behind: str) -> None:
    start = len(before) + 2
    text = f"{before}. {sentence} {behind}"

    alone = read(sentence)
    inside = find_quantities(text, Span(start, start + len(sentence)))

    moved = [
        quantity.model_copy(update={"span": Span(quantity.span.start - start, quantity.span.end - start)})
        for quantity in inside
    ]
    assert moved == list(alone)


@given(st.integers(min_value=1, max_value=10**12))
def test_a_number_printed_with_separators_reads_back(number: int) -> None:
    [quantity] = read(f"The archive holds {number:,} kilograms of paper.")

    assert quantity.low == quantity.high == number


@pytest.mark.parametrize(
    "text",
    [
        "It was one hell of a match.",
        "The ferry leaves at three o'clock.",
        "The gates were opened at 11:40 p.m. on Sunday.",
        "The shop sells Three Sevens port.",
        "They played at Five Points last night.",
        "One report said the bridge was closed.",
        "One source put it down to the frost.",
        "One of them was hurt.",
        "For one reason or another they stayed.",
    ],
)
def test_a_number_word_that_counts_nothing_is_no_quantity(text: str) -> None:
    assert find_quantities(text, Span(0, len(text))) == ()


@pytest.mark.parametrize(
    ("text", "low", "high", "comparator", "unit"),
    [
        ("Prices were about a fifth below last year's.", "20", "20", "about", "%"),
        ("Rents were a quarter higher than in May.", "25", "25", "=", "%"),
        ("More than a tenth is lost on the way.", "10", None, ">", "%"),
        ("Three in ten of the pupils walk.", "30", "30", "=", "%"),
        ("A quake of magnitude 6.4 struck.", "6.4", "6.4", "=", "1"),
        ("The magnitude-7.1 quake was felt at sea.", "7.1", "7.1", "=", "1"),
        ("The pool was full in under 20 minutes.", None, "20", "<", "min"),
        ("Ice covered the lake for over nine weeks.", "9", None, ">", "wk"),
        ("Sales could reach 8 million tonnes.", None, "8000000", "<=", "t"),
        ("The fund has passed $2,000.", "2000", None, ">", None),
        ("He has passed three exams.", "3", "3", "=", "1"),
        ("Now it is one a week.", "1", "1", "=", "1"),
    ],
)
def test_bounds_shares_and_scales_are_read_in_prose(
    text: str, low: str | None, high: str | None, comparator: str, unit: str | None
) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)))

    assert (quantity.low, quantity.high) == (low and Decimal(low), high and Decimal(high))
    assert (quantity.comparator, quantity.unit) == (comparator, unit)
    assert text[quantity.span.start : quantity.span.end] == quantity.raw


@pytest.mark.parametrize(
    ("text", "unit", "currency"),
    [
        ("The budget is 3 billion euros, up 20 percent from 2 billion in 2012.", None, "EUR"),
        ("Wool sales were 5 million tonnes, less than the 6.2 million forecast.", "t", None),
        ("The bank lent £4 million against 3 million the year before.", None, "GBP"),
    ],
)
def test_an_amount_set_against_another_shares_its_unit(
    text: str, unit: str | None, currency: str | None
) -> None:
    last = find_quantities(text, Span(0, len(text)))[-1]

    assert (last.unit, last.currency) == (unit, currency)


def test_an_amount_for_so_many_people_does_not_share_the_currency() -> None:
    text = "The town spent $5 million on a stadium for a city of 3 million."

    assert find_quantities(text, Span(0, len(text)))[-1].currency is None


@pytest.mark.parametrize(
    ("text", "value", "unit", "currency"),
    [
        ("Turnout was nearer 40 than 60 percent.", 40, "%", None),
        ("The bill is closer to $40 million than $25 million.", 40_000_000, None, "USD"),
        ("The reef is closer to 12 km than to the official 20 km.", 12, "km", None),
    ],
)
def test_of_two_compared_figures_the_nearer_one_is_said(
    text: str, value: int, unit: str | None, currency: str | None
) -> None:
    [quantity] = read(text, ("US",))

    assert (quantity.comparator, quantity.low, quantity.unit) == ("about", value, unit)
    assert quantity.currency == currency


@pytest.mark.parametrize("text", ["The crew left within 12 minutes.", "Refunds come within 30 days."])
def test_within_a_time_is_at_most_that_time(text: str) -> None:
    [quantity] = read(text)

    assert (quantity.comparator, quantity.low) == ("<=", None)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("In Italy her dowry was 3 million old lire.", "ITL"),
        ("The stamp cost 40 old francs in Switzerland.", "CHF"),
        ("The mill sold for 7,000 new leva.", "BGN"),
    ],
)
def test_money_of_an_older_or_newer_mint_is_money(text: str, currency: str) -> None:
    [quantity] = find_quantities(text, Span(0, len(text)))

    assert quantity.currency == currency


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("The N4 near the dam is shut.", []),
        ("Bus L7 and the D6 stop there.", []),
        ("The fare was R12 on Monday.", [12]),
        ("In Lagos a bag of rice goes for N60.", [60]),
        ("They spent N400 there.", [400]),
    ],
)
def test_a_letter_and_few_digits_are_money_only_beside_money_or_its_country(
    text: str, lows: list[int]
) -> None:
    assert [quantity.low for quantity in find_quantities(text, Span(0, len(text)))] == lows


@pytest.mark.parametrize(
    ("text", "comparators"),
    [
        ("The club paid £30m plus £6m for him.", ["=", "="]),
        ("The rent is $900 plus $40 for water.", ["=", "="]),
        ("The rent is $900 plus.", [">="]),
    ],
)
def test_a_plus_before_an_amount_adds_it(text: str, comparators: list[str]) -> None:
    assert [one.comparator for one in find_quantities(text, Span(0, len(text)))] == comparators
