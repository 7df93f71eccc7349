"""The records of who publishes: an outlet, and a place where one is named."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from sources.span import Span

OutletKind = Literal[
    "wire", "newspaper", "broadcaster", "magazine", "agency", "ministry", "academic", "ngo", "blog",
    "state_media", "thinktank",
]  # fmt: skip


class Outlet(BaseModel):
    """Who publishes.

    Attributes:
        name: the canonical name.
        country: ISO 3166-1 alpha-2; None for international bodies.
        aliases: other names and abbreviations, read without regard to case, full stops and a leading "the".
        common: names that are ordinary words too ("Time"), read only where an outlet is expected.
        is_registered: False for an outlet told by its name alone.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    kind: OutletKind
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    aliases: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    is_registered: bool = True

    @property
    def is_wire(self) -> bool:
        """True for an agency whose copy others print."""
        return self.kind == "wire"


class OutletMention(NamedTuple):
    """An outlet named in a text, and where."""

    outlet: Outlet
    span: Span
