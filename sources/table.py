"""Read a data file that people edit: TOML against its schema, with an error that names the place."""

from __future__ import annotations

import tomllib
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

Schema = TypeVar("Schema", bound=BaseModel)


def read_table(file: Traversable | Path, schema: type[Schema], error: type[Exception]) -> Schema:
    """Return the content of a TOML file as `schema`.

    Args:
        file: the file to read.
        schema: the pydantic model that the file must fit.
        error: the class raised when the file is no TOML or does not fit, with file, place and reason.
    """
    try:
        return schema.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as cause:
        raise error(f"{file.name}: not TOML: {cause}; mend the line it names") from cause
    except ValidationError as cause:
        first = cause.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise error(
            f"{file.name}: {place}: found {first['input']!r}, wanted: {first['msg']}; see docs/packs.md"
        ) from cause
