"""Sentences that hand over, with outlets that no register knows, and sentences that only look like them."""

import pytest

from sources.segments.hand_over import bare_sentence, read_hand_over


def read(words, *, is_quoted=False):
    found = read_hand_over(words, is_quoted=is_quoted)
    return None if found is None else (found.outlet and found.outlet.name, found.author)


@pytest.mark.parametrize(
    ("words", "outlet", "author"),
    [
        ("From Havnyt:", "Havnyt", None),
        ("According to Brenn24:", "Brenn24", None),
        ("Via Track & Signal:", "Track & Signal", None),
        ("Via the Hask Journal (h/t Dr. Moe), this:", "Hask Journal", None),
        ("Quoting from Health Desk:", "Health Desk", None),
        ("More from the Monitor:", "Monitor", None),
        ("From *The Lome Avis*, 3 May 2013:", "Lome Avis", None),
        ("This is from the Lome Chronicle of 3 May:", "Lome Chronicle", None),
        ("From [Havnyt](http://example.org/a):", "Havnyt", None),
        ("From a post by Ben Ode at The Shelf:", "Shelf", "Ben Ode"),
        ("From Ida Lund at Havnyt:", "Havnyt", "Ida Lund"),
        ("Lena Roth, a retired surgeon, writes in the Coast Almanac:", "Coast Almanac", "Lena Roth"),
        ("Marta Ruiz reports for Vértice:", "Vértice", "Marta Ruiz"),
        (
            "Weather blogger Kim Ansel has a long post at Isobar, which says in part:",
            "Isobar",
            "Kim Ansel",
        ),
        ("Over at the Provincial Monitor, Adaeze Bell argues:", "Provincial Monitor", "Adaeze Bell"),
        ("In the Timber Review, analyst Joan Pike has a piece on the ban:", "Timber Review", "Joan Pike"),
        ("Nora Quill of the Dales Recorder writes:", "Dales Recorder", "Nora Quill"),
        ("Tom Vance at Civic Notes:", "Civic Notes", "Tom Vance"),
        ("The Castle Gazette’s Rob Nile reports:", "Castle Gazette", "Rob Nile"),
        ("The Northline Examiner has this report:", "Northline Examiner", None),
        ("The Kelso Times story continues:", "Kelso Times", None),
        ("The Western Ledger (subscription) says:", "Western Ledger", None),
        ("The Tribune of Malta Bay carried the following:", "Tribune of Malta Bay", None),
        ("The blog Urna Abierta summarises the ruling thus:", "Urna Abierta", None),
        ("Here’s how the Evening Dial put it:", "Evening Dial", None),
        ("Here is the press release of Korvik Minerals (2/11/2010):", "Korvik Minerals", None),
        ("Full text of the Ministry of Waters statement:", "Ministry of Waters", None),
        ("Here is the port authority's statement in full:", "port authority", None),
        (
            "[Clerk quits after audit](http://example.org/3) (Harmon County Record):",
            "Harmon County Record",
            None,
        ),
        ("From Ida Lund:", None, "Ida Lund"),
        ("Ida Lund writes:", None, "Ida Lund"),
        ("Jane Doe wrote in May:", None, "Jane Doe"),
    ],
)
def test_a_form_has_a_place_for_an_outlet_of_any_name(words, outlet, author):
    assert read(words) == (outlet, author)


@pytest.mark.parametrize(
    "words",
    [
        "In Paris, Jane Doe writes:",
        "In short:",
        "In March:",
        "From Monday:",
        "From Chapter 3:",
        "From my notes:",
        "From Lome to Peld:",
        "The President says:",
        "According to the Prime Minister:",
        "The plan has three parts:",
        "The Maritime Agency has a plan for the wreck:",
        "The Transport Committee says that two rules apply:",
        "Captain Joe Dunn described the last hour:",
        "Here is what Dana Holm told me:",
        "Here are the key dates:",
        "Per the agreement between Norway and Russia:",
        "Police said:",
    ],
)
def test_other_sentences_have_none_of_the_forms(words):
    assert read(words) is None


@pytest.mark.parametrize("words", ["From Ida Lund:", "The Weekly Anchor notes:", "Ida Lund writes:"])
def test_before_words_in_quotation_marks_a_person_or_a_body_is_a_speaker(words):
    assert read(words, is_quoted=True) is None


def test_a_bare_sentence_has_no_brackets_links_or_pointers():
    words = "Meanwhile, from the [Hask Journal](http://example.org) (subscription) [1], this:"

    assert bare_sentence(words) == "from the Hask Journal"
