from sources.sentence_words import SentenceWords, sentence_words


def test_every_word_is_in_lower_case_and_no_abbreviation_keeps_its_last_stop():
    words = sentence_words()
    lists = [getattr(words, name) for name in SentenceWords.model_fields]
    abbreviations = words.titles | words.before_number | words.abbreviations

    assert all(word == word.lower() for one in lists for word in one)
    assert [word for word in abbreviations if word.endswith(".")] == []


def test_the_months_that_are_abbreviated_may_stand_before_a_number():
    assert {"jan", "feb", "aug", "sept", "oct", "nov", "dec"} <= sentence_words().before_number
