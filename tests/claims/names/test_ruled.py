"""Rulings on names go before the registers, and a ruling that parts before one that joins."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from claims.names.actor import Actor
from claims.names.actor_register import NameRulings, current_actors, load_actors, using_actors
from claims.names.actors import canonical_actor, find_actor, same_actor
from claims.names.ruled import rule_registers
from sources.outlets import find_outlets, own_outlets, using_register
from sources.span import Span


@pytest.fixture
def rule():
    with ExitStack() as stack:

        def use(same=(), apart=(), actors=()):
            registers = rule_registers(
                (*load_actors().actors, *actors), own_outlets(), NameRulings(tuple(same), tuple(apart))
            )
            stack.enter_context(using_actors(registers.actors))
            stack.enter_context(using_register(registers.outlets))

        yield use


def test_names_joined_by_ruling_are_one_actor_in_any_order(rule):
    rule(same=[("Petar Ilic", "Pyotr Ilich")])

    assert same_actor("Petar Ilic", "Pyotr Ilich")
    assert same_actor("Pyotr Ilich", "Petar Ilic")
    assert canonical_actor("Petar Ilic") == canonical_actor("Pyotr Ilich")


def test_the_registered_name_stands_for_names_that_are_joined(rule):
    rule(same=[("Sixth Bureau", "FBI")])

    assert canonical_actor("the Sixth Bureau") == "FBI"
    assert find_actor("Sixth Bureau").kind == "police"


def test_joining_goes_from_pair_to_pair(rule):
    rule(same=[("River Watch", "Riverwatch Group"), ("Riverwatch Group", "Friends of the River")])

    assert same_actor("River Watch", "Friends of the River")


def test_names_in_small_letters_can_be_joined(rule):
    rule(same=[("the water board", "Odrin Water Board")])

    assert canonical_actor("the water board") == "Odrin Water Board"


def test_a_ruling_that_parts_goes_before_the_surname_rule(rule):
    assert same_actor("Lee", "Ann Lee")

    rule(apart=[("Lee", "Ann Lee")])

    assert not same_actor("Lee", "Ann Lee")
    assert not same_actor("Ms Lee", "Ann Lee")
    assert same_actor("Cole", "Dana Cole")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Choson Ilbo", "Chosun Ilbo"),
        ("Pyongyang", "North Korea"),
        ("State Department", "US State Department"),
        ("Kim Jong Eun", "Kim Jong-un"),
        ("Volodymyr Zelenski", "Volodymyr Zelenskyy"),
    ],
    ids=lambda name: name,
)
def test_a_ruling_that_parts_goes_before_the_registers(rule, left, right):
    assert same_actor(left, right)

    rule(apart=[(left, right)])

    assert not same_actor(left, right)
    assert not same_actor(right, left)
    assert canonical_actor(left) != canonical_actor(right)


def test_an_outlets_name_that_is_parted_is_an_outlet_of_its_own_in_texts(rule):
    rule(apart=[("Chosun Ilbo", "Choson Ilbo")])
    text = "The Chosun Ilbo and the Choson Ilbo disagreed."

    names = [mention.outlet.name for mention in find_outlets(text, Span(0, len(text)))]

    assert names == ["Chosun Ilbo", "Choson Ilbo"]


def test_names_that_are_kept_apart_are_not_joined_through_a_third(rule):
    rule(same=[("Ilic", "Petar Ilic"), ("Ilic", "Marko Ilic")], apart=[("Petar Ilic", "Marko Ilic")])

    assert not same_actor("Petar Ilic", "Marko Ilic")


def test_what_is_joined_with_a_name_is_kept_apart_with_it(rule):
    rule(same=[("Odrin Harbour Trust", "OHT")], apart=[("Odrin Harbour Trust", "Odrin Port Trust")])

    assert not same_actor("OHT", "Odrin Port Trust")


def test_an_outlet_joined_with_another_name_is_found_under_it_in_texts(rule):
    rule(same=[("Reuters", "Rtrs Newswire")])
    text = "Rtrs Newswire said so."

    [mention] = find_outlets(text, Span(0, len(text)))

    assert mention.outlet.name == "Reuters"
    assert mention.outlet.kind == "wire"


def test_a_register_ends_with_its_block():
    registers = rule_registers((Actor(name="Zindle Board", aliases=("ZB",)),), (), NameRulings())

    with using_actors(registers.actors):
        assert canonical_actor("ZB") == "Zindle Board"

    assert canonical_actor("ZB") == "ZB"
    assert current_actors().find("ZB") is None


def test_a_case_adds_to_a_registered_actor(rule):
    rule(actors=[Actor(name="CIA", aliases=("Langley",))])

    assert canonical_actor("Langley") == "CIA"
    assert canonical_actor("Central Intelligence Agency") == "CIA"
    assert find_actor("CIA").country == "US"
