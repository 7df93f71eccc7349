"""`reconcile actor`: who speaks in a case, and which two names are one actor or two by ruling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.case_folder import open_case
from reconcile.cli.terminal import put, tell

if TYPE_CHECKING:
    from reconcile.decision import Action
    from reconcile.known_actors import KnownActor

actor = typer.Typer(
    name="actor", no_args_is_help=True, help="List the actors of a case; rule that two names are one or two."
)

Left = Annotated[str, typer.Argument(metavar="NAME", help="A name as the documents or the register have it.")]
Right = Annotated[str, typer.Argument(metavar="NAME", help="The other name.")]
Reason = Annotated[str | None, typer.Option("--reason", help="Why, in your own words.")]


@actor.command("list")
def list_actors(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="[TEXT]", help="Only those with this in a name.")] = "",
) -> None:
    """Print who speaks in the case: the one name, kind, country, other names, claims; then the rulings."""
    from reconcile.actor_rulings import name_rulings
    from reconcile.case_names import read_case_names
    from reconcile.known_actors import known_actors

    case = open_case(context)
    with read_case_names(case).in_use():
        for known in known_actors(case.claims(), text):
            put(_described(known))
    rulings = name_rulings(case.standing_decisions().values())
    for verb, pairs in (("one actor", rulings.same), ("two actors", rulings.apart)):
        for left, right in pairs:
            if text.casefold() in f"{left}\n{right}".casefold():
                put(f"ruled: {left} | {right}: {verb}")


@actor.command("same")
def same(context: typer.Context, left: Left, right: Right, *, reason: Reason = None) -> None:
    """Rule that two names are one actor; undo takes it back, `refresh` reads the sources by it."""
    _rule(context, "same_actor", left, right, reason)


@actor.command("apart")
def apart(context: typer.Context, left: Left, right: Right, *, reason: Reason = None) -> None:
    """Rule that two names are two actors, whatever the registers say."""
    _rule(context, "not_same_actor", left, right, reason)


@actor.command("undo")
def undo(context: typer.Context) -> None:
    """Take back the newest decision of the case where it is one on actors."""
    from reconcile.actor_rulings import actor_names
    from reconcile.errors import CaseError

    case = open_case(context)
    newest = case.next_undo()
    if not newest or not actor_names(newest[0].target):
        raise CaseError(
            f"{case.folder}: the newest decision in force is none on actors; claims: reconcile review"
        )
    case.undo()
    tell("reconcile refresh reads the sources without it.")
    put(f"taken back: {' | '.join(actor_names(newest[0].target))}")


def _rule(context: typer.Context, action: Action, left: str, right: str, reason: str | None) -> None:
    from reconcile.actor_rulings import actor_names
    from reconcile.known_actors import rule_on_actors

    case = open_case(context)
    [decision] = rule_on_actors(case, action, (left, right), reason=reason)
    verb = "one actor" if action == "same_actor" else "two actors"
    put(f"decision {decision.sequence}: {' | '.join(actor_names(decision.target))}: {verb}")
    tell(f"Signed {case.reviewer!r}. reconcile refresh reads the sources by it.")


def _described(known: KnownActor) -> str:
    about = known.actor
    told = [] if about is None else [about.kind or "", about.country or ""]
    kind = ", ".join(part for part in told if part) or "kind not told"
    also = f"; also {', '.join(known.names)}" if known.names else ""
    return f"{known.name} ({kind}): {known.claims} claims{also}"
