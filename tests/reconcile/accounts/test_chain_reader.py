"""Each hop is shown with its own words, and an outlet with what gave it."""

from __future__ import annotations

import pytest

from claims.attributed import AttributedSpeech, attributions_in, document_of
from claims.claim import Hop
from reconcile.accounts.chain_reader import ChainReader
from reconcile.accounts.hop_account import HopAccount


def accounts_of(text: str) -> list[tuple[AttributedSpeech, tuple[HopAccount, ...]]]:
    document = document_of(text)
    reader = ChainReader(document)
    speeches = attributions_in(document)
    return [(speech, reader.accounts(speech.hops, speech.spans[0].start)) for speech in speeches]


def lines_of(account: HopAccount) -> str:
    return "\n".join(account.lines(1))


def test_every_hop_of_a_nested_report_shows_its_own_words():
    text = "The Lake Courier quoted a diver as saying that the wreck had moved."

    outlet, diver = max((chain for _, chain in accounts_of(text)), key=len)

    assert "⟦The Lake Courier⟧ ⟦quoted⟧" in lines_of(outlet)
    assert "⟦a diver⟧" in lines_of(diver)
    assert "1. diver (speaker, anonymous, declared)" in lines_of(diver)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        (
            "QUITO (AFP) - The road to the coast is shut, the police said on Friday.",
            "QUITO (⟦AFP⟧) - The road",
            "from its top",
        ),
        (
            "Fjord Gazette, May 3, 2014\n\nThe ferry is late, the purser said on Friday.",
            "⟦Fjord Gazette⟧, May 3",
            "from its top",
        ),
    ],
    ids=["a dateline", "a masthead"],
)
def test_an_outlet_is_shown_with_the_words_that_give_it(text, words, found):
    [(_, [outlet, _])] = accounts_of(text)

    assert outlet.hop.role == "outlet"
    assert words in lines_of(outlet)
    assert found in outlet.found


def test_a_lead_in_is_the_cue_of_the_article_it_credits():
    text = (
        "Monday, June 3, 2019\n\nAccording to the Harbour Gazette:\n\n"
        "The mole has sunk by a metre, the harbour master said.\n\n"
        "Tuesday, June 4, 2019\n\nNothing happened today.\n"
    )

    [(_, chain)] = accounts_of(text)

    outlet = next(account for account in chain if account.hop.agent == "Harbour Gazette")
    assert outlet.cue is not None
    assert outlet.named is not None
    assert outlet.cue.quote(text).startswith("According to the Harbour Gazette")
    assert "Harbour Gazette" in outlet.named.quote(text)


def test_a_hop_that_is_inferred_says_from_what():
    hop = Hop(agent="Daily", role="outlet", declared=False, reason="the same words stand in the Daily")

    [account] = ChainReader(None).accounts([hop], 0)

    assert list(account.lines(2)) == [
        "  2. Daily (outlet, inferred)",
        "     why      the same words stand in the Daily",
    ]


def test_a_medium_is_named_with_its_maker():
    hop = Hop(agent="World Bank", role="report", medium="annual report")

    [account] = ChainReader(None).accounts([hop], 0)

    assert list(account.lines(1)) == ["  1. World Bank (report, named, in: annual report, declared)"]


def test_data_hold_the_words_their_places_and_their_sentence():
    text = '"We counted 40 seals," the warden told Radio Fjord.'

    [(_, [_, warden])] = accounts_of(text)

    data = warden.data()
    assert (data["agent"], data["role"], data["declared"]) == ("warden", "speaker", True)
    assert data["named"] == {"words": "the warden", "span": [23, 33]}
    assert data["cue"] == {"words": "told", "span": [34, 38]}
    assert data["context"] == [{"words": text, "span": [0, 51], "marks": [[23, 33], [34, 38]]}]
