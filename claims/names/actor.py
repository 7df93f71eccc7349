"""The record of an actor: who can say something, of what kind, of which country, and under which names."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

# The kinds of outlets (sources.outlet.OutletKind), and the others who say things without publishing.
ActorKind = Literal[
    "wire", "newspaper", "broadcaster", "magazine", "state_media", "blog",
    "ministry", "government", "parliament", "court", "police", "military", "agency", "international",
    "party", "armed_group", "company", "union", "ngo", "religious", "club",
    "academic", "thinktank", "hospital", "person",
]  # fmt: skip


class Actor(BaseModel):
    """A body or person with its other names.

    Attributes:
        name: the canonical name.
        kind: of what kind it is; None where neither a register nor its name tells.
        country: ISO 3166-1 alpha-2; None for international bodies and where nothing tells.
        aliases: other names and abbreviations; one in capitals alone is read in capitals only.
        is_registered: False for an actor told by its name alone.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    kind: ActorKind | None = None
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    aliases: tuple[str, ...] = ()
    is_registered: bool = True
