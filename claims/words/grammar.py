"""The closed classes of English that the reading of attributions rests on: words of every text."""

from __future__ import annotations

from typing import Final


def word_set(listing: str) -> frozenset[str]:
    """Return the words of a listing that blanks part."""
    return frozenset(listing.split())


QUOTE: Final = "<quote>"  # the lower-case form of an item that stands for a whole quotation

PRONOUNS: Final = word_set("i he she they it we you")
POSSESSIVES: Final = {
    "its": "it",
    "his": "he",
    "her": "she",
    "their": "they",
    "my": "i",
    "our": "we",
    "your": "you",
}
DETERMINERS: Final = word_set(
    "the a an this that these those his her its their my our your one another some any each every no both "
    "several many most few all other two three four five six seven eight nine ten dozens hundreds "
    "thousands"
)
AUXILIARIES: Final = word_set(
    "has have had having did does do is are was were be been being 's 've 'd 're 'll 'm isn't aren't "
    "wasn't weren't hasn't haven't hadn't didn't doesn't don't will won't would wouldn't could couldn't "
    "should shouldn't may might must can can't cannot shall"
)
MODALS: Final = word_set(
    "would wouldn't could couldn't should shouldn't may might must can can't cannot shall will won't 'd 'll"
)
BE: Final = word_set("is are was were be been being 's 're 'm isn't aren't wasn't weren't")
HAVE: Final = word_set("has have had having hasn't haven't hadn't 've")
SUBORDINATORS: Final = word_set(
    "that because while although though if whether when whenever where wherever until unless whereas "
    "since after before once as than so"
)
RELATIVES: Final = word_set("who whom whose which that")
COORDINATORS: Final = word_set("and or but nor yet")
PREPOSITIONS: Final = word_set(
    "in on at to of for from by with during about into over under after before since between among "
    "through within without against near across along around despite amid amidst per via until as like "
    "than inside outside following upon towards toward beyond behind below above beside besides off onto "
    "regarding concerning"
)
FRONTING: Final = word_set(
    "in on at for during by from with after before since despite amid when while if although though "
    "because once as asked speaking quoting citing according earlier later yesterday today tomorrow last "
    "next this meanwhile however but and yet so still then now also back instead nonetheless nevertheless "
    "until unless like unlike following under over among besides without within through throughout"
)
DISCOURSE: Final = word_set(
    "however meanwhile though although too also therefore moreover furthermore nonetheless nevertheless "
    "instead then later again yesterday today earlier still indeed perhaps for example instance course "
    "simply clearly certainly"
)
ADVERBS: Final = word_set(
    "also then later now once ever even just still again first further often always sometimes never not "
    "twice only already repeatedly long since too soon both all himself herself itself themselves yet "
    "thus thereby instead so"
)
WEEKDAYS: Final = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
MONTHS: Final = word_set(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec"
)
TIME_WORDS: Final = WEEKDAYS | word_set(
    "today yesterday tomorrow tonight earlier later week month year night morning afternoon evening "
    "weekend recently day days weeks months years ago"
)
ARTICLES: Final = word_set("the a an no any every its his her their our my your")
CLAUSE_OPENERS: Final = word_set("that how what why whether where when who which if")
DASHES: Final = frozenset({"—", "–", "―", "--", "-"})
PUBLISHERS: Final = word_set(
    "agency newspaper paper daily weekly magazine network broadcaster website station channel outlet site "
    "journal tabloid newsletter blog gazette portal newswire periodical quarterly monthly broadsheet fanzine"
)
IRREGULAR_PASTS: Final = word_set(
    "went came took gave got made did saw knew found kept held brought bought caught taught fought sent "
    "spent lost built ran rose fell grew began broke spoke wrote drove stood understood won sat sold paid "
    "became flew drew threw chose hid stole wore tore swore woke shook froze forgot forgave bore beat ate "
    "drank sang sank swam rang sprang sought slept swept wept crept dealt meant lent fled bled fed heard "
    "slid spun stuck struck hung dug"
)
HARD_STOPS: Final = frozenset(";:()[]—–―!?") | {"--", "-", "…", QUOTE}


def is_capitalised(word: str) -> bool:
    """Tell whether a word begins with a capital letter."""
    return word[:1].isupper()


def is_adverb(word: str) -> bool:
    """Tell whether a lower-case word is an adverb by list or by its ending."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4)


def looks_finite(text: str, lower: str) -> bool:
    """Tell whether a word is likely a finite verb: an auxiliary, or a small-letter word in -ed."""
    return (
        (lower in AUXILIARIES and text != "May")
        or (lower in IRREGULAR_PASTS and text.islower())
        or (text.islower() and len(lower) > 4 and lower.endswith("ed"))
    )
