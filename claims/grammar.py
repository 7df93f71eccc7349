"""The closed classes of English that the reading of attributions rests on: words every text on every subject has."""

from __future__ import annotations

from typing import Final

QUOTE: Final = "<quote>"  # the lower-case form of an item that stands for a whole quotation

PRONOUNS: Final = frozenset("i he she they it we you".split())
DETERMINERS: Final = frozenset(
    "the a an this that these those his her its their my our your one another some any each every no both several "
    "many most few all other two three four five six seven eight nine ten dozens hundreds thousands".split()
)
POSSESSIVES: Final = frozenset("his her its their my our your whose".split())
AUXILIARIES: Final = frozenset(
    "has have had having did does do is are was were be been being 's 've 'd 're 'll 'm isn't aren't wasn't weren't hasn't "
    "haven't hadn't didn't doesn't don't will won't would wouldn't could couldn't should shouldn't may might must "
    "can can't cannot shall".split()
)
MODALS: Final = frozenset(
    "would wouldn't could couldn't should shouldn't may might must can can't cannot shall will won't 'd 'll".split()
)
BE: Final = frozenset("is are was were be been being 's 're 'm isn't aren't wasn't weren't".split())
HAVE: Final = frozenset("has have had having hasn't haven't hadn't 've".split())
NEGATIONS: Final = frozenset(
    "not never no didn't doesn't don't isn't aren't wasn't hasn't haven't hadn't won't cannot can't nor".split()
)
SUBORDINATORS: Final = frozenset(
    "that because while although though if whether when whenever where wherever until unless whereas since after "
    "before once as than so".split()
)
RELATIVES: Final = frozenset("who whom whose which that".split())
COORDINATORS: Final = frozenset("and or but nor yet".split())
PREPOSITIONS: Final = frozenset(
    "in on at to of for from by with during about into over under after before since between among through "
    "within without against near across along around despite amid amidst per via until as like than inside outside "
    "following upon towards toward beyond behind below above beside besides off onto regarding concerning".split()
)
FRONTING: Final = frozenset(
    "in on at for during by from with after before since despite amid when while if although though because once as "
    "asked speaking quoting citing according according earlier later yesterday today tomorrow last next this "
    "meanwhile however but and yet so still then now also back instead nonetheless nevertheless until unless "
    "like unlike following under over among besides without within through throughout".split()
)
DISCOURSE: Final = frozenset(
    "however meanwhile though although too also therefore moreover furthermore nonetheless nevertheless instead then "
    "later again yesterday today earlier still indeed perhaps for example instance course simply clearly certainly".split()
)
ADVERBS: Final = frozenset(
    "also then later now once ever even just still again first further often always sometimes never not twice only "
    "already repeatedly long since too soon both all himself herself itself themselves yet thus thereby instead so".split()
)
WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)
MONTHS: Final = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split()
)
TIME_WORDS: Final = WEEKDAYS | frozenset(
    "today yesterday tomorrow tonight earlier later week month year night morning afternoon evening weekend recently "
    "day days weeks months years ago".split()
)
HARD_STOPS: Final = frozenset(";:()[]—–―!?") | {"--", "-", "…", QUOTE}
PLURAL_AGENTS: Final = frozenset("people men women police others some many several most few both".split())


def is_capitalised(word: str) -> bool:
    """Tell whether a word begins with a capital letter."""
    return word[:1].isupper()


def is_adverb(word: str) -> bool:
    """Tell whether a lower-case word is an adverb by list or by its ending."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4)


def looks_finite(text: str, lower: str) -> bool:
    """Tell whether a word is likely a finite verb: an auxiliary, or a small-letter word in -ed."""
    return lower in AUXILIARIES or (text.islower() and len(lower) > 4 and lower.endswith("ed"))
