from claims.speech.attribution import Attribution
from claims.speech.voice import part_voices
from claims.words.lexicon import read_lexicon
from claims.words.reading import read_sentence
from sources.span import Span


def attribution(sentence, *contents, cue, **fields):
    spans = tuple(Span(sentence.index(words), sentence.index(words) + len(words)) for words in contents)
    at = sentence.index(cue)
    return Attribution(
        content=spans, cue=Span(at, at + len(cue)), source=None, agent="x", role="speaker",
        kind=fields.pop("kind", "indirect"), **fields,
    )  # fmt: skip


def voices(sentence, *attributions):
    reading = read_sentence(sentence, Span(0, len(sentence)), read_lexicon())
    parts = part_voices(reading, attributions, read_lexicon())
    return [(part, " ".join(token.text for token in part.reading.tokens)) for part in parts]


def test_without_attributions_the_sentence_has_one_voice():
    [(part, words)] = voices("The ice melted.")

    assert part.attribution is None
    assert words == "The ice melted ."


def test_a_quote_split_by_its_cue_is_one_part():
    sentence = "The ice, she said, melted early."
    said = attribution(sentence, "The ice", "melted early", cue="said")

    parts = voices(sentence, said)

    assert [words for part, words in parts if part.attribution is said] == ["The ice melted early"]


def test_quoted_words_without_a_verb_belong_to_their_sentence():
    sentence = "Critics called the bridge a ruin."
    called = attribution(sentence, "a ruin", cue="called")

    [(part, words)] = voices(sentence, called)

    assert part.coloured is called
    assert words == "Critics called the bridge a ruin ."


def test_what_nobody_said_belongs_to_the_sentence_that_says_so():
    sentence = "The firm did not say where the parts were made."
    unsaid = attribution(sentence, "where the parts were made", cue="say")

    [(_, words)] = voices(sentence, unsaid)

    assert words.startswith("The firm did not say where")


def test_a_reporting_word_that_hedges_is_kept():
    sentence = "The survey suggests that bees are dying."
    suggests = attribution(sentence, "bees are dying", cue="suggests")

    [part] = [part for part, _ in voices(sentence, suggests) if part.attribution is suggests]

    assert [mark.cue.detail for mark in part.hedges] == ["possible"]
