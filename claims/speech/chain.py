"""The whole chain of who says a claim, outermost first, from passages and attributions.

A hop for the document (its file name), then for each covering passage its outlet and its author, then for
each attribution that covers the words, widest first, those it came through and its agent. A report is part of
its maker's hop: agent "World Bank", role `report`, medium "annual report"; without a maker it is an agent.
A source-less passive ends the chain in an anonymous hop `unattributed`. No agent follows itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from claims.claim import Hop
from claims.names.actors import UNATTRIBUTED, canonical_actor, ruled_name, same_actor
from claims.speech.attribution import Attribution
from sources.document import Document, Passage
from sources.outlets import guess_outlet
from sources.span import Span

COVERED = 0.6  # share of the claim's words that an attribution's content, cue and source must cover
LONGEST_SPEECH = 40_000  # code points from the start of a content to the last words it covers
_SHORTEST_COPY = 60  # code points of a sentence that may be told to be a copy
_LONGEST_PROBE = 160
_MOST_COPIES = 8
_ACCORDING = frozenset({"according to", "per", "as per"})
_TALKS = frozenset({"interview", "speech", "call", "conversation"})


def trace_chain(
    spans: Sequence[Span], document: Document, attributions: Sequence[Attribution]
) -> tuple[Hop, ...]:
    """Return the hops from the document to the innermost speaker of the words at `spans`.

    Args:
        spans: the claim's spans, ascending.
        document: the document they stand in.
        attributions: sorted by the start of their content, as `find_attributions` returns them.
    """
    hops = [Hop(agent=document.source.file, role="document")]
    if not spans:
        return tuple(hops)
    start = spans[0].start
    if document.source.outlet is not None:
        _add(hops, Hop(agent=document.source.outlet, role="outlet"))
    voices = document.voices_at(start)
    for outer, passage in zip((None, *voices), voices, strict=False):
        # a reader or a guest speaks below the outlet, not through its author; so does an article on a blog
        if passage.author_role == "speaker" or _is_clipping(passage, outer, document):
            hops = [hop for hop in hops if hop.role != "author"]
        for hop in _passage_hops(passage, document):
            _add(hops, hop)
    first = bisect_left(attributions, start - LONGEST_SPEECH, key=_start)
    last = bisect_right(attributions, spans[-1].end, key=_start)
    covering = [found for found in attributions[first:last] if _covers(found, spans)]
    covering.sort(key=lambda found: (found.agent == UNATTRIBUTED, -_width(found), len(found.via)))
    _put_outlets_first(covering, document.text)
    for attribution in covering:
        *carriers, speaker = _attribution_hops(attribution)
        for hop in carriers:
            if hop.role == "outlet" or not any(same_actor(hop.agent, known.agent) for known in hops[1:]):
                _add(hops, hop)
        _add(hops, speaker)
    return tuple(hops)


def _is_clipping(passage: Passage, outer: Passage | None, document: Document) -> bool:
    """Tell whether a passage is another outlet's article on an archive or blog page: copied, not retold.

    In a column or an op-ed the columnist vouches for what he quotes.
    """
    if passage.kind != "article" or passage.outlet is None or outer is None or outer.kind != "post":
        return False
    first, last = document.passages[0], document.passages[-1]
    if first.end < last.end:
        return True  # several posts
    known = None if first.outlet is None else guess_outlet(first.outlet)
    return known is not None and known.kind == "blog"


def _put_outlets_first(covering: list[Attribution], text: str) -> None:
    """Read "Reuters reported that C, according to a clerk": an outlet names its own source last."""
    for index in range(1, len(covering)):
        outer, outlet = covering[index - 1], covering[index]
        is_behind = outer.cue is not None and outlet.cue is not None and outlet.cue.end <= outer.cue.start
        if (
            is_behind
            and outlet.role == "outlet"
            and outer.role != "outlet"
            and outer.cue is not None
            and outer.cue.quote(text).lower() in _ACCORDING
        ):
            covering[index - 1 : index + 1] = [outlet, outer]


def _passage_hops(passage: Passage, document: Document) -> list[Hop]:
    hops: list[Hop] = []
    if passage.outlet is not None and passage.kind != "caption":  # a caption credits its picture, no words
        is_declared = passage.outlet_cue is not None or passage.citation is not None
        hops.append(
            Hop(
                agent=passage.outlet,
                role="outlet",
                cue=passage.outlet_cue,
                declared=is_declared or not passage.found_by,
                reason=None if is_declared or not passage.found_by else passage.found_by,
            )
        )
    elif passage.kind in ("article", "quote") and passage.author_role != "speaker":
        copied = _outlet_of_copy(passage, document)
        if copied is not None:
            reason = f"the same words stand in a passage of this document that is credited to {copied}"
            hops.append(Hop(agent=copied, role="outlet", declared=False, reason=reason))
    if passage.author is not None and _speaks_himself(passage, document):
        hops.append(Hop(agent=passage.author, role="author"))
    return hops


def _speaks_himself(passage: Passage, document: Document) -> bool:
    """An author is a hop where he signs his own views, where the prose names him, or where nobody publishes.

    The byline of a report is the outlet's staff and stays inside the outlet's hop.
    """
    assert passage.author is not None
    if passage.author_role != "reporter" or passage.outlet is None:
        return True
    lead = "" if passage.outlet_cue is None else passage.outlet_cue.quote(document.text)
    return passage.author.split()[-1] in lead


def _outlet_of_copy(passage: Passage, document: Document) -> str | None:
    """Return the outlet that another passage with the same words is credited to."""
    for place in _copies(document.text, passage.start, passage.end):
        for voice in reversed(document.voices_at(place)):
            if voice.outlet is not None:
                return voice.outlet
    return None


@lru_cache(maxsize=8)  # claims of one passage are traced one after the other
def _copies(text: str, start: int, end: int) -> tuple[int, ...]:
    """Return the first places outside `[start, end)` where the words at its start stand once more."""
    probe = text[start:end].strip()[:_LONGEST_PROBE]
    if len(probe) < _SHORTEST_COPY:
        return ()
    places: list[int] = []
    place = text.find(probe)
    while place >= 0 and len(places) < _MOST_COPIES:
        if not start <= place < end:
            places.append(place)
        place = text.find(probe, end if start <= place < end else place + 1)
    return tuple(places)


def _covers(attribution: Attribution, spans: Sequence[Span]) -> bool:
    """Tell whether an attribution's content, with its own cue and source, holds most of the words."""
    length = sum(span.length for span in spans)
    told = (*attribution.content, *(() if attribution.about is None else (attribution.about,)))
    inside = sum(span.overlap(piece) for span in spans for piece in told)
    if not inside:
        return False
    beside = sum(
        span.overlap(piece)
        for span in spans
        for piece in (attribution.cue, attribution.source)
        if piece is not None and not any(part.contains(piece) for part in told)
    )
    own = length - beside
    return own > 0 and inside >= COVERED * own and inside >= COVERED * 0.5 * length


def _start(attribution: Attribution) -> int:
    return attribution.content[0].start


def _width(attribution: Attribution) -> int:
    return sum(span.length for span in attribution.content)


def _attribution_hops(attribution: Attribution) -> list[Hop]:
    """Return the carriers and the speaker; an interview is the medium of whoever held it."""
    *outer, carrier = attribution.via or (None,)
    talk = attribution.medium if carrier is not None and _is_talk(attribution.medium) else None
    hops = [hop for hop in outer if hop is not None]
    if carrier is not None:
        hops.append(carrier.model_copy(update={"medium": carrier.medium or talk}))
    hops.append(
        Hop(
            agent=attribution.agent,
            role=attribution.role,
            medium=None if talk else attribution.medium,
            cue=attribution.cue,
            span=attribution.source,
            anonymous=attribution.anonymous,
            declared=attribution.declared,
            reason=attribution.reason,
        )
    )
    return hops


def _is_talk(medium: str | None) -> bool:
    return medium is not None and medium.lower().split()[-1] in _TALKS


def _add(hops: list[Hop], hop: Hop) -> None:
    """Append a hop unless its agent stands in the chain already; then keep what the later one tells more."""
    for index, earlier in enumerate(hops):
        if index and (earlier.agent == hop.agent or same_actor(earlier.agent, hop.agent)):
            is_last = index == len(hops) - 1
            if is_last or hop.role == "outlet":
                hops[index] = earlier.model_copy(
                    update={
                        "medium": earlier.medium or hop.medium,
                        "span": earlier.span or hop.span,
                        "cue": earlier.cue or hop.cue,
                    }
                )
                return
    if hop.role == "unattributed" and hops[-1].role == "unattributed":
        return
    hops.append(
        hop.model_copy(
            update={"agent": canonical_actor(hop.agent) if hop.role == "speaker" else ruled_name(hop.agent)}
        )
    )
