"""Two keys can name one actor by their words, unless a reviewer ruled that they are two."""

from __future__ import annotations

import pytest

from claims.claim import Hop
from claims.names.actor_register import NameRulings, load_actors, using_actors
from claims.names.ruled import rule_registers
from reconcile.matching.lineage import actor_key, may_be_one
from reconcile.matching.origins import find_origins
from sources.outlets import own_outlets


@pytest.fixture
def ruled():
    def use(**rulings):
        registers = rule_registers(load_actors().actors, own_outlets(), NameRulings(**rulings))
        return using_actors(registers.actors)

    return use


def told_by(make_claim, speaker, file):
    chain = (Hop(agent=file, role="document"), Hop(agent=speaker, role="speaker"))
    return make_claim(f"Forty houses were flooded, {speaker} said", file, chain=chain)


def test_kept_apart_two_speakers_are_two_origins(make_claim, ruled):
    claims = [told_by(make_claim, "Lee", "a.txt"), told_by(make_claim, "Ann Lee", "b.txt")]

    usual, _ = find_origins(claims, ())
    with ruled(apart=(("Lee", "Ann Lee"),)):
        apart, _ = find_origins(claims, ())

    assert (len(usual), len(apart)) == (1, 2)


def test_joined_two_speakers_are_one_origin_though_their_chains_name_two(make_claim, ruled):
    claims = [told_by(make_claim, "Petar Ilic", "a.txt"), told_by(make_claim, "Pyotr Ilich", "b.txt")]

    usual, _ = find_origins(claims, ())
    with ruled(same=(("Petar Ilic", "Pyotr Ilich"),)):
        joined, _ = find_origins(claims, ())

    assert (len(usual), len(joined)) == (2, 1)


def test_what_one_case_was_told_is_forgotten_in_the_next(ruled):
    with ruled(apart=(("Harbour Customs", "Customs"),)):
        inside = may_be_one(actor_key("Harbour Customs"), actor_key("Customs"))

    assert not inside
    assert may_be_one(actor_key("Harbour Customs"), actor_key("Customs"))


@pytest.mark.parametrize(
    ("left", "right"),
    [("Kim Jong Eun", "Kim Jong-un"), ("Dag Hammarskjöld", "Dag Hammarskjold"), ("US Navy", "U.S. Navy")],
    ids=lambda name: name,
)
def test_spellings_of_one_name_can_be_one(left, right):
    assert may_be_one(actor_key(left), actor_key(right))


def test_names_of_two_directions_are_two():
    assert not may_be_one(actor_key("North Hamgyong"), actor_key("South Hamgyong"))
