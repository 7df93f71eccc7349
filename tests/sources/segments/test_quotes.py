import pytest

from sources.segments.layout import read_layout
from sources.segments.quotes import find_block_quotes

BEFORE = "The inspector wrote to the board of the mill in plain words and asked for an answer."
AFTER = "The board has not replied to the letter, a clerk said on Thursday afternoon."


def quotes_of(text):
    return [
        (text[draft.start : draft.end], draft.author) for draft in find_block_quotes(text, read_layout(text))
    ]


def test_lines_marked_with_angle_brackets_are_one_quote_with_their_author():
    quote = "> The boiler is cracked.\n>\n> It may burst.\n>\n> -- Dr Lena Noor, inspector"
    text = f"{BEFORE}\n\n{quote}\n\n{AFTER}"

    [(words, author)] = quotes_of(text)

    assert words.startswith("> The boiler")
    assert words.endswith("inspector")
    assert author == "Dr Lena Noor"


def test_paragraphs_set_in_are_a_quote_where_others_are_not():
    quote = "    The boiler is cracked and may burst.\n\n    Close it at once, I beg you."
    text = f"{BEFORE}\n\n{quote}\n\n{AFTER}\n\n{AFTER}\n\n{AFTER}"

    [(words, _)] = quotes_of(text)

    assert words.startswith("The boiler")
    assert words.endswith("beg you.")


def test_a_page_that_sets_every_paragraph_in_holds_no_quote():
    assert quotes_of(f"    {BEFORE}\n\n    {AFTER}\n\n    {BEFORE}") == []


@pytest.mark.parametrize(("opener", "closer"), [("“", "”"), ('"', '"'), ("«", "»")])
def test_a_quotation_that_runs_over_paragraphs_is_one(opener, closer):
    text = (
        f"He was blunt. {opener}The boiler is cracked.\n\n{opener}It may burst,{closer} he wrote. "
        f"{opener}Close it.{closer}\n\n{AFTER}"
    )

    [(words, _)] = quotes_of(text)

    assert words == f"{opener}The boiler is cracked.\n\n{opener}It may burst,{closer}"


@pytest.mark.parametrize(
    "text",
    [
        f"“The boiler is cracked,” he wrote.\n\n“It may burst.”\n\n{AFTER}",
        f'A board 6" wide broke.\n\n{AFTER}',
        f"“The boiler is cracked.\n\n{AFTER}",
    ],
    ids=["closed quotations", "inches", "a mark that is never closed"],
)
def test_quotations_that_close_are_no_block_quotes(text):
    assert quotes_of(text) == []


def test_a_whole_quotation_under_a_colon_is_a_block_quote():
    text = "In a statement the mill said:\n\n“The boiler is sound.”\n\n" + AFTER

    assert quotes_of(text) == [("“The boiler is sound.”", None)]
