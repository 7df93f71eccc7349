"""Every key of the review in one table, from which footer, help screen, palette and bindings are made."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reconcile.conflict import ScopeDimension
from reconcile.decision import Action

Section = Literal["decide", "look", "move", "session"]


class KeyAction(NamedTuple):
    """One thing a reviewer can do.

    Attributes:
        name: its stable name, which a key map may speak of.
        keys: Textual's names of its keys, comma-separated, the first shown.
        shown: the key as printed.
        verb: one or two words for the footer; "" keeps it out of the footer.
        help: one sentence for the help screen.
        ruling: the decision it takes, None where it takes none.
    """

    name: str
    keys: str
    shown: str
    verb: str
    help: str
    section: Section
    ruling: Action | None = None


ACTIONS: tuple[KeyAction, ...] = (
    KeyAction(
        "conflict", "c", "c", "conflict", "Both cannot be true: a real conflict.", "decide", "conflict"
    ),
    KeyAction(
        "apparent",
        "a",
        "a",
        "apparent",
        "Both can be true because their scope differs; a second key says in what.",
        "decide",
        "apparent",
    ),
    KeyAction(
        "contested",
        "t",
        "t",
        "contested",
        "The parties dispute it and nothing settles it yet.",
        "decide",
        "contested",
    ),
    KeyAction(
        "consistent", "n", "n", "consistent", "The two agree: there is no conflict.", "decide", "consistent"
    ),
    KeyAction("same", "s", "s", "same", "They assert the same thing.", "decide", "same"),
    KeyAction(
        "not_same",
        "d",
        "d",
        "not same",
        "They do not assert the same thing; in a group, the claim at the pointer differs from the others.",
        "decide",
        "not_same",
    ),
    KeyAction("accept", "y", "y", "accept", "The claim may stand as it is sourced.", "decide", "accept"),
    KeyAction(
        "reject",
        "x",
        "x",
        "reject",
        "The claim at the pointer was read wrongly: it is no claim of this text.",
        "decide",
        "reject",
    ),
    KeyAction(
        "later", "l", "l", "later", "Put it off: it comes back at the end of the queue.", "decide", "later"
    ),
    KeyAction("note", "m", "m", "note", "Write a note that goes with the next decision.", "decide"),
    KeyAction(
        "undo", "u", "u", "undo", "Take back the newest decision; its item is back in the queue.", "session"
    ),
    KeyAction("redo", "ctrl+r", "^r", "redo", "Take the decision again that was undone last.", "session"),
    KeyAction("search", "slash", "/", "search", "Show only items that hold all the words you type.", "look"),
    KeyAction("filter", "f", "f", "filter", "Choose status, kinds and assessments to show.", "look"),
    KeyAction("lift", "escape", "esc", "", "Lift the search and the filter.", "look"),
    KeyAction("source", "enter", "⏎", "source", "Open the whole source at the claim at the pointer.", "look"),
    KeyAction("next_side", "tab", "tab", "side", "Move the pointer to the next claim of the item.", "move"),
    KeyAction("previous_side", "shift+tab", "shift+tab", "", "Move the pointer to the claim before.", "move"),
    KeyAction("down", "j,down", "j ↓", "", "Go to the next item.", "move"),
    KeyAction("up", "k,up", "k ↑", "", "Go to the item before.", "move"),
    KeyAction("page_down", "pagedown", "pgdn", "", "Go one page down the queue.", "move"),
    KeyAction("page_up", "pageup", "pgup", "", "Go one page up the queue.", "move"),
    KeyAction("first", "home,g", "g home", "", "Go to the most serious item.", "move"),
    KeyAction("last", "end,G", "G end", "", "Go to the last item.", "move"),
    KeyAction("read_on", "space", "space", "read on", "Scroll the lower pane one page down.", "move"),
    KeyAction("read_back", "b", "b", "", "Scroll the lower pane one page up.", "move"),
    KeyAction("help", "question_mark", "?", "help", "Show and search these keys.", "session"),
    KeyAction("quit", "q", "q", "quit", "Leave; every decision is already stored.", "session"),
)

# What the footer leaves out first where it is narrow; the help screen always has them all.
FOOTER_DROPS = ("read_on", "note", "redo", "next_side", "previous_claim", "filter", "source")

SOURCE_ACTIONS: tuple[KeyAction, ...] = (
    KeyAction("next_claim", "n,tab", "n", "next claim", "Go to the next claim of the source.", "move"),
    KeyAction("previous_claim", "p,shift+tab", "p", "previous claim", "Go to the claim before.", "move"),
    KeyAction("down", "j,down", "j ↓", "down", "Scroll one line down.", "move"),
    KeyAction("up", "k,up", "k ↑", "up", "Scroll one line up.", "move"),
    KeyAction("page_down", "pagedown,space", "space", "page", "Scroll one page down.", "move"),
    KeyAction("page_up", "pageup,b", "b", "", "Scroll one page up.", "move"),
    KeyAction("first", "home,g", "g", "start", "Go to the start of the source.", "move"),
    KeyAction("last", "end,G", "G", "end", "Go to the end of the source.", "move"),
    KeyAction("close", "escape,q,enter", "esc", "back", "Go back to the queue.", "session"),
)

SCOPE_KEYS: tuple[tuple[str, ScopeDimension, str], ...] = (
    ("t", "time", "They speak of different times."),
    ("p", "place", "They speak of different places."),
    ("a", "actor", "They speak of different parties."),
    ("s", "substance", "They speak of different things."),
    ("d", "definition", "They count or name by different definitions."),
    ("l", "level", "One speaks of a part, the other of the whole."),
)


def action_named(name: str) -> KeyAction:
    """Return an action of the queue by its name; raises KeyError where there is none."""
    return {action.name: action for action in ACTIONS}[name]
