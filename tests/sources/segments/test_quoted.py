"""Where the articles in posts begin and end, on pages of our own; `⟦OUTLET|AUTHOR⟧ ... ⟦/⟧` marks each."""

import re

import pytest

from sources.read import read_bytes

MARK = re.compile(r"⟦([^⟧|]*)\|([^⟧]*)⟧|⟦/⟧")


def unmarked(marked):
    """Return a page without its marks, and the articles that they mark."""
    text, articles, place = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        if match.group(1) is None:
            articles[-1] = (*articles[-1][:2], text[articles[-1][2] :])
        else:
            articles.append((match.group(1) or None, match.group(2) or None, len(text)))
    return text + marked[place:], articles


def articles_of(text):
    passages = read_bytes(text.encode(), file="page.txt").passages
    return [(one.outlet, one.author, text[one.start : one.end]) for one in passages if one.kind == "article"]


FISH = """Archive for the ‘Trawlers’ Category

Quota figures revised again

Tuesday, May 14th, 2013

From Havnyt:

⟦Havnyt|⟧The fisheries directorate on Monday cut the herring quota by a fifth, two people said.

Skippers in Lome harbour called the cut a punishment. “We fished what they told us,” said Olav Trane.⟦/⟧

I do not believe the model exists. If you have seen it, let me know.

Read the whole piece here:
Herring cut
Havnyt
5/13/2013

Share

A skipper answers

Monday, May 6th, 2013

Olav Trane, who has fished off Lome since 1981, writes in the Sundposten:

⟦Sundposten|Olav Trane⟧I have sat in that office nine times, and each time I was told the fish were elsewhere.

My father counted by the bucket. I have a freezer that says otherwise.⟦/⟧

Trane is right about the sonar, I think. A commenter tells me the set was bought used.

Read the full column here:
Nine times in that office
Sundposten
Olav Trane
5/4/2013

Share

Past me

Thursday, April 25th, 2013

I missed this one two weeks ago:

⟦Lome Avis|Kari Moe⟧Ragna Dahl sells nets to nobody. Her shop on the quay has been closed since March.

The bank insists that no boat has been repossessed.⟦/⟧

Read the full story here:
The shop on the quay
Lome Avis
Kari Moe
2013-4-11

Share
"""

VACCINES = """Monthly Archives: August 2016

The cold chain broke twice

August 30, 2016

Over at the Provincial Monitor, Adaeze Bell argues:

⟦Provincial Monitor|Adaeze Bell⟧The ministry has known since March that its freezers were failing.

Health minister Joseph Tarr told parliament that every dose was safe. He has not shown the logs.⟦/⟧

Bell goes too far here. The logs were published in July.

More from the Monitor:

⟦Provincial Monitor|⟧Two nurses in Kelso district said they had thrown away 600 doses.⟦/⟧

(h/t Samuel P.)

Excerpt:

⟦Provincial Monitor|⟧One of them said the room smelled like the back of a butcher’s.⟦/⟧

What the freezers cost

August 21, 2016

The Kelso Times story continues:

⟦Kelso Times|⟧> The contractor said it had delivered 40 units. The ministry’s own inventory lists 31.
>
> An official who asked not to be named said nine were “resting in a garage.”⟦/⟧

Nine! I would love to see that garage.

Comments Off
"""

DIGEST = """DAILY DIGEST – WATER AND DAMS

12 June 2015

1. Dam gates stuck

Excerpt from the Orsa Valley News:

⟦Orsa Valley News|⟧Two of the dam’s seven gates have not moved since winter, an engineer said.

The operator said the gates were “under observation.”⟦/⟧

2. Farmers sue

According to Brenn24:

⟦Brenn24|⟧Some 400 farmers filed suit on Thursday. Their lawyer said the reservoir was emptied for a race.⟦/⟧

3. The minister's denial

Full text of the Ministry of Waters statement:

⟦Ministry of Waters|⟧The Ministry of Waters rejects claims that the reservoir was emptied for sport.

The level was lowered for repairs, the operator has confirmed.⟦/⟧
"""

COURT = """# Docket Watch

### Judge leaves the case

March 2, 2020 | by R. Osei

Legal Ledger's Dan Ito explains why it matters:

⟦Legal Ledger|Dan Ito⟧> Every ruling since May is open to challenge, according to two former prosecutors.⟦/⟧

### Clerk resigns

February 24, 2020 | by R. Osei

[Clerk quits after audit](http://example.com/3) (Harmon County Record):

⟦Harmon County Record|⟧> The county clerk resigned on Friday. An audit found that 300 fees had been waived.⟦/⟧

Reader M.T. says the firm is the clerk's former employer.

### Sealed

February 20, 2020 | by R. Osei

Nothing new on the sealed indictment. My guess is April.
"""

COLUMN = """The Sunday Lantern

COLUMN

The mayor's arithmetic

By Petra Sol

7 March 2010

I have been reading the mayor’s budget, which is a lonely habit.

From the Harbour Post:

⟦Harbour Post|⟧The pool lost 1.2 million crowns in its first year, according to figures of the council.

The mayor’s office said the figures left out the café.⟦/⟧

The café! I have eaten there. I can report that it did not make that sum on my account.

Petra Sol is a writer in Harbour.
"""


@pytest.mark.parametrize(
    "page", [FISH, VACCINES, DIGEST, COURT, COLUMN], ids=["fish", "vaccines", "digest", "court", "column"]
)
def test_articles_are_cut_out_of_what_the_poster_says(page):
    text, expected = unmarked(page)

    assert articles_of(text) == expected


def test_a_report_with_colons_quotes_no_articles():
    text = (
        "The Carrow Herald\n\nFerry inquiry opens\n\nBy Ada Nunn\n\n4 May 2018\n\n"
        "CARROW – The inquiry into the sinking opened on Friday.\n\n"
        "The Maritime Agency has a plan for the wreck:\n\n"
        "Divers will raise the bow first and the engine a week later, weather permitting.\n\n"
        "From here on the account is disputed:\n\n"
        "The families listened in silence, and one of them wept when the last call was read out.\n\n"
        "Highlights:\n\nThe engine stopped at 21:14 and started again at 21:19, the log says.\n"
    )

    assert articles_of(text) == []


def test_a_footer_credits_no_words_that_the_poster_speaks_himself():
    text = (
        "Archive for the ‘Mines’ Category\n\nA visit\n\nFriday, May 3rd, 2013\n\n"
        "I went down the shaft on Tuesday and saw the ladder that nobody repaired.\n\n"
        "Read the full story here:\nThe ladder\nPeld Tidings\n2013-5-2\n\nShare\n"
    )

    assert articles_of(text) == []
