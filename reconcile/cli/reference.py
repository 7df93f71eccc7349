"""`reconcile rule` and `reconcile docs`: what the rules mean, and what each module holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Annotated

import typer

from reconcile.cli.terminal import put

PACKAGES = ("sources", "claims", "reconcile")


def rule(
    code: Annotated[
        str, typer.Argument(metavar="[RULE]", help="A code such as RC101; all when left out.")
    ] = "",
) -> None:
    """Explain a rule of the check with a wrong and a right example, or list them all."""
    from reconcile.check.rules import RULES, find_rule

    if not code:
        for known in RULES:
            put(f"{known.code}  {known.title}")
        return
    for line in rule_page(find_rule(code).code).splitlines():
        put(line)


def rule_page(code: str) -> str:
    """Return the page of a rule: from the installed package, else from the project's docs."""
    packaged = Path(str(resources.files("reconcile") / "rules"))
    beside = Path(__file__).resolve().parent.parent.parent / "docs" / "rules"
    folder = packaged if packaged.is_dir() else beside
    return (folder / f"{code}.md").read_text(encoding="utf-8")


def docs() -> None:
    """Print the first line of every module: a map of the program."""
    for package in PACKAGES:
        for name, line in sorted(module_lines(Path(str(resources.files(package))), package)):
            put(f"{name:<44}{line}")


def module_lines(folder: Path, package: str) -> Iterator[tuple[str, str]]:
    """Yield the dotted name and first docstring line of each module of a package."""
    for file in folder.rglob("*.py"):
        parts = [part for part in file.relative_to(folder).with_suffix("").parts if part != "__init__"]
        docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        yield ".".join((package, *parts)), docstring.partition("\n")[0]
