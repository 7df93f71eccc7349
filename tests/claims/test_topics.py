import pytest

from claims.extract import find_findings
from claims.topics import MOST_TOPICS, singular, substance_of, topics_of
from claims.words.reading import NO_FIGURES


@pytest.mark.parametrize(
    ("plural", "noun"),
    [("cities", "city"), ("churches", "church"), ("houses", "house"), ("gas", "gas"), ("crisis", "crisis"),
     ("bus", "bus"), ("losses", "loss"), ("turtles", "turtle"), ("mayor's", "mayor")],
)  # fmt: skip
def test_nouns_are_made_singular_by_their_ending(plural, noun):
    assert singular(plural) == noun


def test_topics_are_concepts_and_noun_heads_sorted(read_clauses):
    reading, [clause] = read_clauses("The archive sold two hundred manuscripts and some crude oil.")
    [finding] = find_findings(reading, clause)

    assert topics_of(reading, clause, finding, NO_FIGURES) == ("archive", "manuscript", "oil")


def test_topics_stay_few(read_clauses):
    reading, [clause] = read_clauses(
        "The museum sold clocks, harps, lamps, stamps, maps, bells, drums, flutes, globes and masks."
    )
    [finding] = find_findings(reading, clause)

    assert len(topics_of(reading, clause, finding, NO_FIGURES)) == MOST_TOPICS


def test_the_substance_is_the_concept_of_what_changes(read_clauses):
    reading, [clause] = read_clauses("Farmers reduced their coffee harvest.")
    [finding] = find_findings(reading, clause)

    found = substance_of(reading, clause, finding)

    assert found is not None
    assert found[0] == "coffee"


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("A ferry sank off the coast, killing at least 12 people.", "murder"),
        ("The clerk met the Courier at noon.", "smuggler"),
    ],
    ids=["participle", "paper"],
)
def test_a_participle_or_the_name_of_a_paper_is_no_concept(claims_of, text, unwanted):
    assert all(unwanted not in claim.topics for claim in claims_of(text))
