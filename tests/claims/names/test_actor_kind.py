"""The head noun of a name tells of what kind a body is."""

from __future__ import annotations

import pytest

from claims.names.actor_kind import kind_by_head


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Oslo University", "academic"),
        ("University of Basel", "academic"),
        ("Lagos Institute of Marine Biology", "academic"),
        ("Coastal Policy Institute", "thinktank"),
        ("Thames Valley Police", "police"),
        ("Austin Police Department", "police"),
        ("Department of Roads", "ministry"),
        ("Ministry of Fisheries", "ministry"),
        ("Court of Appeal", "court"),
        ("High Court of Nairobi", "court"),
        ("Orchard Growers' Association", "ngo"),
        ("Dock Workers' Union", "union"),
        ("Odrin General Hospital", "hospital"),
        ("Hendrix Motors Ltd", "company"),
        ("Royal Navy", "military"),
        ("Green Party of Norway", "party"),
        ("Civil Aviation Authority", "agency"),
        ("City Council", "government"),
        ("Ann Lee", None),
        ("Blue Heron", None),
        ("", None),
    ],
)
def test_the_head_of_a_name_tells_its_kind(name, kind):
    assert kind_by_head(name) == kind


def test_what_follows_a_preposition_is_no_head():
    assert kind_by_head("Friends of the University") is None
