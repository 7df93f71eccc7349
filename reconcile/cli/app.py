"""The console script: options in, exit codes out, and never a traceback.

Exit codes: 0 clean, 1 findings, 2 wrong use or settings or nothing to check, 3 cannot read or store, 130
interrupted. Heavy libraries are imported by the command that needs them, so that help is quick.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from claims.errors import ClaimError
from reconcile.cli import (
    actor,
    backup,
    check,
    demo,
    doctor,
    export,
    ingest,
    init,
    reference,
    report,
    review,
    show,
    verify,
)
from reconcile.cli.terminal import accept_any_character, put, tell
from reconcile.errors import ReconcileError
from reconcile.version import tool_name
from sources.errors import SourceError

app = typer.Typer(
    name="reconcile",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(value: bool) -> None:  # noqa: FBT001 - typer calls it with the flag alone
    if value:
        put(tool_name())
        raise typer.Exit


@app.callback()
def _options(
    case: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The case; else the nearest folder upward that is one.")
    ] = None,
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take conflicting reports apart into sourced claims, group duplicates, flag contradictions, review."""
    # both are read elsewhere: the case from the context, the version by its callback
    del case, version


COMMANDS: dict[str, Callable[..., None]] = {
    "init": init.init,
    "ingest": ingest.ingest,
    "refresh": ingest.refresh,
    "status": report.status,
    "review": review.review,
    "show": show.show,
    "explain": show.explain,
    "report": report.report,
    "export": export.export,
    "check": check.check,
    "verify": verify.verify,
    "backup": backup.backup,
    "restore": backup.restore,
    "rule": reference.rule,
    "docs": reference.docs,
    "demo": demo.demo,
    "doctor": doctor.doctor,
}
for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
app.add_typer(actor.actor)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    accept_any_character()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        app(args=_case_first(words), prog_name="reconcile")
        sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        tell("interrupted")
        return 130
    except ReconcileError as error:
        tell(f"reconcile: {error}")
        return error.exit_code
    except (SourceError, ClaimError) as error:
        tell(f"reconcile: {error}")
        return 3
    except BrokenPipeError:
        _drop_stdout()
        return 0
    except OSError as error:
        tell(f"reconcile: {error.filename or 'system'}: {error.strerror or error}")
        return 3
    except Exception as error:  # noqa: BLE001 - the rim: a fault is one line and a log, never a traceback
        from reconcile.cli.fault import log_fault

        tell(
            f"reconcile: a fault in the program ({type(error).__name__}); details: {log_fault(error, words)}"
        )
        return 3
    return 0


def _case_first(words: Sequence[str]) -> list[str]:
    """Return the words with `--case DIR` moved to the front, so that it may stand anywhere."""
    moved: list[str] = []
    kept: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            kept += [word, *rest]
        elif word == "--case":
            moved += [word, *([value] if (value := next(rest, None)) is not None else [])]
        elif word.startswith("--case="):
            moved.append(word)
        else:
            kept.append(word)
    return moved + kept


def _drop_stdout() -> None:
    """Give the interpreter's last flush somewhere to go when the reader of stdout has left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
