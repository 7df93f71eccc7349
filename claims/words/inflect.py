"""Regular English forms of a word, so that word lists hold base forms and spell out irregular ones."""

from __future__ import annotations

_VOWELS = frozenset("aeiou")
_SIBILANT_ENDINGS = ("s", "x", "z", "ch", "sh")


def verb_forms(base: str, *, past: str | None = None, participle: str | None = None) -> tuple[str, ...]:
    """Return base, third person, past, participle and -ing form of a verb; of a phrasal verb the first bends.

    Args:
        base: the infinitive ("claim", "break out").
        past: the past form where it is irregular.
        participle: the past participle where it differs from the past.
    """
    verb, _, rest = base.partition(" ")
    past = past or _regular_past(verb)
    forms = (verb, _with_s(verb), past, participle or past, _with_ing(verb))
    tail = f" {rest}" if rest else ""
    return tuple(dict.fromkeys(form + tail for form in forms))


def noun_forms(base: str, *, plural: str | None = None) -> tuple[str, ...]:
    """Return singular and plural of a noun; of several words the last bends."""
    return tuple(dict.fromkeys((base, plural or _with_s(base))))


def _with_s(word: str) -> str:
    if word.endswith(_SIBILANT_ENDINGS):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    """Double the last consonant of a short verb: "stop" gives "stopp", "claim" stays."""
    short = sum(letter in _VOWELS for letter in verb) == 1
    closed = len(verb) > 2 and verb[-1] not in _VOWELS | set("wxy") and verb[-2] in _VOWELS
    return verb + verb[-1] if short and closed else verb
