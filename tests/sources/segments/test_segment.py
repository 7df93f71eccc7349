"""Whole documents of our own, on many subjects, to the voices in them."""

import pytest

from sources.outlets import Outlet, OutletRegister
from sources.read import read_bytes

FOOTBALL = """Archive for the ‘Transfers’ Category

Striker leaves for the coast

Thursday, May 7th, 2015

Picture above from the Sandvik Gazette.

According to the Sandvik Gazette:

Rovers have sold Joe Marsh to Harbour United for nine million, the club said on Wednesday.

“He gave us forty goals,” said coach Ana Lima.

However, the fee is disputed. According to one report:

Harbour United paid no more than six million, a director of the club said.

The rest depends on goals, he added.

Additional Information:
1. Last year Marsh asked to leave.

Read the full story here:
Marsh goes for nine million
Sandvik Gazette
Ida Lund
5/6/2015

Share

Keeper out for six weeks

Monday, May 4th, 2015

UPDATE: Here is the club's press release (5/4/2015):

Rovers confirm injury

5/4/2015
SANDVIK – Rovers today confirmed that keeper Tom Byrne will be out for six weeks.

ORIGINAL POST: From Reuters:

Rovers keeper Tom Byrne has broken a finger, two people at the club said on Sunday.

Who tapes it?
He was hurt in training, they said.

Earlier posts on injuries are here.

Read the full story here:
Byrne breaks finger
Reuters
5/3/2014

Share
"""

HEALTH = """Monthly Archives: July 2020

Wards fill up again

7 July 2020

According to Le Monde:

Admissions in the Lyon region rose by 12 percent in a week, the health agency said on Monday.

Also from today's Guardian:

Hospitals in the north of England took in 310 new patients, figures of the health service show.

My guess is that both counts come from one survey. What do you think?

Le Monde
Hausse des admissions
6/7/2020

The Guardian
Wards fill in the north
Sarah Bell
7/7/2020

3 Comments

The race for a vaccine

3 July 2020

STAT has looked at two firms. Its article, in part:

> Two companies expect results by October, their heads said on Tuesday.
>
> “We are confident,” said one.

We shall see.

No comments
"""

WEATHER = """Luzon Morning Star
Tuesday, 13 November 2012

Storm cuts off three islands

SAN ROQUE, Philippines (AFP) - A storm cut off three islands on Monday, the weather bureau said.

"The sea was white," said boatman Lito Baran.

"We could not see the pier.

"We heard it break," he added.

Winds of 140 kilometres an hour were measured at noon.
"""


def voices(text, *, kinds=("post", "article", "quote", "footer", "caption")):
    document = read_bytes(text.encode(), file="page.txt")
    return [
        (
            passage.kind,
            passage.outlet,
            passage.author,
            None if passage.published is None else passage.published.edtf,
            " ".join(document.text[passage.start : passage.end].split()[:3]),
        )
        for passage in document.passages
        if passage.kind in kinds
    ]


def test_a_football_archive_is_cut_into_its_voices():
    assert voices(FOOTBALL) == [
        ("post", None, None, "2015-05-07", "Striker leaves for"),
        ("caption", "Sandvik Gazette", None, None, "Picture above from"),
        ("article", "Sandvik Gazette", "Ida Lund", "2015-05-06", "Rovers have sold"),
        ("article", None, None, "2015-05-07", "Harbour United paid"),
        ("footer", "Sandvik Gazette", "Ida Lund", "2015-05-06", "Read the full"),
        ("post", None, None, "2015-05-04", "Keeper out for"),
        ("post", None, None, "2015-05-04", "UPDATE: Here is"),
        ("article", None, None, "2015-05-04", "Rovers confirm injury"),
        ("article", "Reuters", None, "2015-05-04", "Rovers keeper Tom"),
        ("footer", "Reuters", None, "2014-05-03", "Read the full"),
    ]


def test_the_posters_own_words_lie_outside_the_articles():
    document = read_bytes(FOOTBALL.encode(), file="page.txt")

    for words in ("However, the fee", "Additional Information", "Earlier posts", "UPDATE: Here"):
        innermost = document.passage_at(document.text.index(words))
        assert innermost.kind == "post", words


def test_a_citation_keeps_a_date_that_contradicts_its_post():
    document = read_bytes(FOOTBALL.encode(), file="page.txt")

    article = next(passage for passage in document.passages if passage.outlet == "Reuters")

    assert article.citation.published.edtf == "2014-05-03"
    assert article.citation.date_span.quote(document.text) == "5/3/2014"
    assert article.published.edtf == "2015-05-04"
    assert "does not fit" in article.found_by


def test_a_heading_inside_an_article_is_a_heading():
    assert [words for kind, *_, words in voices(FOOTBALL, kinds=("heading",))] == [
        "Striker leaves for",
        "Keeper out for",
        "Rovers confirm injury",
        "Who tapes it?",
    ]


def test_a_health_archive_with_day_first_dates_is_cut_into_its_voices():
    assert voices(HEALTH) == [
        ("post", None, None, "2020-07-07", "Wards fill up"),
        ("article", "Le Monde", None, "2020-07-06", "Admissions in the"),
        ("article", "The Guardian", "Sarah Bell", "2020-07-07", "Hospitals in the"),
        ("footer", "Le Monde", None, "2020-07-06", "Le Monde Hausse"),
        ("footer", "The Guardian", "Sarah Bell", "2020-07-07", "The Guardian Wards"),
        ("post", None, None, "2020-07-03", "The race for"),
        ("article", "STAT", None, "2020-07-03", "> Two companies"),
        ("quote", None, None, None, "> Two companies"),
    ]


def test_a_newspaper_that_prints_agency_copy_has_two_voices():
    document = read_bytes(WEATHER.encode(), file="star.txt")

    assert document.source.outlet == "Luzon Morning Star"
    assert document.source.title == "Storm cuts off three islands"
    assert document.source.published.edtf == "2012-11-13"
    assert voices(WEATHER) == [
        ("post", "Luzon Morning Star", None, "2012-11-13", "Luzon Morning Star"),
        ("article", "Agence France-Presse", None, "2012-11-13", "SAN ROQUE, Philippines"),
        ("quote", None, None, None, '"We could not'),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "GENEVA, 5 May (Reuters) - Cases of measles fell by a third, the health body said on Tuesday.",
        "Cases of measles fell by a third, the health body said on Tuesday. -- Reuters",
    ],
    ids=["dateline", "last words"],
)
def test_copy_of_an_agency_without_a_paper_is_the_agencys(text):
    assert read_bytes(text.encode(), file="wire.txt").source.outlet == "Reuters"


@pytest.mark.parametrize("text", [FOOTBALL, HEALTH, WEATHER], ids=["football", "health", "weather"])
def test_each_passage_says_why_it_was_cut(text):
    document = read_bytes(text.encode(), file="page.txt")

    assert all(passage.found_by for passage in document.passages)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_line_ends_do_not_change_the_voices(newline):
    changed = voices(FOOTBALL.replace("\n", newline))

    assert changed == voices(FOOTBALL)


def test_the_print_of_a_date_is_kept_for_later_checks():
    document = read_bytes(FOOTBALL.encode(), file="page.txt")

    posts = [one for one in document.passages if one.kind == "post" and one.parent is None]

    assert [post.published_span.quote(document.text) for post in posts] == [
        "Thursday, May 7th, 2015",
        "Monday, May 4th, 2015",
    ]


def test_a_chronology_has_dated_entries_and_no_date_of_its_own():
    entry = "Drivers walked out at three depots, and a fourth followed by noon."
    text = (
        f"Diary of a strike\n\n3 April 2017\n\n{entry}\n\n4 April 2017\n\n{entry}\n\n5 April 2017\n\n{entry}"
    )

    document = read_bytes(text.encode(), file="strike.txt")

    assert (document.source.title, document.source.published) == ("Diary of a strike", None)
    assert [edtf for kind, _, _, edtf, _ in voices(text) if kind == "post"] == [
        None,
        "2017-04-03",
        "2017-04-04",
        "2017-04-05",
    ]


def test_a_blog_that_quotes_whole_paragraphs_in_marks_speaks_again_after_them():
    text = (
        "Rents rise again this year, and nobody at the town hall likes to say so.\n\n"
        "The New York Times reports:\n\n"
        '"Just 24 percent of flats cost 900 dollars or less.\n\n"Four years ago it was 43 percent."\n\n'
        "The mayor has asked for calm."
    )

    document = read_bytes(text.encode(), file="blog.txt")

    assert document.passage_at(text.index("Four years")).kind == "quote"
    assert document.passage_at(text.index("The mayor has")).kind == "post"


def test_a_lone_article_is_described_by_the_footer_below_it():
    text = (
        "Court upholds ban on gravel\n\nThe Court of Appeal upheld a ban on gravel mining in the hills.\n\n"
        "Published in The Kathmandu Post on 10 June 2013"
    )

    source = read_bytes(text.encode(), file="court.txt").source

    assert (source.outlet, source.published.edtf) == ("Kathmandu Post", "2013-06-10")


def test_the_outlets_of_a_user_tell_voices():
    text = "According to Kotva:\n\nTwo ferries collided in fog off the pier on Sunday, the guard said."
    register = OutletRegister((Outlet(name="Kotva Daily", kind="newspaper", aliases=("Kotva",)),))

    known = read_bytes(text.encode(), file="a.txt", register=register)
    unknown = read_bytes(text.encode(), file="a.txt")

    assert [passage.outlet for passage in known.passages if passage.kind == "article"] == ["Kotva Daily"]
    assert [passage.outlet for passage in unknown.passages if passage.kind == "article"] == ["Kotva"]


def test_articles_that_stand_in_a_post_under_their_own_titles_are_the_outlets_of_its_title():
    body = "Night buses ran empty through the spring, drivers and a clerk of the depot said on Monday."
    text = (
        f"Archive for the ‘Buses’ Category\n\nTrabzon Ledger on night buses\n\nThursday, May 7th, 2015\n\n"
        f"Part 1: Empty seats\nDeniz Arslan\n2015-5-6\n\n{body}\n\nWho pays\n\n{body}\n\n"
        f"Part 2: The last driver\nMira Stoyan\n2015-05-07\n\n{body}\n\nShare"
    )

    assert voices(text, kinds=("article",)) == [
        ("article", "Trabzon Ledger", "Deniz Arslan", "2015-05-06", "Part 1: Empty"),
        ("article", "Trabzon Ledger", "Mira Stoyan", "2015-05-07", "Part 2: The"),
    ]


def test_a_list_of_papers_is_a_footer_each():
    text = (
        "Archive for the ‘Buses’ Category\n\nPapers on buses\n\nThursday, May 7th, 2015\n\n"
        "Fares and night work\nDownload here (PDF)\nLiv Berg, Urban Institute\nApril 2015\n\n"
        "Empty seats: a count\nRead here at the Brookings web page\nAnn Cole\n\n"
        "I also have a page of papers.\n\nShare"
    )

    assert voices(text, kinds=("article", "footer")) == [
        ("footer", "Urban Institute", "Liv Berg", "2015-04", "Fares and night"),
        ("footer", "Brookings Institution", "Ann Cole", None, "Empty seats: a"),
    ]


def test_a_picture_line_at_the_end_of_an_article_is_not_the_articles():
    text = (
        "Archive for May\n\nFog\n\nMay 7th, 2015\n\nFrom Reuters:\n\nTwo ferries met in fog off the pier.\n\n"
        "Photo: the pier at noon\n\nShare"
    )

    assert [words for kind, *_, words in voices(text) if kind in {"article", "caption"}] == [
        "Two ferries met",
        "Photo: the pier",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hill Herald\n3 May 2012\n\nTide turns (Reuters)\n\n{body}",
        "Hill Herald\n3 May 2012\n\nTide turns\n(Reuters)\n\n{body}",
        "Hill Herald\n3 May 2012\n\nTide turns\n\n{body}\n\n(Reuters)",
        "Hill Herald\n3 May 2012\n\nTide turns\n\n{body}\n\nAgency copy: Reuters",
    ],
)
def test_agency_copy_in_a_newspaper_is_the_agencys(text):
    body = "The tide reached the old harbour wall on Monday and flooded nine cellars, the port office said."

    document = read_bytes(text.format(body=body).encode(), file="tide.txt")

    [article] = [one for one in document.passages if one.kind == "article"]
    assert (document.source.outlet, document.source.author) == ("Hill Herald", None)
    assert article.outlet == "Reuters"
    assert "Reuters" in document.source.text[article.outlet_cue.start : article.outlet_cue.end]


def test_the_date_of_a_dateline_dates_the_source():
    text = (
        "Tide turns\n\nODRIN, May 3, 2012 (AP) — The tide reached the old harbour wall and flooded cellars."
    )

    source = read_bytes(text.encode(), file="tide.txt").source

    assert (source.title, source.outlet, source.published.edtf) == (
        "Tide turns",
        "Associated Press",
        "2012-05-03",
    )


@pytest.mark.parametrize("name", ["Harbour Notes", "The Glacier Blog"])
def test_the_name_over_an_archive_is_the_outlet_of_its_posts(name):
    text = (
        f"{name}\n\nArchive for the ‘Bridges’ Category\n\nA bridge closes\n\nMonday, May 6th, 2013\n\n"
        "The council closed the bridge on Sunday and sent the buses round by the mill.\n\n"
        "A bridge opens\n\nFriday, May 3rd, 2013\n\nThe new bridge was opened by the mayor before noon.\n"
    )

    passages = read_bytes(text.encode(), file="a.txt").passages

    assert {one.outlet for one in passages if one.kind == "post"} == {name}


@pytest.mark.parametrize("name", ["Jornal da Serra", "Vecko Posten"])
def test_a_lead_in_that_credits_one_name_hands_over_to_it(name):
    text = (
        "Archive for the ‘Bridges’ Category\n\nA bridge closes\n\nMonday, May 6th, 2013\n\n"
        f"From the {name}:\n\nThe council closed the bridge on Sunday and sent buses round by the mill.\n\n"
        "A bridge opens\n\nFriday, May 3rd, 2013\n\nThe new bridge was opened by the mayor before noon.\n"
    )

    passages = read_bytes(text.encode(), file="a.txt").passages

    assert [one.outlet for one in passages if one.kind == "article"] == [name]


@pytest.mark.parametrize(
    ("name", "role"),
    [("Delta Salt Watch", "commentator"), ("The Hill Herald", "reporter")],
    ids=["blog", "paper"],
)
def test_a_blogger_signs_for_himself_and_a_papers_staff_does_not(name, role):
    text = (
        f"{name}\nNotes on a river\n\nArchive for June 2018\n\nThe barrage again\nPosted on 14 June 2018 by "
        f"mirek\n\n"
        "The barrage leaks, the department said on Monday, and has leaked for years.\n\n"
        "Who measures?\nPosted on 2 June 2018 by mirek\n\nNobody has measured the eastern arm since 2011.\n"
    )

    posts = [one for one in read_bytes(text.encode(), file="a.txt").passages if one.kind == "post"]

    assert [(one.author, one.author_role) for one in posts] == [("mirek", role)] * 2


def test_a_line_of_outlet_title_author_and_date_credits_an_outlet_that_nobody_registered():
    text = (
        "Archive for June 2018\n\nThe barrage again\n14 June 2018\n\nFrom the Delta Tribune:\n\n"
        "Salt in the lower canals has reached four grams, the department said on Tuesday.\n\n"
        "Delta Tribune, “Salt doubles in canals”, J. Hollow, 13 June 2018\n\nWho measures?\n2 June 2018\n\n"
        "Nobody has measured the eastern arm since 2011, and nobody will.\n"
    )

    assert voices(text, kinds=("article", "footer")) == [
        ("article", "Delta Tribune", "J. Hollow", "2018-06-13", "Salt in the"),
        ("footer", "Delta Tribune", "J. Hollow", "2018-06-13", "Delta Tribune, “Salt"),
    ]


def test_an_article_set_in_ends_where_the_poster_writes_on():
    text = (
        "Hill Herald\n3 May 2018\n\nHarvest halted\n\nThe agency has halted the harvest of seaweed in the "
        "bay.\n\n"
        "As the Bay Mercury wrote in its Friday edition:\n\n"
        "    The beds at Orm will need ten years to recover, a biologist said.\n\n"
        "    The tide took the rest, she said in the same report on Friday.\n\n"
        "The harvesters dispute that, and so does the mayor of the town.\n\n"
        "UPDATED May 4: The halt will last a month, the agency says now.\n"
    )

    assert voices(text, kinds=("post", "article")) == [
        ("post", "Hill Herald", None, "2018-05-03", "Hill Herald 3"),
        ("article", "Bay Mercury", None, "2018-05-03", "The beds at"),
        ("post", None, None, "2018-05-03", "UPDATED May 4:"),
    ]
    document = read_bytes(text.encode(), file="a.txt")
    assert document.passage_at(text.index("The harvesters")).kind == "post"


def test_a_letter_is_its_signers():
    text = (
        "LETTER TO THE EDITOR\n\nSir – You report that the library will close. The mayor says that it will "
        "not.\n\n"
        "Yours faithfully,\nEdith Marrow\nLower Hult\n\nThe Hult Herald, 15 May 2016\n"
    )

    [post] = [one for one in read_bytes(text.encode(), file="a.txt").passages if one.kind == "post"]

    assert (post.outlet, post.author, post.author_role) == ("Hult Herald", "Edith Marrow", "commentator")


@pytest.mark.parametrize(
    ("credit", "outlet"),
    [("Karvan News Agency", "Karvan News Agency"), ("Delta Newswire", "Delta Newswire"), ("two dead", None)],
)
def test_a_dateline_credits_an_agency_that_nobody_registered(credit, outlet):
    text = (
        f"Tremor shakes valley\n\nARU, March 3 ({credit}) - A tremor shook the Aru valley early on Sunday.\n"
    )

    assert read_bytes(text.encode(), file="a.txt").source.outlet == outlet
