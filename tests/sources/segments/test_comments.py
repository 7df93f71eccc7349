"""Readers' comments and letters below a text: each a voice under the page's outlet."""

from __future__ import annotations

import pytest

from sources.read import read_bytes

TOP = (
    "Hill Herald\n3 May 2018\n\nRink shut\n\nBy Ann Cole\n\n"
    "The council shut the ice rink on Monday, it said.\n\n"
)


def voices_of(text):
    document = read_bytes(text.encode(), file="page.txt")
    return [
        (
            one.author,
            None if one.published is None else one.published.edtf,
            " ".join(document.text[one.start : one.end].split()[-3:]),
        )
        for one in document.passages
        if one.kind == "post" and one.author_role == "speaker"
    ]


@pytest.mark.parametrize(
    ("comments", "voices"),
    [
        pytest.param(
            "Comments (2)   Sort by: Oldest\n\nice_bear   4 May 2018, 15:02\nThe roof leaked for years.\n\n"
            "K. Weiss   4 May 2018, 15:30\n@ice_bear It did not.\n\nMy boots stayed dry.\n\n"
            "Log in to comment | Report abuse",
            [
                ("ice_bear", "2018-05-04", "leaked for years."),
                ("K. Weiss", "2018-05-04", "boots stayed dry."),
            ],
            id="name and time on a line",
        ),
        pytest.param(
            "2 Comments\n\nMarta Vidal says:\n4 May 2018 at 4:05 pm\n\nMy uncle built that roof.\n\nReply\n\n"
            "anon says:\n5 May 2018 at 9:10 am\n\nThen he should mend it.\n\nReply\n\nLeave a Reply",
            [("Marta Vidal", "2018-05-04", "built that roof."), ("anon", "2018-05-05", "should mend it.")],
            id="says",
        ),
        pytest.param(
            "Reader comments\n\nOskar | Brask | May 4, 2018\nThe roof leaked for years.\n\n"
            "Lena | Odrin | May 5, 2018\nNot on me.",
            [("Oskar", "2018-05-04", "leaked for years."), ("Lena", "2018-05-05", "Not on me.")],
            id="bars",
        ),
        pytest.param(
            "2 responses to “Rink shut”\n\nOskar says:\nMay 4, 2018 at 7:12 pm\nThe roof leaked.\n\n"
            "Lena says:\nMay 5, 2018 at 8:00 am\nNot on me.\n\nLeave a comment",
            [("Oskar", "2018-05-04", "The roof leaked."), ("Lena", "2018-05-05", "Not on me.")],
            id="responses to a title",
        ),
        pytest.param(
            "What readers say\n\nOskar Lind: The roof leaked for years.\n\nice_bear: Not on me, it did not.",
            [("Oskar Lind", None, "leaked for years."), ("ice_bear", None, "it did not.")],
            id="colon",
        ),
        pytest.param(
            "Responses\n\n1. Oskar – May 4th, 2018\nThe roof leaked for years.\n\n2. Lena – May 5th, "
            "2018\nNot on me.",
            [("Oskar", "2018-05-04", "leaked for years."), ("Lena", "2018-05-05", "Not on me.")],
            id="numbered",
        ),
        pytest.param(
            "Comments\n\nOskar\n2 hours ago\nThe roof leaked for years.\n\nLena\n1 hour ago\nNot on "
            "me.\n\nShare",
            [("Oskar", None, "leaked for years."), ("Lena", None, "Not on me.")],
            id="some time ago",
        ),
        pytest.param(
            "Comments:\n\nThe roof leaked for years.\nPosted by: Oskar | May 4, 2018\n\n"
            "Not on me.\nPosted by: Lena | May 5, 2018",
            [("Oskar", "2018-05-04", "May 4, 2018"), ("Lena", "2018-05-05", "May 5, 2018")],
            id="signed below",
        ),
    ],
)  # fmt: skip
def test_each_commenter_is_a_voice(comments, voices):
    assert voices_of(TOP + comments + "\n") == voices


def test_the_article_above_keeps_its_words():
    text = f"{TOP}Comments (1)\n\nice_bear   4 May 2018, 15:02\nThe roof leaked for years.\n"

    document = read_bytes(text.encode(), file="page.txt")

    comment = document.passage_at(text.index("The roof"))
    assert (document.source.outlet, document.source.author) == ("Hill Herald", "Ann Cole")
    assert document.passage_at(text.index("The council")).kind == "post"
    assert document.voices_at(text.index("The roof"))[0].outlet == "Hill Herald"
    assert comment.parent == document.passages[0].id
    assert comment.found_by


def test_capitalised_commenters_do_not_make_a_page_an_archive():
    names = ("Oskar", "Lena", "Marta", "Piet")
    comments = "\n\n".join(f"{name}\n4 May 2018 at 4:05 pm\nThe roof leaked for years." for name in names)

    assert [author for author, _, _ in voices_of(f"{TOP}Comments\n\n{comments}\n")] == list(names)


def test_letters_are_signed_below():
    text = (
        "Odrin Courier\nLetters to the editor\n4 May 2018\n\n"
        "Sir: The roof of the rink leaked for years, and the council knew it well.\n\nA clerk told me so.\n\n"
        "(Prof) Oskar Lind\nBrask\n\nSwifts\n\n"
        "Half our swifts are gone, says the trust, and farmers blame the weather.\n\nNAME WITHHELD\n\n"
        "Your report on the rink left out the children, who have nowhere to go in the winter.\n\nDr Lena "
        "Holm, Odrin\n"
    )

    assert [(author, words) for author, _, words in voices_of(text)] == [
        ("Oskar Lind", "Oskar Lind Brask"),
        ("Name Withheld", "weather. NAME WITHHELD"),
        ("Lena Holm", "Lena Holm, Odrin"),
    ]


@pytest.mark.parametrize(
    "end",
    [
        "3 Comments",
        "Comments are closed.",
        "Comments\n\nThe council had no comment on Monday, and the clerk of works was away all week.",
        "Reactions\n\nSkaters were angry. Lena Holm said: it is a scandal.",
    ],
)
def test_a_page_without_comments_has_none(end):
    assert voices_of(f"{TOP}{end}\n") == []
