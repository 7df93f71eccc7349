"""Pages whose publisher no register knows and no header line alone tells."""

from __future__ import annotations

import pytest

from sources.read import read_bytes

BODY = (
    "The council shut the ice rink on Monday after the roof began to leak, and sent the skaters home.\n\n"
    "The roof was mended twice last year, according to the clerk of works."
)


def source_of(text):
    return read_bytes(text.encode(), file="page.txt").source


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param(
            f"Home | News | Sport | Weather\nSubscribe   Log in\n\nVALLEYPOINT\nSport\n\nRink shut\n\n"
            f"Published 3 May 2018, 14:12\n\n{BODY}\n\n© 2018 ValleyPoint Media",
            "ValleyPoint", id="navigation over the name",
        ),
        pytest.param(
            f"Rink shut\n\nBy Kotva staff\n\n{BODY}", "Kotva", id="staff of a paper",
        ),
        pytest.param(
            f"Rink shut\n\n{BODY}\n\n© 2019 Lakeside Eye. All rights reserved.", "Lakeside Eye", id="rights"
        ),
        pytest.param(f"Rink shut\n\n{BODY}\n\nCopyright (c) Brask Now 2019", "Brask Now", id="copyright"),
        pytest.param(
            f"Kotva\n\nRink shut\n\nBy Ann Cole\n\n{BODY}\n\nThe mayor told Kotva that he was sorry.",
            "Kotva", id="name that comes back",
        ),
        pytest.param(
            f"Rink shut after leak | Odrin Courier\n\nBy Ann Cole\n\n{BODY}", "Odrin Courier",
            id="title with site",
        ),
        pytest.param(
            f"RIVER FM 101.3\nNewsroom\n3 May 2018\n\nRink shut\n\n{BODY}", "River FM",
            id="station with frequency",
        ),
        pytest.param(
            f"Skarn Radio One — Newsnight\n3 May 2018\n\nRink shut\n\n{BODY}", "Skarn Radio One",
            id="programme",
        ),
        pytest.param(
            f"www.tidepool.example | News from the bay\n\nRink shut\n\n{BODY}\n\nTidepool has learned more.",
            "Tidepool", id="address",
        ),
        pytest.param(
            f"Rink shut\nBy Dana Roth for Ice & Hive\n\n{BODY}", "Ice & Hive", id="byline for a magazine",
        ),
        pytest.param(
            f"Company News\n\nPolar Rinks plc: third quarter\n\nBrask, 3 May 2018: Polar Rinks reported a "
            f"loss.\n\n"
            f"{BODY}\n\nPRESS RELEASE\n\nAbout Polar Rinks\nPolar Rinks makes rinks.\n\nENDS",
            "Polar Rinks", id="company news",
        ),
        pytest.param(
            f"Rink shut\n\nReport of the Brask Safety Commission\n\nMay 2018\n\n{BODY}",
            "Brask Safety Commission", id="report of",
        ),
        pytest.param(
            f"The state of ice rinks\n\nPrepared by Holm & Ruiz Engineers\n\nMay 2018\n\n{BODY}",
            "Holm & Ruiz Engineers", id="prepared by",
        ),
        pytest.param(
            f"Ice rinks: a survey\nIssued by the Skaters' Union on 3 May 2018\n\n{BODY}", "Skaters' Union",
            id="issued by",
        ),
        pytest.param(
            "FOR IMMEDIATE RELEASE\n\nRink maker opens plant\n\nBRASK, May 3, 2018 – Polar Rinks plc today "
            "announced "
            f"a second plant.\n\n{BODY}\n\nAbout Polar Rinks\n\nPolar Rinks plc makes ice "
            f"rinks.\n\nContact: J. Roe",
            "Polar Rinks", id="release with about",
        ),
        pytest.param(
            "PRESS RELEASE\n\nNew rules for rinks\n\nBrask, 3 May 2018 – The Skaters' Union welcomed new "
            "rules on "
            f"Monday.\n\n{BODY}\n\nENDS", "Skaters' Union", id="release by its first words",
        ),
        pytest.param(
            f"Rink shut\n\n{BODY}\n\nThis article was first published by the Odrin Courier.", "Odrin Courier",
            id="first published",
        ),
    ],
)  # fmt: skip
def test_the_publisher_is_found_wherever_the_page_names_it(text, outlet):
    assert source_of(text).outlet == outlet


@pytest.mark.parametrize(
    "text",
    [
        f"Rink Shut\n\n{BODY}",
        f"Rink shut\n\nBy Ann Cole\n\n{BODY}",
        f"Rink shut\n\n{BODY}\n\nPhoto © Ann Cole",
        f"Rink shut\n\n{BODY}\n\nAll rights reserved.",
        f"Rink shut - skaters angry\n\n{BODY}",
        f"Safety at rinks\n\nReport of the fire in Brask\n\n{BODY}",
    ],
    ids=["title", "byline", "picture", "nobody's rights", "dash", "report of an event"],
)
def test_other_lines_name_no_publisher(text):
    assert source_of(text).outlet is None


def test_a_programme_is_no_author():
    text = f"RIVER FM 101.3\nThe Late Desk\nTranscript, 4 March 2019\n\n{BODY}"

    assert source_of(text).author is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (
            (
                f"MINISTRY OF WORKS\nProvince of Odrin\n3 May 2018\n\nRink shut\n\n"
                f"The Ministry of Works of Odrin closed a rink.\n\n{BODY}"
            ),
            "Ministry of Works of Odrin",
        ),
        (
            (
                f"HARBOUR AUTHORITY\nGulf of Brask\n3 May 2018\n\nPier shut\n\n"
                f"The Harbour Authority for the Gulf of Brask closed a pier.\n\n{BODY}"
            ),
            "Harbour Authority for the Gulf of Brask",
        ),
        (
            (
                f"MINISTRY OF WORKS\nProvince of Odrin\n3 May 2018\n\nRink shut\n\n"
                f"The Ministry of Works of Karvania has closed a rink too.\n\n{BODY}"
            ),
            "Ministry of Works",
        ),
    ],
    ids=["of", "for the", "another country's"],
)
def test_an_institution_has_its_fullest_name(text, outlet):
    assert source_of(text).outlet == outlet


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        ("About Polar Rinks\n\nPolar Rinks makes ice rinks and was founded in 1998.", "boilerplate"),
        ("About Polar Rinks\nFounded in 1998, Polar Rinks makes ice rinks in Brask.", "boilerplate"),
        ("About that roof\n\nThe clerk says it leaked for years and nobody cared.", "post"),
    ],
    ids=["name first", "name inside", "heading of an article"],
)
def test_what_an_issuer_prints_about_itself_is_boilerplate(end, kind):
    text = f"PRESS RELEASE\n\nPolar Rinks opens plant\n\n3 May 2018\n\n{BODY}\n\n{end}\n\nENDS\n"
    document = read_bytes(text.encode(), file="page.txt")

    assert document.passage_at(text.index(end.split("\n")[-1])).kind == kind
