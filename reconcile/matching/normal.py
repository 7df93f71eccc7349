"""Match text of claims: case, quotes, dashes and punctuation levelled, every number and word kept.

Decides what counts as the same spelling; refuses to decide what counts as the same meaning.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable

import pandas as pd

# One pass over all texts at once: each pattern looks at single characters with fixed neighbours, so it is
# linear.
_THOUSANDS = re.compile(r"(?<=\d)[,'’](?=\d{3})")
_DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_RECORD_END = "\n"
_POINT = "\ue000"  # of private use: stands for a decimal point while all other punctuation turns to space
_DROPPED = "'’‘`´"  # "don't" and "dont", "O'Neil" and "ONeil" are one spelling


def _levelling_table() -> dict[int, str | None]:
    """Map every punctuation mark, symbol of layout and separator to a space; apostrophes to nothing."""
    table: dict[int, str | None] = {}
    for code in range(sys.maxunicode + 1):
        category = unicodedata.category(chr(code))
        if category[0] in "PZC" and category not in {"Cn", "Co"}:
            table[code] = " "
    table.update(dict.fromkeys(map(ord, _DROPPED)))
    del table[ord("%")]
    table[ord("$")] = "$ "  # "US$5" and "$5" keep the figure as a word of its own
    del table[ord(_RECORD_END)]
    return table


_TABLE: dict[int, str | None] = {}


def normalise_texts(texts: Iterable[str]) -> list[str]:
    """Return the match text of each text, in order.

    Case is folded, apostrophes vanish, other punctuation and white space become single spaces; thousands
    separators go and decimal points stay, so that a number is one word.
    """
    if not _TABLE:
        _TABLE.update(_levelling_table())
    joined = _RECORD_END.join(text.replace(_RECORD_END, " ").replace(_POINT, " ") for text in texts)
    joined = _DECIMAL_POINT.sub(_POINT, _THOUSANDS.sub("", joined)).casefold()
    lines = joined.translate(_TABLE).replace(_POINT, ".").split(_RECORD_END)
    return [" ".join(line.split()) for line in lines]


def normalise(texts: pd.DataFrame) -> pd.DataFrame:
    """Return the match text of every record, in an order that does not depend on the order of the input.

    Args:
        texts: `id` (unique), `text` (str) and optionally `stamp` (str: typed facts that must be equal for two
            records to be the same; "" where missing).

    Returns:
        `id`, `stamp`, `words` (str), sorted by stamp, words and id, with a fresh range index.
    """
    stamp = texts["stamp"].to_list() if "stamp" in texts else [""] * len(texts)
    words = normalise_texts(texts["text"].to_list()) if len(texts) else []
    frame = pd.DataFrame({"id": texts["id"].to_list(), "stamp": stamp, "words": words}, dtype=object)
    return frame.sort_values(["stamp", "words", "id"], ignore_index=True)
