from __future__ import annotations

import pytest

from sources.segments.commentary import read_author_role

NEWS = (
    "The council shut the ice rink on Monday after the roof began to leak.",
    "Skaters said they would go to Brask instead.",
)


def role_of(header, body=NEWS, *, author="Ann Cole", outlet="Odrin Courier", title="Rink shut"):
    return read_author_role(header, body, author=author, outlet=outlet, title=title).role


@pytest.mark.parametrize(
    "header",
    [
        ("Odrin Courier", "By Ann Cole"),
        ("Odrin Courier", "Sport", "By Ann Cole, Skating Correspondent"),
        ("Odrin Courier", "By Ann Cole, Staff Writer"),
        ("Odrin Courier", "By Ann Cole", "Reporter, Brask"),
        ("Share | Comment | Print", "Odrin Courier", "By Ann Cole"),
        ("Odrin Courier", "Opinion poll: rink popular", "By Ann Cole"),
    ],
    ids=["bare", "correspondent", "staff", "line below", "buttons", "poll"],
)
def test_a_byline_on_news_is_a_reporters(header):
    assert role_of(header) == "reporter"


@pytest.mark.parametrize(
    "header",
    [
        ("Odrin Courier", "Opinion", "By Ann Cole"),
        ("OP-ED", "Rink shut", "By Ann Cole"),
        ("Opinion | Rink shut", "By Ann Cole"),
        ("Comment: Rink shut", "By Ann Cole"),
        ("Guest Essay", "By Ann Cole"),
        ("Viewpoints / Sport", "By Ann Cole"),
        ("Odrin Courier", "The Thursday Column", "By Ann Cole"),
        ("Commentary by Ann Cole",),
        ("By Ann Cole, Columnist",),
        ("By Ann Cole", "Professor of Ice Physics, University of Brask"),
        ("By Dr Ann Cole, President of the Skaters' Union",),
        ("Policy Brief No. 4", "by Ann Cole"),
    ],
)
def test_a_label_or_an_office_makes_the_author_a_commentator(header):
    assert role_of(header) == "commentator"


@pytest.mark.parametrize(
    "note",
    [
        "Ann Cole is a professor of ice physics at the University of Brask.",
        "Cole is the author of Thin Ice.",
        "Dr. Ann Cole teaches sports law in Brask.",
        "The writer is a former minister of sport.",
        "About the author: Ann Cole chairs the skaters' union.",
        "Ann Cole writes a weekly column on sport.",
        "The views expressed here are the author's own.",
    ],
)
def test_a_note_about_a_commentator_tells_him(note):
    assert role_of(("By Ann Cole",), (*NEWS, note)) == "commentator"


@pytest.mark.parametrize(
    "note",
    [
        "Ann Cole is the Courier's skating reporter.",
        "Ann Cole covers winter sport for the Courier.",
        "Ann Cole reported from Brask. Raj Patel contributed reporting.",
        "Ann Holm is a professor of ice physics at the University of Brask.",
        "The minister is a former professor of law.",
    ],
)
def test_a_note_about_a_reporter_or_somebody_else_does_not(note):
    assert role_of(("By Ann Cole",), (*NEWS, note)) == "reporter"


def test_an_author_who_says_i_speaks_for_himself():
    body = (
        "I learned to skate in this rink, and my children did.",
        "When I came back on Monday the door was chained.",
    )

    assert role_of(("By Ann Cole",), body) == "commentator"


@pytest.mark.parametrize(
    "body",
    [
        ("“I learned to skate here,” said Lena Holm.", "“My children did,” she said. “I came back.”"),
        ('"I learned to skate here," said Lena Holm.', '"I came back on Monday.', '"My key did not fit."'),
        ("BRASK, May 3 — I learned of it, she said, on Monday.", "My key did not fit, he said."),
        ("World War I ended here.", "Henry I. Ross owns the rink."),
    ],
    ids=["quoted", "left open", "dateline", "numeral"],
)
def test_others_who_say_i_do_not_make_the_author_speak(body):
    assert role_of(("By Ann Cole",), body) == "reporter"


@pytest.mark.parametrize(
    ("outlet", "role"),
    [
        ("The Glacier Blog", "commentator"),
        ("Baltic Centre for Trade Studies", "commentator"),
        ("Odrin Courier", "reporter"),
        ("Reuters", "reporter"),
        ("Ministry of Works", "reporter"),
        (None, "reporter"),
    ],
)
def test_who_signs_for_a_blog_or_an_institute_speaks_for_himself(outlet, role):
    assert role_of(("By Ann Cole",), outlet=outlet) == role


def test_the_role_says_why():
    found = read_author_role(("Opinion", "By Ann Cole"), NEWS, author="Ann Cole", outlet=None, title=None)

    assert "Opinion" in found.reason
