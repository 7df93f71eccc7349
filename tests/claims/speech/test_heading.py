from __future__ import annotations

import pytest

from claims.speech.heading import read_heading


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("### Remarks of the Commissioner", "the Commissioner"),
        ("Statement by Ann Lee", "Ann Lee"),
        ("**The mayor's answer**", "The mayor"),
    ],
)
def test_a_heading_of_remarks_names_their_speaker(line, name):
    text = f"Floods.\n\n{line}\n\n> We left."
    span = read_heading(text, text.index("We left"))

    assert span is not None
    assert span.quote(text) == name


@pytest.mark.parametrize("line", ["### Price of rice", "The town council met on Monday.", ""])
def test_other_lines_name_nobody(line):
    text = f"{line}\n\n> We left."

    assert read_heading(text, text.index("We left")) is None
