from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extract import extract_claims
from sources.calendar_date import ImpreciseDate
from sources.document import Document, Passage, Source, passage_id, source_id

PIECES = st.sampled_from(
    [
        *("Exports rose 5 percent.", "“We lost,” she said, “by ten.”", "No", "whether", "and", ",", "\n\n"),
        *("“", "”", ";", "the ship", "was seized", "in May", "that", "who", "(", ")", "$40", "?", "—"),
        *("is said to be", "not", "x" * 40),
    ]
)


def document_of(text, outlet=None):
    source = Source(id=source_id(text.encode()), file="t.txt", media_type="text/plain", text=text)
    whole = Passage(
        id=passage_id(source.id, 0, len(text), "article"),
        source=source.id,
        start=0,
        end=len(text),
        kind="article",
        outlet=outlet,
    )
    return Document(source=source, passages=(whole,) if text else ())


def kinds(claims):
    return [claim.kind for claim in claims]


def test_a_sentence_with_three_assertions_gives_three_claims(claims_of):
    claims = claims_of(
        "The mine was closed in June, 300 workers were dismissed and copper prices rose sharply."
    )

    assert [(claim.kind, claim.text) for claim in claims if claim.kind != "quantity"] == [
        ("event", "The mine was closed in June"),
        ("event", "300 workers were dismissed"),
        ("trend", "copper prices rose sharply"),
    ]


def test_the_span_of_a_said_sentence_is_what_is_said(claims_of):
    [claim] = claims_of("Wheat exports have collapsed, the ministry said on Monday.")

    assert claim.text == "Wheat exports have collapsed"
    assert claim.modality == "reported"
    assert claim.trend is not None
    assert claim.trend.direction == "falling"


def test_a_figure_with_a_change_gives_both_claims(claims_of):
    claims = claims_of("Hospital admissions fell by 12 percent to 4,300 in April.")

    assert set(kinds(claims)) == {"quantity", "trend"}


@pytest.mark.parametrize(
    "text",
    [
        "Did the bank pay the fine in May?",
        "Whisk 200 ml of milk with two eggs.",
        "Officials must close the dam.",
        "If the dam breaks, the valley will flood.",
    ],
)
def test_what_asserts_nothing_gives_no_event(claims_of, text):
    assert [
        claim for claim in claims_of(text) if claim.kind == "event" and claim.modality == "asserted"
    ] == []


def test_a_second_verb_gets_the_span_of_its_subject_too(claims_of):
    claims = claims_of("Firefighters rescued two hikers and evacuated a hut.")

    [evacuation] = [claim for claim in claims if claim.event is not None and claim.event.type == "evacuation"]
    assert evacuation.quote == ("Firefighters", "evacuated a hut")


def test_one_sentence_gives_the_same_reading_wherever_it_stands(claims_of):
    sentence = "Poachers killed 14 rhinos in the reserve last month."

    alone = claims_of(sentence)
    after = [claim for claim in claims_of(f"A word before it.\n\n{sentence}") if "rhinos" in claim.text]

    assert [(claim.kind, claim.text, claim.measure) for claim in alone] == [
        (claim.kind, claim.text, claim.measure) for claim in after
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_every_quote_is_the_text_at_its_span_and_every_id_its_own(pieces):
    document = document_of(" ".join(pieces))

    claims = extract_claims(document)

    for claim in claims:
        assert claim.quote == tuple(document.text[span.start : span.end] for span in claim.spans)
        assert all(span.start < span.end for span in claim.spans)
        assert claim.text.strip()
    assert len({claim.id for claim in claims}) == len(claims)


def test_reading_twice_changes_nothing(as_document):
    document = as_document("The bridge was closed. Officials deny that it was unsafe. Traffic fell by half.")

    assert extract_claims(document) == extract_claims(document)


def test_a_run_of_bare_figures_makes_no_claims(claims_of):
    assert claims_of("Figures follow " + "1 2 3 4 " * 60) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A broker, who asked not to be named, told the Herald that the fund was closed in May.",
        "A pilot who declined to be identified said the fund was closed in May.",
    ],
    ids=["asked", "declined"],
)
def test_a_source_without_a_name_makes_no_claim_of_that(claims_of, text):
    assert {(claim.text, claim.polarity) for claim in claims_of(text)} == {
        ("the fund was closed in May", "affirmed")
    }


@pytest.mark.parametrize(
    ("text", "happened", "polarity"),
    [
        ("No complaint had been received before the explosion.", "other", "negated"),
        ("The crew had received training after the accident.", "other", "affirmed"),
        ("Not a drop of diesel has reached the village.", "other", "negated"),
        ("Ninety clerks were laid off at the bank.", "dismissal", "affirmed"),
        ("Nobody died in the avalanche.", "death", "negated"),
    ],
    ids=["before", "after", "drop", "laid off", "nobody"],
)
def test_the_event_is_what_the_verb_tells(claims_of, text, happened, polarity):
    events = [(claim.event.type, claim.polarity) for claim in claims_of(text) if claim.event is not None]

    assert events == [(happened, polarity)]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The canal was closed on 3 May 2012. It lost 30 lamps.", "inherited"),
        ("The canal was closed on 3 May 2012. Barley prices rose in Ghana.", None),
        ("The canal was closed on 3 May 2012. A circus opened in Ghana.", None),
    ],
    ids=["pronoun", "another thing", "a new thing"],
)
def test_a_time_goes_on_only_with_what_it_was_said_of(claims_of, text, basis):
    time = claims_of(text)[-1].scope.time

    assert (time.basis if time is not None else None) == basis


def test_a_relative_time_goes_on_from_the_sentence_before_in_its_passage(as_document):
    text = "In 1976 the dam broke. Next year it was rebuilt.\n\nIn October 300 guests came."

    claims = extract_claims(as_document(text, published=ImpreciseDate.from_day(date(2012, 5, 1))))

    times = {claim.text: claim.scope.time.when.edtf for claim in claims if claim.scope.time is not None}
    assert times == {"In 1976 the dam broke": "1976", "Next year it was rebuilt": "1977"} | {
        quote: "1977-10" for quote in times if "October" in quote
    }
    assert any("October" in quote for quote in times)


def test_a_story_ends_with_its_passage():
    first, second = "In 1976 the dam broke and the mill was shut.", "In October the ferry was sold."
    text = f"{first}\n\n{second}"
    source = Source(id=source_id(text.encode()), file="t.txt", media_type="text/plain", text=text)
    bounds = ((0, len(first)), (len(first) + 2, len(text)))
    passages = tuple(
        Passage(
            id=passage_id(source.id, start, end, "article"),
            source=source.id,
            start=start,
            end=end,
            kind="article",
            published=ImpreciseDate.from_day(date(2012, 5, 1)),
        )
        for start, end in bounds
    )

    claims = extract_claims(Document(source=source, passages=passages))

    times = {claim.text: claim.scope.time for claim in claims if "ferry" in claim.text}
    assert [time.when.edtf for time in times.values() if time is not None] == ["2011-10"]


@pytest.mark.parametrize(
    ("outlet", "currency"),
    [("Philippine Daily Inquirer", "PHP"), ("El Universal (Mexico)", "MXN"), (None, None)],
)
def test_an_outlet_settles_whose_money_is_meant(outlet, currency):
    document = document_of("Bus fares rise to 14 pesos on Monday.", outlet)

    [quantity] = [claim.quantity for claim in extract_claims(document) if claim.quantity is not None]

    assert quantity.currency == currency
