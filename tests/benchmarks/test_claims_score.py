from benchmarks.claims.predict import predict
from benchmarks.claims.score import KeyClaim, covers, fits, score_document
from sources.span import Span

TEXT = "Copper prices rose sharply in Lima. The old mine at Cerro was closed in June.\n"


def key(words, **accepted):
    start = TEXT.index(words)
    return KeyClaim(Span(start, start + len(words)), {name: [value] for name, value in accepted.items()})


def test_a_key_claim_is_found_read_right_and_counted():
    keys = [
        key("Copper prices rose sharply", kind="trend", direction="rising"),
        key("old mine at Cerro was closed", kind="event"),
    ]

    tally = score_document(TEXT, predict(TEXT, "t"), keys, errors=False)

    assert (tally.key, tally.found, tally.kind, tally.reading) == (2, 2, 2, 2)


def test_a_wrong_direction_is_found_but_not_read_right():
    wrong = key("Copper prices rose sharply", kind="trend", direction="falling")
    [trend] = [claim for claim in predict(TEXT, "t") if claim.kind == "trend"]

    assert covers(trend, wrong)
    assert not fits(trend, wrong)


def test_text_that_asserts_nothing_is_counted_by_sentence():
    tally = score_document("Stir it. Bake it.", (), [], errors=False)

    assert (tally.silent_sentences, tally.silent_claims) == (2, 0)
