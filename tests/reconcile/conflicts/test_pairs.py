from collections import Counter

from reconcile.conflicts.pairs import FULL_BUCKET, NEIGHBOURS, pair_sides, weigh_stems


def sides_of(make_claim, read_side, texts):
    return [read_side(make_claim(text, f"{place}.txt")) for place, text in enumerate(texts)]


def test_only_claims_that_share_a_subject_are_paired(make_claim, read_side):
    sides = sides_of(
        make_claim, read_side, ["The Orsa ferry sank", "Orsa ferry afloat", "A court fined a miller"]
    )

    assert pair_sides(sides, Counter()) == [(0, 1)]


def test_a_crowded_bucket_is_searched_among_neighbours_and_counted(make_claim, read_side):
    texts = [
        f"The Orsa ferry carried passenger {chr(97 + n % 26)}{chr(97 + n // 26)}x"
        for n in range(2 * FULL_BUCKET)
    ]
    counts = Counter()

    pairs = pair_sides(sides_of(make_claim, read_side, texts), counts)

    assert counts["buckets: searched among neighbours only"] > 0
    assert 0 < len(pairs) <= len(texts) * NEIGHBOURS


def test_rare_stems_tell_more_than_common_ones(make_claim, read_side):
    sides = sides_of(make_claim, read_side, ["ferry late", "ferry early", "ferry sunk", "ferry found walrus"])

    weights = weigh_stems(sides)

    assert weights["walrus"] > weights["ferri"]
