"""What is said in a text is listed once, with how it is held and the whole chain to whoever says it."""

from __future__ import annotations

from claims.attributed import document_of
from reconcile.accounts.speech_account import accounts_of_speech


def test_an_attribution_is_an_account_with_its_chain():
    text = "The dam may leak, an engineer told Radio Alto."

    [account] = accounts_of_speech(document_of(text))

    lines = list(account.lines())
    assert lines[:5] == [
        "said: “The dam may leak”",
        "  place       code points 0-16",
        "  kind        indirect",
        "  held as     reported",
        "  hedges      “may” (possibility)",
    ]
    assert [line for line in lines if line.startswith(("  1.", "  2."))] == [
        "  1. Radio Alto (outlet, declared)",
        "  2. engineer (speaker, anonymous, declared)",
    ]


def test_data_hold_the_record_and_the_chain():
    text = '"The dam leaks," said Eva Roth, "and it will burst."'

    [account] = accounts_of_speech(document_of(text))

    data = account.data()
    assert data["record"]["pieces"] == ['"The dam leaks,"', '"and it will burst."']
    assert [hop["agent"] for hop in data["chain"]] == ["Eva Roth"]


def test_words_that_pass_through_several_hands_are_listed_once():
    text = "The Lake Courier quoted a diver as saying that the wreck had moved."

    accounts = list(accounts_of_speech(document_of(text)))

    assert [account.words for account in accounts] == ["the wreck had moved"]
    assert [hop.hop.agent for hop in accounts[0].chain] == ["Lake Courier", "diver"]
