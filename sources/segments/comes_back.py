"""Whether a text comes back to a name as what was told or shown things: a mark of who publishes it."""

from __future__ import annotations

import re

_TOLD = (
    r"told|tells|telling|seen by|obtained by|reviewed by|shown to|given to|shared with|spoke to|spoke with"
    r"|speaking to|speaking with|said to|sent to|provided to|statement to|e-?mail to|interview with|asked by"
    r"|contacted by|approached by|by"
)
_KNOWS = (
    r"understands|has learn|has seen|has obtained|can reveal|learned|learnt|readers|staff|correspondent"
    r"|reporter|photo|photographer|journalist|stringer"
)


def comes_back(text: str, name: str, *, start: int = 0) -> bool:
    """Tell whether `text` from `start` on treats `name` as an outlet of its own: "told KLP", "KLP photo"."""
    told = re.compile(
        rf"\b(?:{_TOLD}) (?:the )?{re.escape(name)}(?!\w)"
        rf"|\n[*_]{{0,2}}{re.escape(name)}[*_]{{0,2}}:"
        rf"|(?<!\w){re.escape(name)}(?:[’']s)? (?:{_KNOWS})",
        re.IGNORECASE,
    )
    return told.search(text, start) is not None
