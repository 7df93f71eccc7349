"""What a document holds is shown as it is, and nothing in it is obeyed: no markup, no escape code."""

from __future__ import annotations

import pytest

from reconcile.safe_text import safe_text

HOSTILE = {
    "a wire in brackets": "[Reuters] The dam holds, 40 engineers say.",
    "a closing tag": "see [/] here: [/b] 40 engineers",
    "a live link": "[@click=app.exit()]press[/] 40 engineers",
    "a colour": "[red on white]40 engineers[/red]",
    "an unfinished tag": "[link=http://x.example 40 engineers",
    "a title sequence": "\x1b]0;owned\x07 40 engineers",
    "a colour sequence": "\x1b[31m40 engineers\x1b[0m",
    "a C1 control": "\x9b31m40 engineers",
    "a reversed text": "\u202e40 engineers\u202c",
    "an isolate": "\u206640 engineers\u2069",
    "a zero width": "4\u200b0 engineers",
    "a nul": "40\x00 engineers",
    "a template": "{{ 40 }} {0} %s $text-error engineers",
}


@pytest.fixture(params=HOSTILE.values(), ids=HOSTILE.keys())
def text(request):
    """One hostile text."""
    return request.param


async def test_hostile_text_is_shown_as_it_is_on_every_screen(running, text, make_case_of, open_queue):
    shown = []

    async with running(open_queue(make_case_of(text)), (120, 40), title=text) as session:
        for keys in ([], ["enter"], ["escape"], ["x", "u"], ["slash", "z", "enter"]):
            await session.press(*keys)
            shown.append(session.text)

    assert all(safe_text(text) in screen for screen in shown)
    assert all(sign.isprintable() or sign == "\n" for screen in shown for sign in screen)
    assert session.app.return_code in (None, 0)
