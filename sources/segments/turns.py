"""The turns of a transcript: who speaks from which label to the next.

A page is a transcript where its labels repeat or its top says so, and where they open a good share of its
paragraphs. Dialogue that an article quotes stays the article's. Each turn is a passage of kind `quote` whose
author speaks, for the words are quoted and no reporter stands between; the label itself says nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from sources.calendar_date import ImpreciseDate
from sources.lines import Line, find_lines
from sources.outlets import find_outlet, guess_outlet
from sources.segments.cue_phrases import cue_patterns, cue_phrases, plain_words
from sources.segments.draft import Draft
from sources.segments.layout import Paragraph
from sources.segments.parts import is_boilerplate, is_section
from sources.segments.turn_names import REACH_OF_TOP, Label, TurnNames, without_titles
from sources.segments.voice_words import voice_patterns, voice_words
from sources.span import Span

FEWEST_TURNS = 3
LONGEST_LABEL = 160  # characters
LEAST_SHARE = 0.3  # of the paragraphs after the first label that open with one: speeches run over several
LEAST_REPEATED = 0.5  # of the turns whose label comes back, on a page that does not call itself a talk
FEWEST_QUESTIONS = 3
LONGEST_QUESTION = 400
_WORD = r"(?:[^\W\d_][\w.’'&-]*|&)"
_MARKS = r"[*_]{0,3}"
_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?"
# [00:12] **MARA ILES** (presenter): ; the name opens with a capital
_COLON = re.compile(
    rf"(?:>{{1,3}} ?|[-–—•] |Q ?\d{{1,4}}[.:)]? {{1,3}})?(?:{_TIME}[ \t]{{1,3}})?{_MARKS}\[?(?=[^\W\d_a-z])"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,5}}"
    rf"(?: \d{{1,2}})?){_MARKS}\]?(?: ?[\[(](?P<part>[^()\[\]\n]{{1,60}})[)\]]| ?, "
    rf"(?P<office>[^:\n.]{{1,60}}))?"
    rf"(?: \([^()\n]{{1,40}}\))?{_MARKS}(?: ?{_TIME})? ?{_MARKS}:{_MARKS}(?:[ \t]+(?=\S)|[ \t]*(?=\n|\Z))"
)
# Mr. SMITH. and Q. ; a capitalised surname or a single letter before the stop
_STOP = re.compile(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sen|Senator|The|Madam|Chairman|Chairwoman|Ambassador|General"
    r"|Secretary)\.? )"
    r"(?:[A-Z][a-z]{1,3} )?[A-Z][A-Zc’'-]{2,}(?: [A-Z][A-Z’'-]{2,})?|Q|A)(?: of [A-Z][a-z]+)?\.[ \t]+(?=\S)"
)
# MARA ILES  00:12 and **Mara Iles** on a line of their own
_ALONE = re.compile(
    rf"(?:>{{1,3}} ?)?(?:(?P<marks>[*_]{{1,3}})|(?P<before>{_TIME})[ \t]{{1,4}})?(?=[^\W\d_a-z])"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,4}}"
    rf"(?: \d{{1,2}})?)(?: ?[\[(](?P<part>[^()\[\]\n\d]{{1,60}})[)\]])?{_MARKS}(?:[ \t]{{1,4}}"
    rf"(?P<after>{_TIME}))?{_MARKS}\s*\Z"
)
# **IDA FROST** They say ; a name in bold before its words
_BOLD = re.compile(rf"\*\*(?P<name>[^\W\d_a-z][\w.’'&-]*(?: {_WORD}){{0,3}})\*\*[ \t]+(?=[^\s\W])")
# Ida Frost — They say ; read only where the top says that people talk
_DASHED = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3}) ?(?:[—–]|--) ?(?=[\"“]?[^\W\d_a-z])"
)
# [09:01] nils: ; <ada> ; 04/05/2021, 09:02 - Ada: ; the nick of a chat
_CHAT = re.compile(
    rf"(?:[\[(]?\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}},? )?{_TIME}(?: ?[AaPp][Mm])?\]?(?: [-–—])? "
    r"(?:<(?P<angled>[\w.-]{2,24})>|(?P<name>[^\W\d_][\w.-]{1,24}(?: [^\W\d_a-z][\w.-]{0,20}){0,2}):)"
    r"[ \t]+(?=\S)"
)
# Helena Bright - Chief Executive Officer
_INTRODUCED = re.compile(
    r"^[-•* ]{0,3}(?P<name>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){1,3})(?: [-–—] |, |: )[^\n.]{3,80}$",
    re.MULTILINE,
)
_HOLDER = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Hon)\.? [^\W\d_a-z][\w .’'-]{2,40}\Z")
_DIRECTION = re.compile(r"[\[(*][^\[\]()\n]{1,120}[\])*]\.?\Z")
_END = re.compile(
    r"[\[(*–— -]{0,4}(?:end|ends|transcript ends|the end|fin|interview ends|tape ends|recording ends"
    r"|adjourned)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:[Qq]uestions (?:for|to|with)|[Ii]nterview|[Cc]onversation with|Q ?(?:&|and) ?A|[Mm]inutes with)\b"
)
_INNER_STOP = re.compile(r"[a-z)][.!] ")
_AFTERWORD = re.compile(
    r"[\[(*_]{0,3}(?:this|the) (?:interview|transcript|conversation|discussion|text|q&a|exchange|recording)"
    r"(?: \w+){0,2} (?:was|has been|is|have been)\b|[\[(*_]{0,3}(?:transcribed|transcript|interview|edited"
    r"|translated|recorded"
    r"|produced|translation)(?: and \w+)? by\b|whereupon|\(whereupon|the meeting (?:was adjourned|closed)",
    re.IGNORECASE,
)


def opens_turn(words: str) -> bool:
    """Tell whether a line opens a turn by its form alone: "Anna Lund 00:02", "Ms Ilves (North): Will he?"."""
    alone = _ALONE.match(words)
    if alone is not None and (alone.group("before") or alone.group("after")) is not None:
        return True
    match = _COLON.match(words[:LONGEST_LABEL])
    is_titled = match is not None and (
        match.group("part") or without_titles(match.group("name")) != match.group("name")
    )
    return (
        bool(is_titled) and match is not None and match.end() < len(words) and _may_speak(match.group("name"))
    )


class TurnLine(NamedTuple):
    """A label: where it stands with its marks, where the words it opens begin, and what it says."""

    start: int
    said: int
    label: Label
    is_strict: bool


def find_turns(
    text: str,
    paragraphs: Sequence[Paragraph],
    *,
    title: str | None,
    published: ImpreciseDate | None,
    outlet: str | None = None,
) -> list[Draft]:
    """Return the turns among the paragraphs of a page with their labels, in order; none in other texts.

    Args:
        text: the stored text.
        paragraphs: the paragraphs below the header.
        title: of the page, which may name who is interviewed.
        published: the date that the turns take over.
        outlet: who publishes: under a label of its name the page itself asks.
    """
    if not paragraphs:
        return []
    lines = find_lines(text, Span(paragraphs[0].start, paragraphs[-1].end))
    labels = _labels(text, lines)
    if (
        not labels
        and voice_patterns().talk.search(plain_words(text[: paragraphs[0].start][-2000:])) is not None
    ):
        labels = _dashed_labels(text, lines)
    if not _is_transcript(text, labels, paragraphs):
        return _answers(text, paragraphs, title=title, published=published)
    names = TurnNames(text, (one.label for one in labels), title=title, top=labels[0].start)
    drafts: list[Draft] = []
    ends = [one.start for one in labels[1:]] + [paragraphs[-1].end]
    for one, limit in zip(labels, ends, strict=True):
        author = None if _is_of_page(one.label.name, outlet) else names.name_of(one.label)
        end = _end_of_speech(text, lines, one.said, limit, author)
        drafts.append(
            Draft("boilerplate", one.start, _trimmed(text, one.start, one.said), "a label of a turn")
        )
        if author is None or end <= one.said:
            continue
        found_by = f"a turn under the label {text[one.start : one.said].strip()[:60]!r}"
        drafts.append(
            Draft("quote", one.said, end, found_by, author=author, author_role="speaker", published=published)
        )
    return drafts


def _labels(text: str, lines: Sequence[Line]) -> list[TurnLine]:
    labels: list[TurnLine] = []
    introduced = {match.group("name") for match in _INTRODUCED.finditer(text, 0, REACH_OF_TOP)}
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        found = _read_label(text, line, following, introduced)
        if found is not None:
            labels.append(found)
    return labels


def _dashed_labels(text: str, lines: Sequence[Line]) -> list[TurnLine]:
    """Read "Ida Frost — They say ..." as turns."""
    matches = (_DASHED.match(text, line.start, min(line.end, line.start + LONGEST_LABEL)) for line in lines)
    return [
        TurnLine(match.start(), match.end(), Label(match.group("name")), is_strict=False)
        for match in matches
        if match is not None and _may_speak(match.group("name"))
    ]


def _read_label(
    text: str, line: Line, following: Line | None, introduced: Collection[str]
) -> TurnLine | None:
    limit = min(line.end, line.start + LONGEST_LABEL)
    chat = _CHAT.match(text, line.start, limit) if text[line.start] in "[(0123456789" else None
    if (
        chat is not None
        and plain_words(chat.group("angled") or chat.group("name")) not in voice_words().no_turns
    ):
        nick = Label(chat.group("angled") or chat.group("name"))
        return TurnLine(line.start, chat.end(), nick, is_strict=True)
    match = _COLON.match(text, line.start, limit) if ":" in text[line.start : limit] else None
    match = match or _STOP.match(text, line.start, limit) or _BOLD.match(text, line.start, limit)
    if match is None:
        return _read_label_alone(text, line, following, introduced)
    parts = match.groupdict()
    holder = _HOLDER.match((parts.get("part") or "").strip())
    if holder is not None and _may_speak(match.group("name")):  # The Minister for Works (Mr Tom Brandvik):
        parts = {"name": holder.group(), "part": match.group("name")}
    label = Label(
        (parts["name"] or "").rstrip(" ."), (parts.get("part") or parts.get("office") or "").strip()
    )
    said = match.end()
    if said >= line.end:
        if following is None:
            return None
        said = following.start
    if not _may_speak(label.name):
        return None
    is_strict = (
        label.name.isupper() or ("part" in parts and bool(parts["part"])) or text[line.start] in "*_[>"
    )
    return TurnLine(line.start, said, label, is_strict or match.re in (_STOP, _BOLD))


def _read_label_alone(
    text: str, line: Line, following: Line | None, introduced: Collection[str]
) -> TurnLine | None:
    """Read a name on a line of its own, bold, in capitals, timed or introduced, right over what is said."""
    match = _ALONE.match(text, line.start, line.end) if line.end - line.start <= LONGEST_LABEL else None
    if match is None or following is None or following.follows_blank:
        return None
    name = match.group("name")
    is_told = any(match.group(part) for part in ("marks", "before", "after")) or name.isupper()
    is_told = is_told or name in introduced or plain_words(name) in voice_words().other_roles
    if not is_told or not _may_speak(name):
        return None
    label = Label(name.rstrip(" ."), match.group("part") or "")
    return TurnLine(line.start, following.start, label, is_strict=True)


def _may_speak(name: str) -> bool:
    plain = plain_words(name).strip(" .")
    words = plain.split()
    if plain in voice_words().no_turns or words[0] in voice_words().no_turns or is_section(name):
        return False
    if cue_patterns().label.match(f"{plain}:") is not None or f"{plain}:".startswith(cue_phrases().captions):
        return False
    is_role = plain in voice_words().other_roles or plain in voice_words().asking_roles
    is_name = all(word[:1].isupper() or len(word) <= 3 for word in name.split())
    return is_role or (is_name and find_outlet(name) is None and not _is_told_outlet(name))


def _is_told_outlet(name: str) -> bool:
    return " " in name and guess_outlet(name) is not None


def _is_transcript(text: str, labels: Sequence[TurnLine], paragraphs: Sequence[Paragraph]) -> bool:
    keys = Counter(one.label.name.casefold().split()[-1] for one in labels)
    if len(labels) < FEWEST_TURNS or len(keys) < 2:
        return False
    after = [one for one in paragraphs if one.start >= labels[0].start]
    if len(labels) < LEAST_SHARE * len(after):
        return False
    repeated = sum(count for count in keys.values() if count > 1)
    top = plain_words(text[: labels[0].start][-2000:])
    is_talk = voice_patterns().talk.search(top) is not None
    if repeated >= LEAST_REPEATED * len(labels) and sum(count > 1 for count in keys.values()) > 1:
        return True
    return is_talk and (repeated > 0 or all(one.is_strict for one in labels))


def _is_of_page(name: str, outlet: str | None) -> bool:
    """Tell whether a label is the name of the page, or its last word: "GAZETTE: Why now?"."""
    if outlet is None:
        return False
    initials = "".join(word[0] for word in outlet.split() if word[0].isupper() or word == "&")
    bare = outlet.casefold().removeprefix("the ")
    return name.casefold() in (bare, bare.split()[-1], initials.casefold())


def _end_of_speech(text: str, lines: Sequence[Line], said: int, limit: int, author: str | None) -> int:
    """Return where a turn ends: before a direction that ends the talk, a note on it, or words of the page."""
    end = said
    for index in range(bisect_right(lines, said, key=_line_end), len(lines)):
        line = lines[index]
        if line.start >= limit:
            break
        words = text[max(said, line.start) : line.end]
        is_note = (
            line.start > said and author is not None and words.startswith((f"{author}, ", f"{author} is "))
        )
        is_last = is_note or (_END.match(words) is not None and _DIRECTION.match(words) is not None)
        if is_last or _AFTERWORD.match(words) is not None or is_boilerplate(words) or words.startswith("# "):
            break
        if _DIRECTION.match(words) is None:
            end = min(line.end, limit)
    return end


def _line_end(line: Line) -> int:
    return line.end


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _answers(
    text: str, paragraphs: Sequence[Paragraph], *, title: str | None, published: ImpreciseDate | None
) -> list[Draft]:
    """Return the answers under marked questions of an interview, where its top names who answers."""
    asked = [index for index, one in enumerate(paragraphs) if _is_marked_question(text, one)]
    if len(asked) < FEWEST_QUESTIONS and _ASKS.search(title or "") is not None:
        asked = [
            index for index, one in enumerate(paragraphs) if one.words.endswith("?") and one.follows_blank
        ]
        asked = [index for index in asked if _INNER_STOP.search(paragraphs[index].words) is None]
    if len(asked) < FEWEST_QUESTIONS:
        return []
    top = plain_words(
        f"{title or ''} {text[max(0, paragraphs[asked[0]].start - 2500) : paragraphs[asked[0]].start]}"
    )
    interviewee = TurnNames(text, (), title=title, top=paragraphs[asked[0]].start).interviewee
    if interviewee is None or voice_patterns().talk.search(top) is None:
        return []
    drafts: list[Draft] = []
    for index, following in zip(asked, [*asked[1:], len(paragraphs)], strict=True):
        question, answer = paragraphs[index], list(paragraphs[index + 1 : following])
        while answer and (is_boilerplate(answer[-1].words) or _AFTERWORD.match(answer[-1].words) is not None):
            answer.pop()
        if answer:
            found_by = f"the answer to {question.words[:60]!r}"
            drafts.append(
                Draft(
                    "quote", answer[0].start, answer[-1].end, found_by,
                    author=interviewee, author_role="speaker", published=published,
                )
            )  # fmt: skip
    return drafts


def _is_marked_question(text: str, paragraph: Paragraph) -> bool:
    return (
        text[paragraph.start] in "*_#"
        and len(paragraph.words) <= LONGEST_QUESTION
        and paragraph.words.rstrip("*_ ").endswith("?")
    )
