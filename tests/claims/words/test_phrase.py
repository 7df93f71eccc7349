from claims.words.phrase import PhraseTable
from claims.words.token import tokenise
from sources.span import Span


def test_the_longest_entry_wins_and_matches_never_overlap():
    table = PhraseTable({"air": 1, "air force": 2, "force base": 3})
    text = "An air force base"

    matches = table.find(tokenise(text, Span(0, len(text))))

    assert [(match.span.quote(text), match.value) for match in matches] == [("air force", 2)]
