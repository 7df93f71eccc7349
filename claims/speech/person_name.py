"""The name of a person in a noun phrase: capitals, behind titles and trades or alone."""

from __future__ import annotations

from functools import cache

from claims.names.gazetteer import country_of
from claims.speech.speaker_words import fold_word, names_persons, speaker_words
from claims.words.grammar import is_capitalised, word_set

_SHORTEST_TITLED = 2  # words of a name that still has two behind a trade ("Trainer Karl Munt")
_SURNAMES = word_set("sen king bishop pope")
PARTICLES = word_set("al bin ibn de la le da dos del der van von el abu ben di du y e")


def named_person(words: list[str]) -> str | None:
    """Return the name of a person behind titles and trades, or of two to four capitalised words."""
    known = speaker_words()
    trades = _trades()
    run = len(words)
    while run > 0 and (
        is_capitalised(words[run - 1]) or (fold_word(words[run - 1]) in PARTICLES and run < len(words))
    ):
        run -= 1
    name = words[run:]
    titles = _titles(name)
    before = fold_word(words[run - 1]) if run > 0 else ""
    behind_title = bool(titles) or before in trades or (len(name) > 1 and names_persons(before))
    if titles:
        name = name[titles[-1] + (0 if _is_letter(name[titles[-1] + 1 :]) else 1) :]
    elif len(name) > _SHORTEST_TITLED and fold_word(name[0]) in trades:
        name, behind_title = name[1:], True
    elif (
        run > 1
        and not behind_title
        and any(fold_word(word) in known.titles for word in words[:run])
        and len(name) > 2
    ):
        name, behind_title = name[-2:], True
    if not name or len(name) > 5 or any(fold_word(word) in known.organisations for word in name):
        return None
    if any(word.endswith(("'s", "’s")) for word in name) or country_of(" ".join(name)) is not None:
        return None
    is_place = not _is_given(name[0]) and country_of(name[0]) is not None  # "Sofia Brandl" is no Bulgarian
    if not behind_title and (len(name) < 2 or run > 0 or is_place):
        return None
    if any(fold_word(word) in ("and", "of", "&") for word in name) or any(
        word.isupper() and len(word.strip(".")) > 2 for word in name
    ):
        return None
    return " ".join(word.strip(",") for word in name)


def before_of(words: list[str]) -> list[str]:
    """Return the name in "hydrologist Nena Cruz of the river board"; nothing for "Joint Chiefs of Staff"."""
    for index in range(2, len(words) - 1):
        if fold_word(words[index]) == "of":
            is_name = is_capitalised(words[index - 2]) and not words[index - 1].endswith("s")
            return words[:index] if is_name else []
    return []


def _titles(name: list[str]) -> list[int]:
    """Return the places of the titles in a run of capitals; a surname that is spelt like one is none."""
    known = speaker_words()
    found = [
        index
        for index, word in enumerate(name)
        if fold_word(word) in known.titles or ("-" in word and fold_word(word).split("-")[-1] in known.titles)
    ]
    if found and found[-1] == len(name) - 1 and len(name) > 1:
        is_surname = fold_word(name[-1]) in _SURNAMES and fold_word(name[0]) not in known.titles
        if is_surname or _is_given(name[0]):
            found.pop()  # "Dilip Sen" is no senator
    return found


def _is_given(word: str) -> bool:
    known = speaker_words()
    return fold_word(word) in known.women or fold_word(word) in known.men


@cache
def _trades() -> frozenset[str]:
    known = speaker_words()
    return known.persons | known.titles | (known.unnamed - known.qualifying)


def _is_letter(name: list[str]) -> bool:
    """Tell the "K" of "Mr. K", which names nobody without its title."""
    return len(name) == 1 and len(name[0].strip(".")) == 1
