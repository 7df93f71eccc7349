"""The register of outlets: who publishes, under which names, of what kind; unknown ones told by name.

A register is data (data/outlets.toml) that a user's file can extend. It does not grade outlets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from sources.errors import OutletRegisterError
from sources.outlet import Outlet, OutletKind, OutletMention
from sources.outlet_names import find_named_outlets, kind_of_issuer
from sources.span import Span
from sources.table import read_table

__all__ = [
    "Outlet",
    "OutletFile",
    "OutletKind",
    "OutletMention",
    "OutletRegister",
    "adopt_register",
    "current_register",
    "find_outlet",
    "find_outlets",
    "guess_outlet",
    "is_wire",
    "load_register",
    "outlet_key",
    "own_outlets",
    "using_register",
]

_WORD = re.compile(r"[^\W_]+(?:[’'`&.-](?=[^\W_])[^\W_]+)*")
_POSSESSIVE = re.compile(r"[’'`]s?\Z")
_ARTICLES = frozenset({"the"})


_chosen_register: ContextVar[OutletRegister | None] = ContextVar("outlet register", default=None)


class OutletFile(BaseModel):
    """The schema of an outlet file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    outlets: tuple[Outlet, ...]


class OutletRegister:
    """Outlets by every name they have; later entries extend or replace earlier ones of the same name."""

    __slots__ = ("_acronyms", "_by_first", "_by_key", "_common", "outlets")

    def __init__(self, outlets: tuple[Outlet, ...]) -> None:
        merged: dict[str, Outlet] = {}
        for outlet in outlets:
            merged[outlet.name.casefold()] = outlet
        self.outlets = tuple(merged.values())
        self._by_key: dict[tuple[str, ...], Outlet] = {}
        self._common: set[tuple[str, ...]] = set()
        self._acronyms: set[tuple[str, ...]] = set()
        self._by_first: dict[str, int] = {}
        for outlet in self.outlets:
            self._enter(outlet)

    def _enter(self, outlet: Outlet) -> None:
        self._common.update(outlet_key(name) for name in outlet.common)
        for name in (outlet.name, *outlet.aliases, *outlet.common):
            key = outlet_key(name)
            self._by_key[key] = outlet
            if name.isupper():
                self._acronyms.add(key)
            self._by_first[key[0]] = max(len(key), self._by_first.get(key[0], 0))

    def find(self, words: str) -> Outlet | None:
        """Return the outlet that `words` name, exactly; None when the register has no such name."""
        key = outlet_key(words)
        return self._by_key.get(key) or self._by_key.get((*key[:-1], _POSSESSIVE.sub("", key[-1])))

    def find_in(self, text: str, span: Span, *, is_expected: bool = False) -> list[OutletMention]:
        """Return the registered outlets that `text` names inside `span`, in order, longest name first.

        Args:
            text: the stored text.
            span: where to look.
            is_expected: also read names that are ordinary words ("Time").
        """
        tokens = [(match.start(), match.end()) for match in _WORD.finditer(text, span.start, span.end)]
        mentions: list[OutletMention] = []
        position = 0
        while position < len(tokens):
            length, outlet = self._match(text, tokens, position, is_expected=is_expected)
            if outlet is not None:
                start, end = tokens[position][0], tokens[position + length - 1][1]
                if not text[start:end].casefold().replace("’", "'").endswith(outlet_key(outlet.name)[-1]):
                    end -= _possessive_length(text[start:end])
                mentions.append(OutletMention(outlet, Span(start, end)))
            position += max(1, length)
        return mentions

    def _match(
        self, text: str, tokens: list[tuple[int, int]], position: int, *, is_expected: bool
    ) -> tuple[int, Outlet | None]:
        start, end = tokens[position]
        if not (text[start].isupper() or text[start].isdigit() or text[start : start + 3] == "al-"):
            return 0, None
        first_word = _fold(text[start:end])
        longest = self._by_first.get(first_word) or self._by_first.get(_POSSESSIVE.sub("", first_word), 0)
        for length in range(min(longest, len(tokens) - position), 0, -1):
            key = tuple(_fold(text[first:last]) for first, last in tokens[position : position + length])
            key = key if key in self._by_key else (*key[:-1], _POSSESSIVE.sub("", key[-1]))
            outlet = self._by_key.get(key)
            if outlet is None or (key in self._common and not is_expected):
                continue
            if (
                key in self._acronyms
                and not _POSSESSIVE.sub("", text[start : tokens[position + length - 1][1]]).isupper()
            ):
                continue  # "Who" is not the WHO
            return length, outlet
        return 0, None


def outlet_key(words: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: lower case, no full stops, no leading "the"."""
    key = tuple(_fold(match.group()) for match in _WORD.finditer(words))
    return key[1:] if len(key) > 1 and key[0] in _ARTICLES else key or ("",)


def find_outlet(words: str) -> Outlet | None:
    """Return the registered outlet that `words` name, exactly; None when there is none."""
    return current_register().find(words)


def find_outlets(text: str, span: Span, *, is_expected: bool = False) -> list[OutletMention]:
    """Return the outlets that `text` names inside `span`, in order: registered ones, and others told by name.

    Args:
        text: the stored text.
        span: where to look.
        is_expected: the words stand where an outlet is due (a lead-in, a footer, the top of an article), so
            that ordinary words ("Time", "the Project") count too.
    """
    registered = current_register().find_in(text, span, is_expected=is_expected)
    told = list(find_named_outlets(text, span, is_expected=is_expected))
    mentions: list[OutletMention] = []
    # a registered name comes first of two at one place, and the longer name of two told by class
    for mention in sorted(registered + told, key=lambda one: (one.span.start, not one.outlet.is_registered)):
        before = mentions[-1] if mentions else None
        if before is None or before.span.end <= mention.span.start:
            mentions.append(mention)
        elif mention.outlet.is_registered and not _ends_name(text, mention, before):
            mentions[-1] = mention
    return mentions


def _ends_name(text: str, mention: OutletMention, before: OutletMention) -> bool:
    """Tell whether a registered name is the last word of a longer one: the Harbor Times is not The Times."""
    if before.outlet.is_registered:
        return True
    ahead = text[before.span.start : mention.span.start]
    is_word = " " not in mention.span.quote(text)
    return is_word and before.span.end == mention.span.end and _POSSESSIVE.search(ahead.rstrip()) is None


def guess_outlet(words: str) -> Outlet | None:
    """Return the outlet that a whole line names, registered or told by its name; None when it names none."""
    known = find_outlet(words)
    if known is not None:
        return known
    for mention in find_named_outlets(words, Span(0, len(words)), is_expected=True):
        if mention.span.length >= 0.9 * len(words.strip().removeprefix("the ").removeprefix("The ")):
            return mention.outlet
    kind = kind_of_issuer(words.strip())
    name = words.strip().removeprefix("The ").removeprefix("the ")
    return None if kind is None else Outlet(name=name, kind=kind, is_registered=False)


def is_wire(words: str) -> bool:
    """Tell whether `words` name an agency whose copy others print."""
    outlet = find_outlet(words)
    return outlet is not None and outlet.is_wire


def current_register() -> OutletRegister:
    """Return the register in use: the one chosen by `using_register`, else the package's own."""
    return _chosen_register.get() or _own_register()


@contextmanager
def using_register(register: OutletRegister) -> Iterator[None]:
    """Use `register` for every look-up of this thread or task until the block ends."""
    token = _chosen_register.set(register)
    try:
        yield
    finally:
        _chosen_register.reset(token)


def adopt_register(register: OutletRegister) -> None:
    """Use `register` for every look-up of this thread from here on."""
    _chosen_register.set(register)


def load_register(*extra: Path) -> OutletRegister:
    """Return the register of the package, extended by the outlets of users' files.

    Raises:
        OutletRegisterError: a file does not follow the schema.
    """
    if not extra:
        return _own_register()
    tables = [read_table(file, OutletFile, OutletRegisterError) for file in extra]
    return OutletRegister((*own_outlets(), *(outlet for table in tables for outlet in table.outlets)))


@cache
def own_outlets() -> tuple[Outlet, ...]:
    """Return the outlets of the package."""
    return read_table(files("sources") / "data" / "outlets.toml", OutletFile, OutletRegisterError).outlets


@cache
def _own_register() -> OutletRegister:
    return OutletRegister(own_outlets())


def _fold(word: str) -> str:
    return word.casefold().replace(".", "").replace("’", "'").replace("`", "'")


def _possessive_length(words: str) -> int:
    match = _POSSESSIVE.search(words)
    return 0 if match is None else len(match.group())
