"""The sources that a ledger rests on, as they lie in a folder: there, altered or missing, each read once.

Sources are known by content: a file under another name still is the source when its bytes are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from reconcile.ledger import LedgerSource
from reconcile.source_folder import read_regular_file
from sources.decode import decode
from sources.document import SourceId, source_id
from sources.errors import SourceError

SourceState = Literal["present", "altered", "missing"]


class ShelvedSource(NamedTuple):
    """What lies in the folder for a source; `text` is empty unless it is present, `why` unless it is not."""

    state: SourceState
    text: str
    why: str


class SourceShelf:
    """The files of a folder, looked up for the sources of a ledger."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._found: dict[str, ShelvedSource] = {}
        self._by_content: dict[SourceId, Path] | None = None

    def find(self, source: LedgerSource) -> ShelvedSource:
        """Return what lies in the folder for `source`."""
        if source.id not in self._found:
            self._found[source.id] = self._look(source)
        return self._found[source.id]

    def _look(self, source: LedgerSource) -> ShelvedSource:
        named = self._read_named(source.file)
        if named is not None and source_id(named) == source.id:
            return _text_of(named, source)
        elsewhere = self._files_by_content().get(SourceId(source.id))
        if elsewhere is not None:
            return _text_of(read_regular_file(elsewhere), source)
        if named is not None:
            return ShelvedSource(
                "altered", "", f"sha256 is {source_id(named)[:12]}..., was {source.id[:12]}..."
            )
        return ShelvedSource(
            "missing", "", f"no file {source.file!r} and none of that content in {self.folder}"
        )

    def _read_named(self, name: str) -> bytes | None:
        """Return the bytes of the file of that name; None where there is none inside the folder itself."""
        if not name or Path(name).name != name or "\x00" in name:
            return None
        try:
            return read_regular_file(self.folder / name)
        except SourceError:
            return None

    def _files_by_content(self) -> dict[SourceId, Path]:
        if self._by_content is None:
            self._by_content = dict(self._hashed_files())
        return self._by_content

    def _hashed_files(self) -> Iterator[tuple[SourceId, Path]]:
        for file in sorted(self.folder.rglob("*"), reverse=True):
            if file.is_file() and not file.is_symlink():
                try:
                    yield source_id(read_regular_file(file)), file
                except SourceError:
                    continue


def _text_of(content: bytes, source: LedgerSource) -> ShelvedSource:
    try:
        return ShelvedSource("present", decode(content, file=source.file).text, "")
    except SourceError as error:
        return ShelvedSource("missing", "", str(error))
