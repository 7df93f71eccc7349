from __future__ import annotations

import pytest

# What stands in one sentence, and through whom it came, outermost first.
RELAYED = [
    (
        (
            "The weekly Havre Libre said inspectors of the fisheries board had told it that the "
            "nets were illegal."
        ),
        "the nets were illegal",
        ["Havre Libre:outlet", "inspectors:speaker"],
    ),
    (
        (
            "Orchards in the valley lost half their fruit, the Tarn Courier reported on Friday, "
            "citing a draft petition by the growers, which in turn quoted an agronomist at the "
            "state farm."
        ),
        "Orchards in the valley lost half their fruit",
        ["Tarn Courier:outlet", "petition|growers:report", "agronomist:speaker"],
    ),
    (
        (
            "According to a report in the trade magazine Grain Week, whose authors spoke to two "
            "millers, the new silo has cracks."
        ),
        "the new silo has cracks",
        ["Grain Week:outlet", "millers:speaker"],
    ),
    (
        "The museum paid twice for the statue, its former curator told the Evening Lantern.",
        "The museum paid twice for the statue",
        ["Evening Lantern:outlet", "curator:speaker"],
    ),
    (
        (
            "In an interview with Radio Nord on Tuesday, the skier Maja Brandt said she would "
            "retire in the spring."
        ),
        "she would retire in the spring",
        ["Radio Nord:outlet", "Maja Brandt:speaker"],
    ),
    (
        ("Speaking on the radio programme Morning Table, chef Luca Dorn said the guide had never visited."),
        "the guide had never visited",
        ["Morning Table:outlet", "Luca Dorn:speaker"],
    ),
    (
        (
            "In a letter published by the Lake Gazette, the beekeeper Ivo Hartl said the spray "
            "had killed 40 hives."
        ),
        "the spray had killed 40 hives",
        ["Lake Gazette:outlet", "Ivo Hartl:speaker"],
    ),
    (
        "The tram drivers will strike in June, according to minutes seen by the Lodz Herald.",
        "The tram drivers will strike in June",
        ["Lodz Herald:outlet", "minutes:report"],
    ),
    (
        ("Documents obtained by the broadcaster Nordvision show that the bridge was never inspected."),
        "the bridge was never inspected",
        ["Nordvision:outlet", "documents:report"],
    ),
    (
        "Petra Holm, quoted in the Baltic Ledger, said the vault was empty.",
        "the vault was empty",
        ["Baltic Ledger:outlet", "Petra Holm:speaker"],
    ),
    (
        (
            "The dean told the Campus Post, which published the interview on Friday, that the "
            "exam had been leaked."
        ),
        "the exam had been leaked",
        ["Campus Post:outlet", "dean:speaker"],
    ),
    (
        ("The comet will break up in May, the Sky Bulletin quotes the astronomer Rena Fox as saying."),
        "The comet will break up in May",
        ["Sky Bulletin:outlet", "Rena Fox:speaker"],
    ),
    (
        "The archivist Paul Lindt said he had it from a clerk that the ledger was burnt in 1944.",
        "the ledger was burnt in 1944",
        ["Paul Lindt:speaker", "clerk:speaker"],
    ),
    (
        "“I have heard from neighbours that the well is poisoned,” the widow Anna Reyes said.",
        "the well is poisoned",
        ["Anna Reyes:speaker", "neighbours:speaker"],
    ),
    (
        ("The seed was mouldy, the Delta Mail reported, quoting Radio Sahel, quoting a farmer in Gao."),
        "The seed was mouldy",
        ["Delta Mail:outlet", "Radio Sahel:outlet", "farmer:speaker"],
    ),
    (
        ("The Harbour Pilot reported, attributing it to a port official, that the ferry had no licence."),
        "the ferry had no licence",
        ["Harbour Pilot:outlet", "port official:speaker"],
    ),
    (
        "The captain was asleep, a stoker wrote in a diary quoted by the historian Otto Brem.",
        "The captain was asleep",
        ["Otto Brem:speaker", "stoker:speaker"],
    ),
    (
        (
            "The Evening Chronicle said it had spoken to three pilots, who told it that the "
            "runway lights were out."
        ),
        "the runway lights were out",
        ["Chronicle:outlet", "pilots:speaker"],
    ),
    (
        "The bank will cut 300 jobs, a manager was quoted by the Geneva Post as saying.",
        "The bank will cut 300 jobs",
        ["Geneva Post:outlet", "manager:speaker"],
    ),
    (
        ("The Norwegian daily Fjordposten wrote that, according to a leaked memo, the salmon had lice."),
        "the salmon had lice",
        ["Fjordposten:outlet", "memo:report"],
    ),
    (
        (
            "The health board cited a study by the Polar Institute, in which the doctor Erik Moen "
            "is quoted as saying the vaccine “will not last the decade”."
        ),
        "the vaccine “will not last the decade”",
        ["health board:speaker", "Polar Institute:report", "Erik Moen:speaker"],
    ),
    (
        (
            "The opera will close for a year, the daily Morgen reported on Monday, quoting a "
            "letter by the tenor Jan Roth, who cited two stagehands."
        ),
        "The opera will close for a year",
        ["Morgen:outlet", "Roth:*", "stagehands:speaker"],
    ),
    (
        "The trainer told Belgian radio that the horse was lame.",
        "the horse was lame",
        ["Belgian radio:outlet", "trainer:speaker"],
    ),
    (
        "The owner told a local newspaper that the kiln was cold.",
        "the kiln was cold",
        ["local newspaper:outlet", "owner:speaker"],
    ),
    (
        ("Wages will be frozen, the news site Obzor said, citing an internal memo that it had seen."),
        "Wages will be frozen",
        ["Obzor:outlet", "memo:report"],
    ),
    (
        (
            "The Paris daily Le Matin Libre, quoting the Berlin paper Abendruf, which in turn "
            "cited a customs officer, said on Friday that the paintings were fakes."
        ),
        "the paintings were fakes",
        ["Matin Libre:outlet", "Abendruf:outlet", "customs officer:speaker"],
    ),
    (
        "“There was no ice on the runway,” a pilot was quoted as saying by the Arctic Courier.",
        "There was no ice on the runway",
        ["Arctic Courier:outlet", "pilot:speaker"],
    ),
    (
        "Le Monde said a doctor had told it the drug was useless.",
        "the drug was useless",
        ["Le Monde:outlet", "doctor:speaker"],
    ),
    (
        (
            "The court heard that, in a letter to the bishop obtained by the Sunday Herald, the "
            "priest Noel Cray had admitted that the money was gone."
        ),
        "the money was gone",
        ["Sunday Herald:outlet", "Noel Cray:speaker"],
    ),
    (
        (
            "The vaccine was spoiled, said the health ministry, quoting a report by the freight "
            "firm Kuehl, which blamed a broken fan."
        ),
        "The vaccine was spoiled",
        ["health ministry:speaker", "Kuehl:report"],
    ),
    (
        (
            "The brewer has stopped work, according to the trade paper Hops & Malt, which had it "
            "from a driver."
        ),
        "The brewer has stopped work",
        ["Hops & Malt:outlet", "driver:speaker"],
    ),
    (
        "“My father told me the river would come back,” the farmer Idris Bello said.",
        "the river would come back",
        ["Idris Bello:speaker", "father:speaker"],
    ),
    (
        (
            "According to Le Soir, which spoke to three of the passengers, the ferry left port "
            "with its bow door open."
        ),
        "the ferry left port with its bow door open",
        ["Le Soir:outlet", "passengers:speaker"],
    ),
    (
        (
            "A witness told the inquiry that he had heard from the night porter that the alarm "
            "was switched off at ten."
        ),
        "the alarm was switched off at ten",
        ["witness:speaker", "night porter:speaker"],
    ),
    (
        (
            "The bishop learned from a parishioner that the chapel had been sold, according to "
            "his diary, extracts of which were printed in the Church Gazette."
        ),
        "the chapel had been sold",
        ["diary:report", "bishop:*", "parishioner:speaker"],
    ),
    (
        (
            "“I was told by the foreman that the beams were rotten,” the carpenter, Enzo Prati, "
            "told the court."
        ),
        "the beams were rotten",
        ["Prati:speaker", "foreman:speaker"],
    ),
    (
        (
            "Hackers stole the school's records, local media reported, citing an e-mail from the "
            "headmaster to parents."
        ),
        "Hackers stole the school's records",
        ["local media:*", "headmaster:*"],
    ),
    (
        ("A mudslide buried two houses, the state news agency Vesta said, quoting the deputy governor."),
        "A mudslide buried two houses",
        ["Vesta:outlet", "deputy governor:speaker"],
    ),
    (
        "The trainer, who spoke to the podcast Second Half, said the pitch was a swamp.",
        "the pitch was a swamp",
        ["Second Half:outlet", "trainer:speaker"],
    ),
    (
        "The poet's brother says in a documentary aired by Channel 9 that the poems were burnt.",
        "the poems were burnt",
        ["Channel 9:outlet", "brother:speaker"],
    ),
    (
        "Interfax quoted the health minister as telling reporters that the ward was safe.",
        "the ward was safe",
        ["Interfax:outlet", "health minister:speaker"],
    ),
    (
        (
            "The lynx has come back to the valley, according to the newsletter Waldbrief, which "
            "cites a hunter."
        ),
        "The lynx has come back to the valley",
        ["Waldbrief:outlet", "hunter:speaker"],
    ),
    (
        (
            "Police believe the fire was set, two people with knowledge of the inquiry told the "
            "Associated Press."
        ),
        "the fire was set",
        ["Associated Press:outlet", "two people:speaker", "police:speaker"],
    ),
    (
        "The report says that villagers told the team that the well had been dry since May.",
        "the well had been dry since May",
        ["report:report", "villagers:speaker"],
    ),
    (
        ("The monastery will sell its vineyard, Kathpress reports, referring to a letter from the abbot."),
        "The monastery will sell its vineyard",
        ["Kathpress:*", "abbot:*"],
    ),
    (
        (
            "As the Herald of Lublin put it, citing the stationmaster, “no train has kept its "
            "time since Easter”."
        ),
        "no train has kept its time since Easter",
        ["Herald:outlet", "stationmaster:speaker"],
    ),
    (
        "“My neighbour says the dog was poisoned,” the postman, Emil Roos, told the Dorfblatt.",
        "the dog was poisoned",
        ["Dorfblatt:*", "Roos:speaker", "neighbour:speaker"],
    ),
    (
        "The judge said he had read in the Weekly Mirror that the witness was paid.",
        "the witness was paid",
        ["judge:speaker", "Weekly Mirror:outlet"],
    ),
    (
        "A ballet master told the Post and Echo that the costumes had been pawned.",
        "the costumes had been pawned",
        ["Post and Echo:outlet", "ballet master:speaker"],
    ),
    (
        "The tenor told the Guardian and Le Monde that he would never sing Wagner again.",
        "he would never sing Wagner again",
        ["Guardian:outlet", "Le Monde:outlet", "tenor:speaker"],
    ),
    (
        (
            "Two payments went to Malta, according to an affidavit filed with the court in Leeds and "
            "seen by the Northern Lantern."
        ),
        "Two payments went to Malta",
        ["Northern Lantern:outlet", "affidavit:report"],
    ),
    (
        (
            "The reservoir is silting up, the Lake Gazette reported on Tuesday, citing charts it had "
            "obtained from the dam's operator."
        ),
        "The reservoir is silting up",
        ["Lake Gazette:outlet", "charts:report"],
    ),
    (
        "According to a memo Reuters has obtained, the lock was never drained.",
        "the lock was never drained",
        ["Reuters:outlet", "memo:report"],
    ),
    (
        "A nurse whom the Times interviewed said the ward was full.",
        "the ward was full",
        ["Times:outlet", "nurse:speaker"],
    ),
    (
        "The Lake Gazette reported on Friday that the lift had jammed, according to a clerk.",
        "the lift had jammed",
        ["Lake Gazette:outlet", "clerk:speaker"],
    ),
    (
        "A porter told Corriere della Sera that the vault was empty.",
        "the vault was empty",
        ["Corriere della Sera:outlet", "porter:speaker"],
    ),
    (
        "Haaretz said, citing a person briefed on the talks, that the ship would sail on Friday.",
        "the ship would sail on Friday",
        ["Haaretz:outlet", "person briefed:speaker"],
    ),
]

# Who is told something, or cited as a reason, carries nothing.
NOT_RELAYED = [
    ("In a post on Telegram, the governor said the dam had held.", "the dam had held", ["governor:speaker"]),
    (
        ("In testimony to the Senate's transport committee, engineer Kim Dahl said the valve was open."),
        "the valve was open",
        ["Kim Dahl:speaker"],
    ),
    ("The referee said the match was off, citing the weather.", "the match was off", ["referee:speaker"]),
    (
        "The bank will close its branch, the manager said, citing rising costs.",
        "The bank will close its branch",
        ["manager:speaker"],
    ),
    ("Ann Lee told the police that the safe was open.", "the safe was open", ["Ann Lee:speaker"]),
    ("Marta Diaz told her brother that the boat had sunk.", "the boat had sunk", ["Marta Diaz:speaker"]),
    (
        "In a speech to the Rotary Club, the banker Olle Strand said rates would fall.",
        "rates would fall",
        ["Olle Strand:speaker"],
    ),
    (
        ("Based on her interviews with dozens of nurses, the sociologist Ida Moe said wards were full."),
        "wards were full",
        ["Ida Moe:speaker"],
    ),
    ("In a statement on Thursday, the team said the rider had left.", "the rider had left", ["team:speaker"]),
    (
        "At a hearing in Bonn on Monday, the miner Udo Falk said the lift had jammed.",
        "the lift had jammed",
        ["Udo Falk:speaker"],
    ),
    (
        "The surgeon told the Rigsret that the scalpel was never found.",
        "the scalpel was never found",
        ["surgeon:speaker"],
    ),
    (
        "The harvest party told the Electoral Commission that ballots were missing.",
        "ballots were missing",
        ["harvest party:speaker"],
    ),
    (
        "Speaking to dignitaries in Rome, the mayor said the bridge was safe.",
        "the bridge was safe",
        ["mayor:speaker"],
    ),
    (
        "Talking to a veterans group in Oslo, the sculptor Ann Moe said the bronze was stolen.",
        "the bronze was stolen",
        ["Ann Moe:speaker"],
    ),
    ("“I would,” Melanie Roth said to the TV.", "I would", ["Roth:speaker"]),
    (
        "In a call with Merkel, the envoy Karl Lund said the gas would flow.",
        "the gas would flow",
        ["Karl Lund:speaker"],
    ),
    (
        "The nurse told the Health and Safety Executive that the ward was full.",
        "the ward was full",
        ["nurse:speaker"],
    ),
    (
        "Sarre quotes a letter of 1832 in his book. An archivist told Sarre that two pages were missing.",
        "two pages were missing",
        ["archivist:speaker"],
    ),
    (
        "Helena Prado told a news conference in Porto that the amounts were small.",
        "the amounts were small",
        ["Prado:speaker"],
    ),
]


@pytest.mark.parametrize(("text", "words", "chain"), RELAYED, ids=lambda value: str(value)[:40])
def test_every_hop_of_a_nested_report_stands_in_the_chain(hops_of, fits_chain, text, words, chain):
    hops = hops_of(text, words)

    assert fits_chain(hops, chain), hops


@pytest.mark.parametrize(("text", "words"), [row[:2] for row in RELAYED], ids=lambda value: value[:40])
def test_every_hop_of_a_nested_report_shows_its_words(hops_of, text, words):
    hops = hops_of(text, words)

    assert all(hop.span is not None and hop.cue is not None for hop in hops), hops


@pytest.mark.parametrize(("text", "words", "chain"), NOT_RELAYED, ids=lambda value: str(value)[:40])
def test_who_only_hears_or_gives_a_reason_is_no_hop(hops_of, fits_chain, text, words, chain):
    hops = hops_of(text, words)

    assert fits_chain(hops, chain), hops
