"""The embedded sample: where its documents lie, and a case made of them by the same functions as any."""

from __future__ import annotations

import tempfile
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from reconcile.case import Case
from reconcile.errors import CaseError
from reconcile.ingest import Progress, ingest, silent
from reconcile.ingest_report import IngestReport
from reconcile.layout import SETTINGS_FILE

DEMO_REVIEWER = "demo reviewer"


class Demo(NamedTuple):
    """A case of the sample documents, and what its ingest said."""

    case: Case
    report: IngestReport


def make_demo(folder: Path | None = None, *, progress: Progress = silent) -> Demo:
    """Make a case of the sample in `folder`, or in a temporary folder, and ingest its documents.

    A folder that is a demo case already is opened and its decisions stand.
    """
    home = Path(tempfile.mkdtemp(prefix="reconcile-demo-")) if folder is None else folder
    case = Case.open(home) if (home / SETTINGS_FILE).is_file() else Case.init(home, reviewer=DEMO_REVIEWER)
    return Demo(case, ingest(case, [sample_folder()], progress=progress))


def sample_folder() -> Path:
    """Return where the sample documents lie: in the installed package, else beside the project's packages."""
    packaged = Path(str(resources.files("reconcile") / "sample"))
    beside = Path(__file__).resolve().parent.parent / "examples" / "sample" / "sources"
    for folder in (packaged, beside):
        if folder.is_dir():
            return folder
    raise CaseError(f"{packaged}: the sample is not installed; install the distribution again")
