"""Write the claims of texts: `python -m benchmarks.claims.predict IN.jsonl OUT.jsonl`.

IN holds one `{"id", "text"}` a line; OUT one `{"id", "claims"}`, each claim as the ledger holds it. A text
that is no English prose has no claims.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from claims.claim import Claim
from claims.extract import extract_claims
from sources.errors import SourceError
from sources.read import read_bytes


def predict(text: str, name: str) -> tuple[Claim, ...]:
    """Return the claims of one text, read as a file called `name`."""
    try:
        document = read_bytes(text.encode("utf-8"), file=f"{name}.txt")
    except SourceError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return ()
    return extract_claims(document)


def main(arguments: list[str]) -> int:
    """Read IN, write OUT; exit code 2 on wrong use."""
    if len(arguments) != 2:
        print("usage: python -m benchmarks.claims.predict IN.jsonl OUT.jsonl", file=sys.stderr)
        return 2
    source, target = Path(arguments[0]), Path(arguments[1])
    with source.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
        for line in lines:
            if not line.strip():
                continue
            item = json.loads(line)
            found = [
                claim.model_dump(mode="json", exclude_defaults=True)
                for claim in predict(item["text"], str(item["id"]))
            ]
            out.write(json.dumps({"id": item["id"], "claims": found}, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
