"""The settings of a case (reconcile.toml) and of a user: read against a schema, written with comments kept.

There is no other place for settings: no environment variable changes what the tool does.
"""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path
from typing import TypeGuard, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reconcile.errors import SettingsError
from reconcile.layout import SETTINGS_FILE

_SETTINGS_BYTES = 1_000_000  # a settings file beyond this is something else

Schema = TypeVar("Schema", bound=BaseModel)

_TEMPLATE = """\
# Settings of this case; docs/settings.md explains each key. An unknown key is an error.
title = ""
# Who signs decisions in this case. Empty: the name in your own settings file (see: reconcile doctor).
reviewer = ""
# Files of topic packs that this case adds, from its folder; docs/packs.md says how to write one.
packs = []
# Files of outlets and of actors that this case adds, from its folder; docs/settings.md says how to write one.
outlets = []
actors = []

[check]
# Rule codes to run (empty: all of them) and to leave out; see: reconcile rule
select = []
ignore = []
"""


class CheckSettings(BaseModel):
    """Which rules `reconcile check` runs: those selected (all when empty) less those ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Settings(BaseModel):
    """The settings of one case.

    Attributes:
        title: what the case is about, for reports.
        reviewer: who signs decisions; empty to take the user's own setting.
        packs: files of topic packs, relative to the case's folder, that are read beside the shipped ones.
        outlets: files of outlets, likewise.
        actors: files of actors that are no outlets, likewise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = ""
    reviewer: str = Field(default="", max_length=200)
    packs: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    check: CheckSettings = CheckSettings()


class UserSettings(BaseModel):
    """The settings of a user, for all cases."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reviewer: str = Field(default="", max_length=200)


def read_settings(folder: Path) -> Settings:
    """Return the settings of the case at `folder`; raises `SettingsError` where they cannot be taken."""
    return read_file(folder / SETTINGS_FILE, Settings)


def read_user_settings() -> UserSettings:
    """Return the user's own settings; defaults where there is no such file."""
    file = user_settings_file()
    return read_file(file, UserSettings) if file.is_file() else UserSettings()


def user_settings_file() -> Path:
    """Return where the user's own settings are looked for."""
    import platformdirs

    return platformdirs.user_config_path("reconcile") / SETTINGS_FILE


def write_new_settings(folder: Path, *, reviewer: str = "") -> None:
    """Write the settings file of a new case; raises `FileExistsError` where there is one."""
    import tomlkit

    content = tomlkit.parse(_TEMPLATE)
    content["reviewer"] = reviewer
    with (folder / SETTINGS_FILE).open("x", encoding="utf-8", newline="\n") as file:
        file.write(tomlkit.dumps(content))


def write_reviewer(folder: Path, reviewer: str) -> None:
    """Set the reviewer in the case's settings; comments and order of the file stay."""
    import tomlkit

    from reconcile.export.durable import write_durably

    file = folder / SETTINGS_FILE
    content = tomlkit.parse(file.read_text(encoding="utf-8"))
    content["reviewer"] = reviewer
    write_durably(file, tomlkit.dumps(content).encode())


def read_file(file: Path, schema: type[Schema]) -> Schema:
    """Return a TOML file that a user wrote, as `schema`; raises `SettingsError` where it cannot be taken."""
    try:
        content = file.read_bytes()[: _SETTINGS_BYTES + 1]
        if len(content) > _SETTINGS_BYTES:
            raise SettingsError(f"{file}: larger than {_SETTINGS_BYTES} bytes; is this a settings file?")
        table = tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        advice = "make a case: reconcile init" if file.name == SETTINGS_FILE else f"see {SETTINGS_FILE}"
        raise SettingsError(f"{file}: cannot be read ({error.strerror}); {advice}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: not TOML: {error}; mend the line it names") from error
    try:
        return schema.model_validate(table)
    except ValidationError as error:
        raise SettingsError(f"{file}: {_first_problem(error, schema, table)}") from error


def _first_problem(error: ValidationError, schema: type[BaseModel], table: object) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"]) + _entry_name(first["loc"], table)
    if first["type"] != "extra_forbidden":
        return f"{place}: found {first['input']!r}, wanted: {first['msg']}"
    known = _keys_beside(schema, [str(part) for part in first["loc"][:-1]])
    near = difflib.get_close_matches(str(first["loc"][-1]), known, n=1)
    advice = f"did you mean {near[0]!r}?" if near else f"known here: {', '.join(sorted(known))}"
    return f"unknown key {place!r}; {advice}"


def _entry_name(path: tuple[int | str, ...], table: object) -> str:
    """Return the name that the entry of a list gives itself, for whoever counts no entries."""
    for part in path:
        if isinstance(table, dict):
            table = table.get(part)
        elif isinstance(table, list) and isinstance(part, int):
            table = table[part]
            if isinstance(table, dict) and isinstance(table.get("name"), str):
                return f" (of {table['name']!r})"
    return ""


def _keys_beside(schema: type[BaseModel], path: list[str]) -> list[str]:
    for part in path:
        if part.isdigit():
            continue  # an entry of a list, whose schema is reached already
        annotation = schema.model_fields[part].annotation
        inner = [one for one in (annotation, *get_args(annotation)) if _is_schema(one)]
        if not inner:
            return []
        schema = inner[0]
    return list(schema.model_fields)


def _is_schema(annotation: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
