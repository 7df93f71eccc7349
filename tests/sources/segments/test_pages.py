"""Pages of many layouts: who publishes each, and whose words stand in it."""

import pytest

from sources.read import read_bytes

STORY = (
    "Storm cuts power to islands\n\n{opening}A storm cut power to four islands on Monday, the grid "
    "operator said.\n\n{rest}"
)
REST = "It said that crews would wait for the wind to drop."
TOLD = "It said that crews would wait. Residents told {name} that they had candles."
PAGE = (
    "Odrin Courier\n\nPool to close for the winter\n\nBy Lena Moor\n3 July 2014\n\nThe town pool "
    "will close from "
    "October to March, the council said on Thursday.\n\nThe treasurer said it cost 300 crowns a swimmer.\n\n"
)


def read(text):
    return read_bytes(text.encode(), file="page.txt")


def speakers_of(text):
    return [one.author for one in read(text).passages if one.author_role == "speaker" and one.author]


@pytest.mark.parametrize(
    ("opening", "rest", "outlet"),
    [
        pytest.param("PORT SELL, Lunmark (KLP) -- ", REST, "KLP", id="behind place and country"),
        pytest.param("PORT SELL, Lunmark, Jan 9 /KLP/ -- ", REST, "KLP", id="slashes behind a day"),
        pytest.param("(KLP) PORT SELL - ", REST, "KLP", id="before the place"),
        pytest.param("PORT SELL (PAX Newswire), 9 January 2012. ", REST, "PAX Newswire", id="before the day"),
        pytest.param("PORT SELL, 9 January (Ostrel) — ", REST, "Ostrel", id="name behind a day"),
        pytest.param("Port Sell (Ostrel) - ", TOLD.format(name="Ostrel"), "Ostrel", id="told things below"),
        pytest.param("KLP - ", TOLD.format(name="KLP"), "KLP", id="without a place"),
        pytest.param(
            "PORT SELL - ", TOLD.format(name="MAP-Sud") + "\n\n(MAP-Sud)", "MAP-Sud", id="at the end"
        ),
        pytest.param("", TOLD.format(name="KLP") + "\n\nKLP/hm/ko", "KLP", id="initials of the desk"),
        pytest.param("PORT SELL (Lunmark) - ", REST, None, id="a country in brackets"),
        pytest.param("ARVIK (population 4,200) — ", REST, None, id="a number of people"),
        pytest.param("PORTLAND (USA) - ", REST, None, id="a country's letters"),
        pytest.param("The Dock Workers Union (DWU) - ", REST, None, id="an abbreviation explained"),
        pytest.param("Ann Frith (LAB) - ", REST, None, id="a party"),
    ],
)
def test_an_agency_nobody_registered_is_read_from_the_opening_or_end_of_its_report(opening, rest, outlet):
    document = read(STORY.format(opening=opening, rest=rest))

    assert document.source.outlet == outlet


@pytest.mark.parametrize("slug", ["BC-LUNMARK-STORM", "URGENT", "Lunmark-Storm,0412", "2nd Ld-Writethru"])
def test_a_slug_over_agency_copy_names_nobody(slug):
    text = slug + "\n\n" + STORY.format(opening="PORT SELL (KLP) - ", rest=REST)

    source = read(text).source

    assert (source.outlet, source.title) == ("KLP", "Storm cuts power to islands")


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        pytest.param(
            "Toll to double\n\nBy Nina Castle\nStaff reporter, The Halden Examiner\n",
            "Halden Examiner",
            id="office line",
        ),
        pytest.param(
            "Toll to double\n\nBy NINA CASTLE, Halden Examiner Staff Writer\n", "Halden Examiner", id="byline"
        ),
        pytest.param(
            "Toll to double\n\nBy Nina Castle of the Sell Gazette\n", "Sell Gazette", id="of the paper"
        ),
        pytest.param(
            "https://www.tollandrecord.com/a/b\n\nToll to double\n\n9 May 2016\n",
            "Tolland Record",
            id="address",
        ),
        pytest.param(
            "WQRT 7 News\n\nToll to double\n\nPosted: 5:12 PM, Feb 03, 2017\n", "WQRT 7 News", id="call sign"
        ),
        pytest.param(
            "Salt and Iron\na blog about old ships\n\nToll to double\n\n9 May 2016\n",
            "Salt and Iron",
            id="what it is",
        ),
        pytest.param("Loose Threads, episode 3: Tolls\n", "Loose Threads", id="episode"),
        pytest.param(
            "SENATE OF LUNMARK\nCOMMITTEE ON HARBOURS\n\nToll to double\n\n9 May 2016\n",
            "Committee on Harbours",
            id="session",
        ),
        pytest.param("Toll to double\n\nBy Nina Castle\n9 May 2016\n", None, id="none"),
    ],
)
def test_who_publishes_is_read_from_the_top_of_a_page(top, outlet):
    text = (
        top
        + "\nThe toll on the bridge is to double, the county said yesterday.\n\nDrivers called it theft.\n"
    )

    assert read(text).source.outlet == outlet


@pytest.mark.parametrize(
    ("comments", "voices"),
    [
        pytest.param(
            "Comments\n\nGull_K, 8:14 p.m.\nIt was the roof.\n\nOtto in Sell, 8:31 p.m.\nNo, the boiler.",
            ["Gull_K", "Otto in Sell"],
            id="name and hour",
        ),
        pytest.param(
            "Comments\n\n@wetfeet\nIt was the roof.\n\n@carla_j\nNo, it was the boiler.",
            ["wetfeet", "carla_j"],
            id="handles alone",
        ),
        pytest.param(
            "Comments\n\nHarriet (Stavne)\nIt was the roof.\n\nL. Prow (abroad)\nNo, it was the boiler.",
            ["Harriet", "L. Prow"],
            id="places",
        ),
        pytest.param(
            "Comments\n\nbo • 8 years ago\nIt was the roof.\n\ncarla > bo • 8 years ago\nNo.",
            ["bo", "carla"],
            id="answers",
        ),
        pytest.param(
            "Comments:\n\n#1 wetfeet | 3 Jul 2014 10:14\nThe roof.\n\n#2 Carla | 3 Jul 2014 10:20\nNo.",
            ["wetfeet", "Carla"],
            id="numbers",
        ),
        pytest.param(
            "Comments\n\n[10:14] wetfeet: It was the roof.\n\n[10:20] Old Joe: No, it was the boiler.",
            ["wetfeet", "Old Joe"],
            id="hour before",
        ),
        pytest.param(
            "Comments\n\nBo Lind\n2 hours ago\nThe roof.\n\nThe Pool (staff)\n1 hour ago\nNo.",
            ["Bo Lind"],
            id="article before a name",
        ),
        pytest.param(
            "Reviews\n\n★★ Bad\nBy Hanna M. on 3 May 2014\nIt broke.\n\n★ Worse\nBy bob_p on 9 June "
            "2014\nMine too.",
            ["Hanna M.", "bob_p"],
            id="stars",
        ),
        pytest.param(
            "Discussion\n\nLimitations: The sample was small.\n\nStrengths: The fields were close.",
            [],
            id="labels are nobody",
        ),
    ],
)
def test_commenters_are_voices_in_every_typography(comments, voices):
    assert speakers_of(PAGE + comments + "\n") == voices


def test_the_posts_of_a_forum_are_their_writers():
    text = (
        "Thread: Which stone?\n\nmillwright\nJoined: Mar 2009\nPosts: 212\n14 May 2012, 18:20\n\nThe "
        "dealer says "
        "basalt wears less.\n\nGreta H\nJoined: Jan 2010\nPosts: 40\n14 May 2012, 19:02\n\nMy father "
        "said it does "
        "not matter.\n"
    )

    assert speakers_of(text) == ["millwright", "Greta H"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The strike\n\nHolm, 4 March 1912\nThe carters refused to load. They said so.\n\nSell, 11 "
            "March 1912\nThe "
            "dockers joined. The mayor said that he was surprised.\n"
        ),
        (
            "In memory\n\nAgnes Moen, 4 March 1931 - 5 June 2014\nShe taught at Holm for forty years, "
            "her pupils said.\n\n"
            "Karl Hale, 1 May 1940 - 9 June 2014\nHe told everyone that he would live to be ninety.\n"
        ),
    ],
    ids=["chronology", "obituaries"],
)
def test_names_beside_dates_without_a_heading_are_no_writers(text):
    assert speakers_of(text) == []


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        pytest.param(
            "Support chat, 4 May 2021\n\n[09:01] nils: it says fine\n[09:02] ada: so do "
            "they\n[09:03] nils: ah\n[09:04] ada: yes\n",
            ["nils", "ada"] * 2,
            id="chat",
        ),
        pytest.param(
            "A conversation about sand\n\nIda Frost — They say that there is none left.\n\nBo Lind — "
            "The quarry says there is.\n\nIda Frost — My supplier told me otherwise.\n\nBo Lind — "
            "Mine too.\n",
            ["Ida Frost", "Bo Lind"] * 2,
            id="dash",
        ),
        pytest.param(
            "Ida Frost and Bo Lind in conversation\n\n**IDA FROST** They say so.\n\n**BO LIND** It "
            "says no.\n\n**IDA FROST** I was told.\n\n**BO LIND** Mine too.\n",
            ["Ida Frost", "Bo Lind"] * 2,
            id="bold",
        ),
    ],
)
def test_turns_are_read_under_every_kind_of_label(text, voices):
    assert speakers_of(text) == voices


def test_a_speech_and_a_signed_opinion_have_their_authors():
    speech = read(
        "Speech by Ilse Bergan, Mayor of Sell\n21 November 2019\n\nFriends, thank you for "
        "coming.\n\nOur wall holds.\n"
    )
    opinion = read(
        "ODRIN COURIER | Opinion\n\nLet the pool die\n\nPiet Hals is a retired swimming "
        "teacher.\n\nI say let it die. I swim in the sea.\n"
    )

    assert [one.source.author for one in (speech, opinion)] == ["Ilse Bergan", "Piet Hals"]
