"""A text alone, without case or file, gives every attribution with its pieces, hedges and whole chain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.attributed import AttributedSpeech, attributions_in, attributions_of, document_of
from claims.speech.attribution import find_attributions

SPLIT = '"The pumps will hold," said Nuria Sole, "unless the wind turns."'
SENTENCES = (
    SPLIT,
    "The glacier lost a tenth of its ice, according to the Alpine Survey.",
    '"We counted 40 seals," the warden told Radio Fjord.',
    "The bridge is believed to be unsafe.",
    "Officials said they think that the vote could be delayed.",
    'The coach said the referee had told him: "Play on."',
    "The Morning Ledger, citing Reuters, quoted a nurse as saying that beds were reportedly sold.",
    "The club denied the charge.",
    "It rained.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join)


def agents(speech: AttributedSpeech) -> list[str]:
    return [hop.agent for hop in speech.hops]


def test_a_quote_split_by_its_cue_has_two_pieces():
    [speech] = attributions_of(SPLIT)

    assert speech.pieces == ('"The pumps will hold,"', '"unless the wind turns."')
    assert (speech.kind, speech.modality, agents(speech)) == ("direct", "reported", ["Nuria Sole"])
    assert speech.text == '"The pumps will hold," "unless the wind turns."'


def test_a_medium_stands_between_the_text_and_the_speaker():
    [speech] = attributions_of('"We counted 40 seals," the warden told Radio Fjord.')

    assert agents(speech) == ["Radio Fjord", "warden"]


def test_the_outlet_of_a_text_is_the_outermost_hop():
    [speech] = attributions_of("The glacier is shrinking, the survey said.", outlet="Alpine Courier")

    assert agents(speech)[0] == "Alpine Courier"
    assert speech.hops[0].role == "outlet"


def test_a_dateline_gives_the_outlet():
    [speech] = attributions_of("QUITO (AFP) - The road to the coast is shut, the police said on Friday.")

    assert agents(speech) == ["Agence France-Presse", "police"]


def test_nobody_is_named_by_a_passive():
    [speech] = attributions_of("The bridge is believed to be unsafe.")

    assert (speech.kind, agents(speech), speech.hops[-1].anonymous) == ("reported", ["unattributed"], True)


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The bridge is believed to be unsafe.", ["is believed to"]),
        ("The mayor said the vote could be delayed.", ["could"]),
        ("The vote could be delayed. The mayor said the hall was full.", []),
    ],
    ids=["in the cue", "in the content", "of another sentence"],
)
def test_hedges_are_those_of_the_speech(text, hedges):
    [speech] = attributions_of(text)

    assert [hedge.text for hedge in speech.hedges] == hedges


def test_the_hedges_of_speech_inside_speech_are_its_own():
    outer, inner = attributions_of("Officials said they think that the vote could be delayed.")

    assert outer.hedges == ()
    assert [hedge.text for hedge in inner.hedges] == ["think", "could"]


@settings(deadline=None)  # the first reading loads the data files
@given(TEXTS)
def test_every_piece_is_the_text_at_its_span(text):
    for speech in attributions_of(text):
        assert speech.pieces == tuple(text[start:end] for start, end in speech.spans)
        assert [text[hedge.span.start : hedge.span.end] for hedge in speech.hedges] == [
            hedge.text for hedge in speech.hedges
        ]


@settings(deadline=None)  # the first reading loads the data files
@given(TEXTS)
def test_each_attribution_has_a_chain_without_the_document(text):
    document = document_of(text)

    speeches = attributions_in(document)

    assert [speech.spans for speech in speeches] == [one.content for one in find_attributions(document)]
    assert all(speech.hops and "document" not in {hop.role for hop in speech.hops} for speech in speeches)


@pytest.mark.parametrize("text", ["", " \n", "It rained.", '"', "\ud800 said", "said"])
def test_a_text_in_which_nobody_speaks_gives_nothing(text):
    assert attributions_of(text) == ()
