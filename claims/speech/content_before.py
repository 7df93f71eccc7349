"""What was said left of its cue: "The road is shut, Lee said", and both pieces of a clause that it parts."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.content import SUBORDINATE, before_semicolon, has_present, has_quote, is_medium
from claims.speech.phrase_start import has_finite_verb
from claims.words.grammar import (
    COORDINATORS,
    DASHES,
    DISCOURSE,
    FRONTING,
    QUOTE,
    RELATIVES,
    TIME_WORDS,
    is_adverb,
    is_capitalised,
    word_set,
)
from claims.words.token import Token

_SETTING = word_set(
    "asked pressed questioned speaking quoting citing according interviewed writing addressing replying "
    "responding"
)
_LONGEST_DATELINE = 14  # items
_LONGEST_TITLE = 9  # words
_SHORT_WORD = 4  # letters of a word that a title writes small


def left_content(items: Sequence[Token], subject: int) -> tuple[int, int] | None:
    """Return the items of a content that stands before a subject; None where nothing said stands there."""
    last = subject
    if last > 0 and items[last - 1].lower in ("as", "and", "but"):
        last -= 1
    if last == 0:
        return None
    border = items[last - 1]
    if border.text == "," or border.lower in DASHES:
        last -= 1
    elif border.lower != QUOTE and border.text not in "?!":
        return None
    if last == 0:
        return None
    first = _skip_dateline(items, last)
    first = max(first, _behind_other_clause(items, first, last, subject))
    is_quoted = has_quote(items, (first, last))
    is_fronted = items[first].lower in FRONTING | RELATIVES or items[first].lower.endswith("ing")
    is_one_segment = not any(item.text == "," for item in items[first:last])
    if is_fronted and is_quoted and _is_title(items, first, last):
        return None  # 'In "The Long Field," Lee said'
    if is_fronted and is_one_segment and not is_quoted and not has_finite_verb(items, first, last):
        return None
    if last - first < 2 and not is_quoted and not _is_split_subject(items, first, subject):
        return None
    return first, last


def _is_title(items: Sequence[Token], first: int, last: int) -> bool:
    """Tell that all that is quoted before a subject is the name of a work or a show."""
    quotes = [item for item in items[first:last] if item.lower == QUOTE]
    words = quotes[0].text.strip("“”\"'‘’,.«»").split()
    is_named = all(word[0].isupper() or len(word) <= _SHORT_WORD for word in words)
    return len(quotes) == 1 and items[first].lower != QUOTE and is_named and len(words) <= _LONGEST_TITLE


def _behind_other_clause(items: Sequence[Token], first: int, last: int, subject: int) -> int:
    """Return where "the number, he said, is four" begins in "They left; the number, he said, is four"."""
    if items[subject - 1].text != ",":
        return first
    for place in range(last - 1, first, -1):
        if items[place].text == ";":
            is_piece = place + 1 < last and not has_finite_verb(items, place + 1, last)
            return place + 1 if is_piece else first
        if items[place].lower == QUOTE:
            break
    return first


def _is_split_subject(items: Sequence[Token], first: int, subject: int) -> bool:
    """Tell the one word before ", he said, are ample" from a "However" or a day."""
    lower = items[first].lower
    if items[subject - 1].text != "," or is_adverb(lower) or lower in DISCOURSE | FRONTING | TIME_WORDS:
        return False
    return is_capitalised(items[first].text) and any(item.text == "," for item in items[subject + 2 :])


def _skip_dateline(items: Sequence[Token], last: int) -> int:
    """Return where the text begins after "BOGOTA, March 3 (Reuters) -"."""
    if not items[0].text.isupper() or len(items[0].text) < 3:
        return 0
    for index in range(1, min(last - 1, _LONGEST_DATELINE)):
        item = items[index]
        if item.lower in DASHES:
            return index + 1
        if item.text.islower():
            return 0
    return 0


def split_clause(items: Sequence[Token], subject: int, index: int) -> list[tuple[int, int]] | None:
    """Return both pieces of "Too often, Lee said, the debate is dull", where a cue parts a clause's opening.

    Args:
        items: the items of the strand.
        subject: where the speaker is named.
        index: the comma behind the cue.
    """
    is_inserted = subject > 1 and items[index].text == "," and items[subject - 1].text == ","
    if not is_inserted or index + 2 >= len(items) or has_quote(items, (0, len(items))):
        return None
    opener = items[0].lower
    is_low = (
        opener in FRONTING | SUBORDINATE or is_adverb(opener) or not has_finite_verb(items, 0, subject - 1)
    )
    is_setting = opener in _SETTING or any(is_medium(items, place) for place in range(subject - 1))
    goes_on = has_finite_verb(items, index + 2, len(items)) or has_present(items, index + 1)
    goes_on = goes_on and items[index + 1].lower not in RELATIVES
    if not (is_low and goes_on) or is_setting or items[index + 1].lower in COORDINATORS:
        return None
    right = (index + 1, before_semicolon(items, index + 1))
    is_plain = subject - 1 == 1 and (opener in DISCOURSE or opener in COORDINATORS)
    return [right] if is_plain else [(0, subject - 1), right]
