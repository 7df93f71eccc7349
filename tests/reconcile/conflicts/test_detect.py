from collections import Counter
from datetime import date

from claims.claim import Scope, TimeScope
from claims.packs import load_packs
from reconcile.conflicts.detect import Hints, detect_conflicts
from reconcile.conflicts.side import read_sides
from sources.calendar_date import ImpreciseDate


def detect(claims, documents=()):
    return detect_conflicts(read_sides(claims, documents, load_packs(), {}), documents, Hints(), Counter())


def test_a_sum_that_is_wrong_is_told_of_the_claim_that_states_it(make_claim, make_document, figure):
    text = "Ticket sales fell 40 percent, to 700 from 1,000 a year earlier."
    claim = make_claim(text, kind="quantity", quantity=figure(text))

    [conflict] = detect([claim], [make_document(text)])

    assert (conflict.kind, conflict.sides) == ("arithmetic", (claim.id,))
    assert "30.0 %" in conflict.calculation


def test_a_conflict_has_the_same_id_in_every_run(make_claim):
    claims = [make_claim("The Orsa council approved the quarry", "a.txt")]
    claims.append(make_claim("The Orsa council rejected the quarry", "b.txt"))

    [first], [second] = detect(claims), detect(claims[::-1])

    assert first == second
    assert first.sides == tuple(sorted(claim.id for claim in claims))


def test_a_citation_is_held_against_the_post_it_stands_in(make_claim, make_document):
    document = make_document(
        "Posted 5 May 2014\nSome story\n9/9/2014", "a.txt", ImpreciseDate.from_day(date(2014, 5, 5))
    )
    post = document.passages[0]
    footer = post.model_copy(update={"id": "p-footer", "kind": "footer", "parent": post.id, "start": 29})
    document = document.model_copy(update={"passages": (post, footer)})
    when = TimeScope(expression="9/9/2014", when=ImpreciseDate.from_day(date(2014, 9, 9)))
    claim = make_claim(
        "9/9/2014", "a.txt", start=29, passage="p-footer", measure="published", scope=Scope(time=when)
    )

    [conflict] = detect([claim], [document])

    assert (conflict.kind, conflict.assessment) == ("date", "conflict")
