from claims.claim import Event, Trend
from reconcile.matching.identity import find_identical


def test_trends_of_one_metric_in_other_words_are_the_same(make_claim):
    left = make_claim(
        "Cod catches off Skagen have ceased",
        "a.txt",
        kind="trend",
        subject="cod catches off Skagen",
        trend=Trend(metric="cod catches", direction="ceased"),
    )
    right = make_claim(
        "Off Skagen, catches of cod ended",
        "b.txt",
        kind="trend",
        subject="catches of cod off Skagen",
        trend=Trend(metric="catches of cod", direction="ceased"),
    )

    [edge] = find_identical([left, right])

    assert {edge.left, edge.right} == {left.id, right.id}


def test_use_and_trade_of_one_thing_are_two_trends(make_claim):
    left = make_claim(
        "Khat use in Adale has grown",
        "a.txt",
        kind="trend",
        subject="khat use in Adale",
        trend=Trend(metric="khat use", direction="rising"),
    )
    right = make_claim(
        "Khat trade in Adale has grown",
        "b.txt",
        kind="trend",
        subject="khat trade in Adale",
        trend=Trend(metric="khat trade", direction="rising"),
    )

    assert find_identical([left, right]) == ()


def test_two_readings_of_the_same_words_are_not_one_fact(make_claim):
    claims = [
        make_claim(
            "Police held and fined the Orsa ferry crew",
            kind="event",
            ordinal=ordinal,
            subject="Orsa ferry crew",
            event=Event(type="arrest"),
        )
        for ordinal in (0, 1)
    ]

    assert find_identical(claims) == ()
