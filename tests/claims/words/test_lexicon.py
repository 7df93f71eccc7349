from claims.words.lexicon import Cue, Lexicon, read_lexicon
from claims.words.token import tokenise
from sources.span import Span


def find(lexicon, text):
    return lexicon.find(tokenise(text, Span(0, len(text))))


def test_the_longest_entry_of_a_family_wins():
    lexicon = Lexicon([("fall", Cue("trend", "falling")), ("fall ill", Cue("trend", "", "exempt"))])

    assert [mark.cue.part for mark in find(lexicon, "they fall ill")["trend"]] == ["exempt"]


def test_families_do_not_hide_each_other():
    lexicon = Lexicon([("no longer", Cue("negator", "clause")), ("no longer", Cue("trend", "ceased"))])

    assert set(find(lexicon, "it no longer works")) == {"negator", "trend"}


def test_one_word_may_have_several_uses_in_one_family():
    marks = find(read_lexicon(), "an attack")["event"]

    assert {mark.cue.part for mark in marks} == {"verb", "noun"}


def test_a_doubtful_concept_is_not_named_by_an_ambiguous_word():
    lexicon = read_lexicon().without(frozenset({"methamphetamine"}))

    assert "concept" not in find(lexicon, "the ice melted")
    assert "concept" in find(lexicon, "the crystal meth melted")
