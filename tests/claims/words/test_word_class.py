import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.words.token import tokenise
from claims.words.word_class import bend, tag_words, with_finite
from sources.span import Span


def tag_of(sentence, word):
    tokens = tokenise(sentence, Span(0, len(sentence)))
    tags = tag_words(tokens)
    return next(tag for token, tag in zip(tokens, tags, strict=True) if token.text == word)


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("Exports rose in spring.", "rose", "V"),
        ("Exports rose in spring.", "Exports", "N"),
        ("The ministry reports a loss.", "reports", "V"),
        ("The ministry read the reports.", "reports", "N"),
        ("The dam was repaired.", "repaired", "U"),
        ("The repaired dam held.", "repaired", "E"),
        ("The goods seized by customs were burnt.", "seized", "E"),
        ("Rain is flooding the valley.", "flooding", "G"),
        ("They plan to close the plant.", "close", "F"),
        ("They seem to have won.", "have", "B"),
        ("The price has since eased.", "since", "L"),
        ("He may go.", "may", "M"),
        ("On 9 May it rained.", "May", "X"),
        ("A state-owned bank failed.", "state-owned", "J"),
    ],
)
def test_a_word_gets_its_class_from_list_form_and_neighbours(sentence, word, tag):
    assert tag_of(sentence, word) == tag


def test_irregular_and_phrasal_verbs_bend():
    assert bend("break out") == ("break out", "breaks out", "broke out", "broken out", "breaking out")


@given(st.text(max_size=200))
def test_every_token_gets_one_letter(text):
    tokens = tokenise(text, Span(0, len(text)))

    assert len(tag_words(tokens)) == len(tokens)


def test_a_noun_is_read_as_the_verb_where_there_is_no_other():
    sentence = "The toll stands at nine."
    tokens = tokenise(sentence, Span(0, len(sentence)))

    assert with_finite(tokens, tag_words(tokens))[2] == "V"


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("The fish landed at Ostend fell by half", "landed", "E"),
        ("The ore mined in Chile rose again", "mined", "E"),
        ("In a letter sent to parliament, the minister said", "sent", "E"),
        ("Rice imports to Ghana rose", "imports", "N"),
        ("Wool exports from Peru have doubled", "exports", "N"),
        ("He travelled to Lima and gave a talk", "travelled", "V"),
        ("They have been cut or become rare", "become", "U"),
        ("Nine died after the Oder burst its banks", "burst", "V"),
    ],
)
def test_a_later_verb_settles_what_an_earlier_word_is(sentence, word, tag):
    tokens = tokenise(sentence, Span(0, len(sentence)))

    tags = tag_words(tokens)

    assert tags[[token.text for token in tokens].index(word)] == tag
