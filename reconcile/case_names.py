"""The names that a case goes by: the shipped registers, its own files of outlets and actors, its rulings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from claims.claim import Record
from claims.names.actor import Actor
from claims.names.actor_register import ActorFile, NameRulings, adopt_actors, load_actors, using_actors
from claims.names.ruled import Registers, rule_registers
from reconcile.actor_rulings import name_rulings
from reconcile.case import Case
from reconcile.settings import Settings, read_file
from sources.outlet import Outlet
from sources.outlets import OutletFile, adopt_register, own_outlets, using_register


class CaseNames(Record):
    """What a case adds to the shipped registers; it goes to worker processes as it is.

    Attributes:
        outlets: of the case's files.
        actors: of the case's files.
        rulings: about names, in force.
    """

    outlets: tuple[Outlet, ...] = ()
    actors: tuple[Actor, ...] = ()
    rulings: NameRulings = NameRulings()

    @cached_property
    def registers(self) -> Registers:
        """The registers of the case."""
        actors = (*load_actors().actors, *self.actors)
        return rule_registers(actors, (*own_outlets(), *self.outlets), self.rulings)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Look up every name of this thread by the case's registers until the block ends."""
        with using_actors(self.registers.actors), using_register(self.registers.outlets):
            yield

    def enter(self) -> None:
        """Look up every name of this process by the case's registers from here on: for a worker."""
        adopt_actors(self.registers.actors)
        adopt_register(self.registers.outlets)


def read_case_names(case: Case) -> CaseNames:
    """Return the names of a case.

    Raises:
        SettingsError: a file of outlets or actors that the settings name cannot be taken.
    """
    outlets, actors = name_files(case.folder, case.settings)
    return CaseNames(
        outlets=tuple(outlet for file in outlets for outlet in read_file(file, OutletFile).outlets),
        actors=tuple(actor for file in actors for actor in read_file(file, ActorFile).actors),
        rulings=name_rulings(case.standing_decisions().values()),
    )


def name_files(folder: Path, settings: Settings) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the files of outlets and those of actors that a case's settings name."""
    outlets = tuple((folder / name).resolve() for name in settings.outlets)
    return outlets, tuple((folder / name).resolve() for name in settings.actors)


def describe_names(case: Case) -> Iterator[str]:
    """Yield a line for each file of names that a case uses, and one for its rulings on actors."""
    outlets, actors = name_files(case.folder, case.settings)
    for file in outlets:
        yield f"{len(read_file(file, OutletFile).outlets)} outlets from {file}"
    for file in actors:
        yield f"{len(read_file(file, ActorFile).actors)} actors from {file}"
    rulings = name_rulings(case.standing_decisions().values())
    if rulings.same or rulings.apart:
        yield f"rulings on actors: {len(rulings.same)} pairs are one, {len(rulings.apart)} are two"
