from __future__ import annotations

import pytest

from claims.speech.attribution import Attribution, find_attributions
from sources.document import Document, Passage, Source, passage_id, source_id


def find(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of a text that is one post."""
    source = Source(id=source_id(text.encode()), file="note.txt", media_type="text/plain", text=text)
    whole = Passage(
        id=passage_id(source.id, 0, len(text), "post"), source=source.id, start=0, end=len(text), kind="post"
    )
    return find_attributions(Document(source=source, passages=(whole,)))


BODIES = [
    (
        "The Lake Growers' Association has 90 members. Frost killed the blossom, the association said.",
        "Lake Growers' Association",
    ),
    (
        "The Royal Society of Beekeepers met in Hull. The society said hives were healthy.",
        "Royal Society of Beekeepers",
    ),
    (
        "The Ministry of Railways cut two lines. The ministry said few people used them.",
        "Ministry of Railways",
    ),
    (
        (
            "Tor Shipping, which owns six ferries, cancelled its night service. "
            "The company said the engines were worn."
        ),
        "Tor Shipping",
    ),
    (
        "HelpHome, a housing charity, sent photographs. The charity said the walls were wet.",
        "HelpHome",
    ),
    (
        (
            "The Zoo Keepers' Federation, which has 300 members, met on Friday. "
            "The federation's secretary, Una Holt, called it a good day. The federation says pay is low."
        ),
        "Zoo Keepers' Federation",
    ),
    (
        "The National Observatory of Storms (NOS) opened in May. NOS says two gales are coming.",
        "National Observatory of Storms",
    ),
    (
        "The State Board of Fisheries disagrees. In its reply it says the count is too high.",
        "State Board of Fisheries",
    ),
    (
        "The magazine Tidal printed letters in May. Catches fell by half, the magazine said.",
        "Tidal",
    ),
    ("The Swedish weekly Kustnytt said the ferry was late.", "Kustnytt"),
]
POSSESSED = [
    (
        "Housing Minister Ola Brandt has resigned. His deputy says the tower will stand.",
        "Ola Brandt's deputy",
    ),
    (
        "Chef Rosa Lindt closed both kitchens. Her lawyer said the stoves were sound.",
        "Rosa Lindt's lawyer",
    ),
    (
        "The Coral Trust lent its boats. Its field officer in Palu said the reef was white.",
        "Coral Trust's field officer in Palu",
    ),
    (
        "Pavel Stroh fell from the wall. Stroh has since died. His widow said the rope was old.",
        "Pavel Stroh's widow",
    ),
    (
        "The Rail Ministry denied the delay. A spokesman said the trains were full.",
        "Rail Ministry spokesman",
    ),
    (
        "Coach Jan Duda lost his job. A friend of his, who plays too, said the team had known.",
        "friend of Jan Duda",
    ),
]
PARTITIVE = [
    (
        "Four nurses who work nights said beds were short. One of the four said wards were cold.",
        "one of four nurses",
    ),
    (
        (
            "Two divers employed by the port said the hull was split. "
            "One of the divers said he had touched the crack."
        ),
        "one of two divers employed by the port",
    ),
    ("Most of the gardeners said the soil was dry.", "most of the gardeners"),
    ("Two of the jurors said the map was false.", "two of the jurors"),
    ("Ann Lee and Bo Carr said it was late. Both said it was cold.", "Ann Lee and Bo Carr"),
]
DEFINITE = [
    (
        "The Star cited receipts and a hotel porter. The porter said the lift had failed.",
        "hotel porter",
    ),
    (
        (
            "A retired lift engineer at the Oslo opera, interviewed in May, said the cables were thin. "
            "The engineer said nobody had looked."
        ),
        "retired lift engineer at the Oslo opera",
    ),
    (
        "A 2019 survey by the University of Turku counted 40 wells. The survey report says eight were dry.",
        "University of Turku",
    ),
    (
        "A study by the Lodz Institute says swans are few. The authors say 300 are left.",
        "Lodz Institute",
    ),
    ("The choirmaster of the day believed the organ was lost.", "choirmaster of the day"),
    ("“Pay the piper,” said the Guild’s chief baker, Morna Hay, who won in 2012.", "Morna Hay"),
    ("Our teacher, the late Agnes Orr, wrote that the river was clean.", "Agnes Orr"),
    (
        "Botanists at the Kew Circle, a club close to growers, believe the elm is lost.",
        "Botanists at the Kew Circle",
    ),
    (
        "A survey paid for by the club and printed last week in the Angling Review says trout are few.",
        "survey paid for by the club and printed last week in the Angling Review",
    ),
    ("2.3.1  Tenants of Mill Road told us the boilers were cold.", "Tenants of Mill Road"),
    ("The 12-page memo says the vault was empty.", "12-page memo"),
    ("In a letter read to the jury, Mr. B said he had paid twice.", "Mr. B"),
    ("I heard it from sailors who were not aboard, who said the mast was sawn.", "sailors"),
]
LATER = [
    (
        "Two boats sank, a harbour pilot said.\n\nThe pilot, Ines Varga, has worked there since 2004.",
        "Ines Varga",
    ),
    (
        "Rents will rise, a councillor said. Olga Pratt, the councillor, has sat since May.",
        "Olga Pratt",
    ),
    ("The vet, a keen rider called Ana Sorge, disagrees: she says the mare is lame.", "vet"),
    (
        "The Chess Club met. The club's rules, its secretary says, forbid clocks.",
        "Chess Club's secretary",
    ),
    (
        "Five cooks said it was hot. Two of the cooks said it was dark. One of them said it stank.",
        "one of five cooks",
    ),
    ("Tenants in Mill Road disagree: they say the lift is old.", "Tenants in Mill Road"),
    ("Chef Jon Rask will sell up, his wife said.", "Jon Rask's wife"),
    ("Jon Rask sold the oven. Rask's wife said it was cold.", "Jon Rask's wife"),
    (
        (
            "The Forest Board met. Its report was short. Officials in the ministry of the day slept. "
            "A spokeswoman said it rained."
        ),
        "Forest Board spokeswoman",
    ),
    (
        "The Tide Office published a study. The office's report on eels says they are few.",
        "Tide Office",
    ),
    ("Two cooks resigned. One said the pay was low.", "one of two cooks"),
    ("Sarenne denies it; its lawyer said the wall was sound.", "Sarenne's lawyer"),
    ("The surveyor, Greta Holm of Holm Pike, said the wall was wet.", "Greta Holm"),
    ("The union that represents the cooks said pay was low.", "union"),
    ("Last week the lottery regulator published its list. It says prizes will shrink.", "lottery regulator"),
    ("A surveyor looked in. The surveyor said the wall was wet.", "surveyor"),
]
PRONOUNS = [
    (
        "Ms. Tara Voll runs the mill. Mr. Egon Rist owns it. “It is dry,” she said.",
        "Tara Voll",
    ),
    (
        "Spokeswoman Ida Krohn read the list. Trainer Karl Munt left early. The horses were well, she said.",
        "Ida Krohn",
    ),
    (
        "Farmers in Jutland lost their hay. Mayor Nils Bro came by. They say help was slow.",
        "Farmers in Jutland",
    ),
]


@pytest.mark.parametrize(
    ("text", "agent"),
    [*BODIES, *POSSESSED, *PARTITIVE, *DEFINITE, *LATER, *PRONOUNS],
    ids=lambda value: str(value)[-40:],
)
def test_an_actor_has_the_fullest_name_that_the_text_gives(text, agent):
    found = find(text)

    assert found[-1].agent == agent


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The Daily Tide wrote. Its editor left. Its chairman said it was cold.", "daily tide's chairman"),
        ("The European Union met. The dockers' union said pay was low.", "dockers' union"),
        ("The Rail Board met. A board said the line was shut.", "board"),
        ("Ann Lee left. The union said she was ill.", "union"),
        ("The First Bank of Oslo closed. The central bank said prices rose.", "central bank"),
        ("Rasmus Oil closed. Anna Bell left. The party said she was ill.", "party"),
        ("The mayor resigned in May hours after a guard told police the gate was open.", "guard"),
        ("The vet said it was late. The Rail Board said it was early. Both said it was cold.", "both"),
        ("Her friend Joan said the sea was free.", "joan"),
        ("The vet had a porter. The guard said the gate was open.", "guard"),
        ("The State Museum closed. The state said it was sorry.", "state"),
        ("A pilot said it was late. The pilot left. Ann Lee, the cook, slept.", "pilot"),
        ("The Rail Board met. The union said the Rail Board slept.", "union"),
        ("Ann Lee wrote an email that the dealer read. The dealer said it was long.", "dealer"),
        (
            "The cook left. An official in the port office said he was ill.",
            "official in the port office",
        ),
    ],
    ids=lambda value: str(value)[-40:],
)
def test_what_does_not_fit_lends_no_name(text, agent):
    found = find(text)

    assert found[-1].agent.lower() == agent


@pytest.mark.parametrize(
    ("text", "is_anonymous"),
    [
        ("His deputy said the tower would stand.", False),
        ("One of the four cooks said wards were cold.", True),
        ("Most of the gardeners said the soil was dry.", True),
        ("A spokesman said the trains were full.", True),
        ("A report by the state weather office said June was dry.", False),
        ("A report said June was dry.", True),
        ("Documents seen by the Star show that June was dry.", True),
        ("Economists at Barrow Bank say prices fell.", False),
        ("Residents of Barrow say prices fell.", True),
        ("Three people briefed on the sale said it was off.", True),
        ("The Coral Trust's field officer said the reef was white.", False),
        ("The minutes say the vote was 5 to 2.", False),
    ],
    ids=lambda value: str(value)[-40:],
)
def test_whose_name_is_withheld_is_anonymous(text, is_anonymous):
    [found] = find(text)

    assert found.anonymous is is_anonymous
