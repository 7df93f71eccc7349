import pytest

from claims.kinds.event import find_action, find_event


@pytest.mark.parametrize(
    ("sentence", "kind", "agent", "patient"),
    [
        ("Customs officers seized a cargo of ivory.", "seizure", "Customs officers", "cargo of ivory"),
        ("A cargo of ivory was seized by customs officers.", "seizure", "customs officers", "cargo of ivory"),
        ("Three children died in February.", "death", None, "Three children"),
        ("The minister resigned on Friday.", "resignation", None, "minister"),
        ("Rebels carried out an attack on the airport.", "attack", "Rebels", "airport"),
        ("There was a fire in the warehouse.", "fire", None, "warehouse"),
        ("The striker was sold to Porto.", "sale", None, "striker"),
        ("Nurses walked out at noon.", "strike", "Nurses", None),
        ("The army is deploying tanks.", "deployment", "army", "tanks"),
        ("The clinic was closed.", "closure", None, "clinic"),
    ],
)
def test_a_happening_has_type_and_parties(read_clauses, sentence, kind, agent, patient):
    reading, [clause] = read_clauses(sentence)

    finding = find_event(reading, clause)

    assert finding is not None
    assert finding.event is not None
    assert (finding.event.type, finding.event.agent, finding.event.patient) == (kind, agent, patient)


@pytest.mark.parametrize(
    "sentence",
    [
        "They tried to buy arms.",
        "The attack helicopter is old.",
        "The arrest warrant is valid.",
        "Smuggling boats is lucrative.",
    ],
)
def test_purposes_and_modifiers_are_no_events(read_clauses, sentence):
    reading, [clause, *_] = read_clauses(sentence)

    assert find_event(reading, clause) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The choir sang in the old mill.",
        "The statue has been carried to the harbour.",
        "The goats are grazing behind the school.",
        "The council did not answer the letter.",
    ],
)
def test_an_act_that_no_type_lists_is_an_event_of_another_type(read_clauses, sentence):
    reading, [clause] = read_clauses(sentence)

    finding = find_action(reading, clause)

    assert finding is not None
    assert finding.event.type == "other"


@pytest.mark.parametrize(
    "sentence",
    [
        "The choir sings on Sundays.",
        "The mill contained two stones.",
        "The mayor said little.",
        "The tower weighed nine tonnes.",
        "They attempted to swim home.",
    ],
    ids=["habit", "state", "saying", "measure", "attempt"],
)
def test_states_habits_and_sayings_are_no_acts(read_clauses, sentence):
    reading, [clause] = read_clauses(sentence)

    assert find_action(reading, clause) is None
