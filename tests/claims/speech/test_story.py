from __future__ import annotations

import pytest

# What is said in sentences after one another, and through whom it came, outermost first.
STORIES = [
    (
        (
            "Truck driver Olof Bray went on trial in March. He told the court that the brakes had "
            "failed, the Harbour Post reported."
        ),
        {"the brakes had failed": ["Harbour Post:outlet", "Olof Bray:speaker"]},
    ),
    (
        (
            "The Kurier reported on Monday that an internal audit had found three errors at the "
            "clinic. The audit, which the Kurier did not publish, said two nurses had resigned. "
            "One of the nurses said the heating had failed in January."
        ),
        {
            "two nurses had resigned": ["Kurier:*", "audit:report"],
            "the heating had failed in January": ["Kurier:*", "nurse:speaker"],
        },
    ),
    (
        (
            "The Tagblatt reported on Monday that the clinic had closed its ward. The hospital's "
            "director, Jan Wolter, told this newspaper that the ward was only being painted."
        ),
        {
            "the clinic had closed its ward": ["Tagblatt:*"],
            "the ward was only being painted": ["Jan Wolter:speaker"],
        },
    ),
    (
        (
            "The Tagblatt reported, citing a nurse, that the ward had no heating. Radio Suhl said "
            "the ward would reopen in May."
        ),
        {
            "the ward had no heating": ["Tagblatt:*", "nurse:speaker"],
            "the ward would reopen in May": ["Radio Suhl:outlet"],
        },
    ),
    (
        (
            "The newspaper Tribun reported that the club owed 4 million. The club declined to "
            "comment. Its president, Emil Kraus, said in a statement that the books were in "
            "order."
        ),
        {"the club owed 4 million": ["Tribun:outlet"], "the books were in order": ["Emil Kraus:speaker"]},
    ),
    (
        (
            "Reuters, citing two bankers, reported that the fund would close. One of the bankers "
            "told the agency that letters had gone out."
        ),
        {
            "the fund would close": ["Reuters:outlet", "bankers:speaker"],
            "letters had gone out": ["Reuters:outlet", "bankers:speaker"],
        },
    ),
    (
        (
            "“We never had a plan,” the mayor, Rolf Adler, told Radio Taunus in an interview "
            "aired on Sunday. Adler also said, according to a transcript on the station's "
            "website, that the budget was gone."
        ),
        {
            "We never had a plan": ["Radio Taunus:outlet", "Adler:speaker"],
            "the budget was gone": ["Radio Taunus:outlet", "Adler:speaker"],
        },
    ),
    (
        (
            "Wolves killed 30 sheep, the weekly Alpenbote said, adding that a shepherd had blamed "
            "the broken fence."
        ),
        {
            "Wolves killed 30 sheep": ["Alpenbote:outlet"],
            "the broken fence": ["Alpenbote:outlet", "shepherd:speaker"],
        },
    ),
    (
        (
            "“The lift was never tested,” the Alpine Star quoted one of the mechanics as telling "
            "the magazine Bergsport. “Nobody had the key.”"
        ),
        {
            "The lift was never tested": ["Alpine Star:outlet", "Bergsport:outlet", "mechanics:speaker"],
            "Nobody had the key": ["Alpine Star:outlet", "Bergsport:outlet", "mechanics:speaker"],
        },
    ),
    (
        (
            "The minister of culture, Dalia Rees, rarely speaks to the press. In an interview "
            "with the Spanish daily El Faro, published on Sunday, she said the roof would be "
            "mended by May. Rees also told the paper that the grant was safe."
        ),
        {
            "the roof would be mended by May": ["El Faro:outlet", "Rees:speaker"],
            "the grant was safe": ["El Faro:outlet", "Rees:speaker"],
        },
    ),
    (
        (
            "The Kestrel reported that two guards had been hurt. The prison's governor, Hugh "
            "Tarn, said nobody was hurt."
        ),
        {"nobody was hurt": ["Hugh Tarn:speaker"]},
    ),
    (
        (
            "The Morning Sentry reported that two guards had been hurt. Two guards told the "
            "Valley Herald that they were well."
        ),
        {"they were well": ["Two guards:speaker"]},
    ),
    (
        (
            "The daily Vlna reported that a witness had fled. The police said the witness was at "
            "home. The prosecutor denied the story."
        ),
        {"the witness was at home": ["police:speaker"]},
    ),
    (
        ("The minister said inspectors had found no fault. The inspectors said they had found three."),
        {"they had found three": ["inspectors:speaker"]},
    ),
    (
        (
            "The Lake Tribune reported that a nurse had been dismissed. The nurse said in a "
            "statement that she had resigned."
        ),
        {"she had resigned": ["nurse:speaker"]},
    ),
    (
        (
            "The singer wrote on her blog that the tour was over. In a piece for the magazine "
            "Rondo, her agent, Pia Lund, said she was tired."
        ),
        {"she was tired": ["Rondo:outlet", "Pia Lund:speaker"]},
    ),
    (
        (
            "On the podcast Deep End, the diver Sam Okoro said the reef was dead. He added that "
            "tourists should stay away."
        ),
        {
            "the reef was dead": ["Deep End:outlet", "Sam Okoro:speaker"],
            "tourists should stay away": ["Deep End:outlet", "Okoro:speaker"],
        },
    ),
    (
        (
            "The Observer of Gdansk quoted two dockers as saying the crane had fallen. The "
            "dockers said nobody had checked the bolts."
        ),
        {
            "the crane had fallen": ["Observer:outlet", "dockers:speaker"],
            "nobody had checked the bolts": ["Observer:outlet", "dockers:speaker"],
        },
    ),
    (
        (
            "The weekly Horizont reported in March that a leaked draft would raise the tax on "
            "wine. The draft says growers may pay in kind. One of its authors told the weekly "
            "that the plan was dead."
        ),
        {
            "growers may pay in kind": ["Horizont:outlet", "draft:report"],
            "the plan was dead": ["Horizont:outlet", "author:speaker"],
        },
    ),
    (
        (
            "State television, quoting a fisherman, said the tanker had leaked. The fisherman "
            "said he had seen dead gulls."
        ),
        {
            "the tanker had leaked": ["State television:*", "fisherman:speaker"],
            "he had seen dead gulls": ["State television:*", "fisherman:speaker"],
        },
    ),
    (
        (
            "The Guardian reported that, according to three teachers, the roof leaks. One teacher "
            "told the paper that buckets stand in the hall."
        ),
        {
            "the roof leaks": ["Guardian:outlet", "teachers:speaker"],
            "buckets stand in the hall": ["Guardian:outlet", "teacher:speaker"],
        },
    ),
    (
        (
            "Bloomberg reported, citing people familiar with the matter, that the chip maker "
            "would split. The people said the board had met twice."
        ),
        {
            "the chip maker would split": ["Bloomberg:outlet", "people familiar:speaker"],
            "the board had met twice": ["Bloomberg:outlet", "people:speaker"],
        },
    ),
    (
        (
            "A regional airline hid engine faults from inspectors for two years, the magazine "
            "Skyward reported on Tuesday. The report, based on repair logs and interviews with "
            'six mechanics, said parts were swapped between planes at night.\n\n"We signed for work '
            'that nobody had done," one of the mechanics told the magazine. Another said his name '
            "had been forged on 14 sheets.\n\nThe airline, Borealis Air, rejected the report. "
            '"Every aircraft flies with valid papers," its chief executive, Signe Holt, said in a '
            "statement.\n\nThe aviation authority told the Valley Herald that it had opened an "
            "inquiry."
        ),
        {
            "A regional airline hid engine faults from inspectors for two years": ["Skyward:outlet"],
            "parts were swapped between planes at night": ["Skyward:*"],
            "We signed for work that nobody had done": ["Skyward:outlet", "mechanics:speaker"],
            "his name had been forged on 14 sheets": ["Skyward:outlet", "another|mechanic:speaker"],
            "Every aircraft flies with valid papers": ["Holt:speaker"],
            "it had opened an inquiry": ["aviation authority:speaker"],
        },
    ),
    (
        (
            "The composer left no will, his niece told the Vienna weekly Taktstock in an "
            "interview published on Sunday. She said the family had searched the house twice. "
            "According to the weekly, a lawyer has since found a letter. The letter says the "
            "manuscripts should go to a library."
        ),
        {
            "The composer left no will": ["Taktstock:outlet", "niece:speaker"],
            "the family had searched the house twice": ["Taktstock:outlet", "niece:speaker"],
            "a lawyer has since found a letter": ["Taktstock:outlet"],
            "the manuscripts should go to a library": ["Taktstock:outlet", "letter:report"],
        },
    ),
    (
        (
            "Citing two officials at the grain board, Reuters reported on Monday that the harvest "
            "had failed. The officials said stores would last until March. A spokesman for the "
            'board said the report was false. "We have bread," he said.'
        ),
        {
            "the harvest had failed": ["Reuters:outlet", "officials:speaker"],
            "stores would last until March": ["Reuters:outlet", "officials:speaker"],
            "the report was false": ["spokesman:speaker"],
            "We have bread": ["spokesman:speaker"],
        },
    ),
    (
        (
            "In a book published in May, the economist Ruth Adeyemi argues that the port was sold "
            "too cheaply. She quotes a former minister as saying the buyer chose the price. The "
            "former minister, Tomas Reke, denies it."
        ),
        {
            "the port was sold too cheaply": ["Adeyemi:speaker"],
            "the buyer chose the price": ["Adeyemi:speaker", "former minister:speaker"],
        },
    ),
    (
        (
            "Lawyers for the widow wrote to the ministry in June. In the letter, which was seen "
            "by the Tagesblick and two broadcasters, they say the mine was warned in 2012. The "
            "ministry said it had received no letter."
        ),
        {
            "the mine was warned in 2012": ["Tagesblick:outlet", "lawyers|they:speaker"],
            "it had received no letter": ["ministry:speaker"],
        },
    ),
    (
        (
            'Asked about the fee by Radio Azur, the striker Leo Brandt laughed. "I have not seen '
            "a cent,\" he told the station. His agent later told L'Equipe that the fee had been "
            "paid in full."
        ),
        {
            "I have not seen a cent": ["Radio Azur:outlet", "Brandt:speaker"],
            "the fee had been paid in full": ["Equipe:outlet", "agent:speaker"],
        },
    ),
    (
        (
            'The tabloid Flash claimed that the actor had been arrested, quoting "a friend of the '
            'family". Police in Riga told AFP that nobody of that name had been held.'
        ),
        {
            "the actor had been arrested": ["Flash:outlet", "friend of the family:speaker"],
            "nobody of that name had been held": ["Agence France-Presse:outlet", "police:speaker"],
        },
    ),
    (
        (
            "Speaking on BBC radio, the glaciologist Hana Mori said the lake could burst within "
            "days. Mori told the programme that two villages were still full."
        ),
        {
            "the lake could burst within days": ["BBC:outlet", "Mori:speaker"],
            "two villages were still full": ["BBC:outlet", "Mori:speaker"],
        },
    ),
    (
        (
            "The company's own auditors, quoted by the Handelsbote, say the stock was counted "
            "twice. A rival paper, the Kurier am Abend, says it was not counted at all."
        ),
        {
            "the stock was counted twice": ["Handelsbote:outlet", "auditors:speaker"],
            "it was not counted at all": ["Kurier:outlet"],
        },
    ),
    (
        (
            "The Tribune said on Friday that a draft treaty would ban the nets. It said it had "
            "the draft from an aide to the envoy. The aide, it said, feared the talks would fail."
        ),
        {
            "a draft treaty would ban the nets": ["Tribune:outlet"],
            "the talks would fail": ["Tribune:outlet", "aide:speaker"],
        },
    ),
    (
        (
            "Kyodo News, citing a source close to the team, said the coach would resign. The "
            "Asahi Shimbun quoted the captain, Ken Oda, as telling friends he had not been asked."
        ),
        {
            "the coach would resign": ["Kyodo:outlet", "source close to the team:speaker"],
            "he had not been asked": ["Asahi:outlet", "Oda:speaker"],
        },
    ),
    (
        (
            "The regulator failed to act on warnings about the pipeline, a former inspector told "
            "the Provincial Gazette. Speaking on condition of anonymity, he said three letters "
            "went unanswered. The regulator declined to comment.\n\nThe letters, copies of which "
            "were obtained by the Gazette, say the valves had rusted through. They were signed by "
            "two engineers. One of the engineers, reached by telephone, confirmed that he had "
            "written them."
        ),
        {
            "The regulator failed to act on warnings about the pipeline": [
                "Provincial Gazette:outlet",
                "inspector:speaker",
            ],
            "three letters went unanswered": ["Provincial Gazette:outlet", "inspector:speaker"],
            "the valves had rusted through": ["Gazette:outlet", "letters:report"],
        },
    ),
    (
        (
            "In testimony leaked to the Daily Compass, the guard said he had slept. The Compass "
            "also printed a note in which the warden blames the guard."
        ),
        {"he had slept": ["Daily Compass:outlet", "guard:speaker"]},
    ),
    (
        (
            "The magazine Terra published an interview with the volcanologist Ines Paz. In it she "
            "says the dome has grown by 20 metres. Paz told Terra that the observatory has no "
            "money for sensors."
        ),
        {
            "the dome has grown by 20 metres": ["Terra:outlet", "Paz:speaker"],
            "the observatory has no money for sensors": ["Terra:outlet", "Paz:speaker"],
        },
    ),
    (
        (
            "The Post reported that the firm had shredded files. In an email to the Post, a "
            "spokeswoman for the firm called the story “fiction”. Later she told this newspaper "
            "that an inquiry had begun."
        ),
        {
            "the firm had shredded files": ["Post:outlet"],
            "the story “fiction”": ["Post:outlet", "spokeswoman:speaker"],
            "an inquiry had begun": ["spokeswoman:speaker"],
        },
    ),
    (
        (
            "A spokesman for the port, asked by the Valley Herald, said no ship was missing. The "
            "Ocean Bulletin had reported that three were."
        ),
        {"no ship was missing": ["spokesman:speaker"]},
    ),
    (
        (
            "The blog Kernel Notes, which has seen the contract, says the price was doubled. The "
            "contract, it says, runs to 2031."
        ),
        {"the price was doubled": ["Kernel Notes:outlet"]},
    ),
    (
        (
            "The harbour master warned the council in 2019 that the pier would fail, according to "
            "e-mails obtained by the Coastal Times. The council's leader, Bev Stott, said she had "
            'never seen the e-mails. "Nobody showed me," she said.'
        ),
        {
            "the pier would fail": ["Coastal Times:outlet", "e-mails:report", "harbour master:speaker"],
            "she had never seen the e-mails": ["Stott:speaker"],
            "Nobody showed me": ["Stott:speaker"],
        },
    ),
    (
        (
            "Local television showed pictures of the flooded square. A baker told the station "
            "that his oven was ruined. The mayor, Ivo Pratt, told a press conference that help "
            "was on its way."
        ),
        {
            "his oven was ruined": ["*station|television:*", "baker:speaker"],
            "help was on its way": ["Pratt:speaker"],
        },
    ),
    (
        (
            "The Argus said last week that the choir had lost its grant. It quoted one singer as "
            "saying that the robes would be sold. The singer, who asked not to be named, said the "
            "choir had not been paid since March. The arts council declined to comment."
        ),
        {
            "the choir had lost its grant": ["Argus:outlet"],
            "the robes would be sold": ["Argus:outlet", "singer:speaker"],
            "the choir had not been paid since March": ["Argus:outlet", "singer:speaker"],
        },
    ),
    (
        (
            "Researchers at Lund found that the moths come back earlier each year. The "
            "researchers said the trend began in 1990. Radio Skane first reported the study."
        ),
        {
            "the moths come back earlier each year": ["Researchers:*"],
            "the trend began in 1990": ["Researchers:*"],
        },
    ),
    (
        (
            "The union says its members were told by managers that the plant would close. "
            "Managers deny it. “No decision has been made,” one of the managers told the Valley "
            "Herald."
        ),
        {
            "the plant would close": ["union:speaker", "managers:speaker"],
            "No decision has been made": ["managers:speaker"],
        },
    ),
    (
        (
            "“It was a good year,” wrote Otto Lind in his memoirs, as quoted in the Northern "
            "Review. Lind also wrote that he had never paid a bribe."
        ),
        {"It was a good year": ["Northern Review:outlet", "Lind:speaker"]},
    ),
    (
        (
            "Citing a police report, the Lakeside Courier said the driver had been asleep. The "
            "report, the paper said, was signed by two officers. The driver's lawyer, Jo Pell, "
            "said the report was wrong."
        ),
        {
            "the driver had been asleep": ["Lakeside Courier:outlet", "police:report"],
            "the report was wrong": ["Pell:speaker"],
        },
    ),
    (
        (
            "A nun in Cusco told Vatican Radio that the school roof had gone. The bishop "
            "confirmed this in a letter to the faithful. He wrote that rain was coming in."
        ),
        {
            "the school roof had gone": ["Vatican Radio:outlet", "nun:speaker"],
            "rain was coming in": ["bishop:speaker"],
        },
    ),
    (
        (
            "The clinic gave out the wrong dose, The Lancet reported. Its editor said in a "
            "podcast that the error was found by a student."
        ),
        {
            "The clinic gave out the wrong dose": ["Lancet:*"],
            "the error was found by a student": ["editor:speaker"],
        },
    ),
    (
        (
            "The tabloid Blitz claims to have seen the will. According to Blitz, the yacht goes "
            "to the cook. A cousin of the heiress told Blitz the will was forged."
        ),
        {
            "the yacht goes to the cook": ["Blitz:outlet"],
            "the will was forged": ["Blitz:outlet", "cousin:speaker"],
        },
    ),
    (
        (
            "The minister told parliament that a farmer had found the drone. The farmer said it "
            "was still warm."
        ),
        {"a farmer had found the drone": ["minister:speaker"], "it was still warm": ["farmer:speaker"]},
    ),
    (
        (
            "In comments carried by the Anadolu agency, the governor said the tunnel was dry. He "
            "told the same agency that trains would run by May."
        ),
        {
            "the tunnel was dry": ["Anadolu:outlet", "governor:speaker"],
            "trains would run by May": ["Anadolu:outlet", "governor:speaker"],
        },
    ),
    (
        (
            "The Norwegian paper Bladet Nord, which broke the story, said the salmon firm had "
            "known for a year. The firm's spokesman told it that the fish were healthy."
        ),
        {
            "the salmon firm had known for a year": ["Bladet Nord:outlet"],
            "the fish were healthy": ["Bladet Nord:outlet", "spokesman:speaker"],
        },
    ),
    (
        (
            "In an interview with Radio Nord, Helena Prado said the e-mail was about another product. "
            "A buyer in Reims said he had been assured that nothing was wrong. Prado said on Tuesday "
            "she would step down."
        ),
        {
            "the e-mail was about another product": ["Radio Nord:outlet", "Prado:speaker"],
            "she would step down": ["Prado:speaker"],
        },
    ),
    (
        (
            "Ken Oda told Radio Nord that the boat had sunk. In a letter to the club he said it had "
            "been stolen. Oda later said he was not sure."
        ),
        {
            "the boat had sunk": ["Radio Nord:outlet", "Oda:speaker"],
            "it had been stolen": ["Oda:speaker"],
            "he was not sure": ["Oda:speaker"],
        },
    ),
    (
        (
            "The weekly Bergwelt first told of the slide. A guide told the Bergwelt that one hut was "
            "empty. A day later the guide told the Kantonsrat that both were."
        ),
        {"one hut was empty": ["Bergwelt:outlet", "guide:speaker"], "both were": ["guide:speaker"]},
    ),
    (
        "The Highland Standard leads with the leak. Engineers found it in January, it reports.",
        {"Engineers found it in January": ["Highland Standard:outlet"]},
    ),
]


@pytest.mark.parametrize(("text", "chains"), STORIES, ids=lambda value: str(value)[:40])
def test_a_carried_story_goes_on_until_somebody_else_carries(hops_of, fits_chain, text, chains):
    found = {words: hops_of(text, words) for words in chains}

    for words, chain in chains.items():
        assert fits_chain(found[words], chain), found[words]


def test_a_hop_that_a_sentence_does_not_name_is_inferred_and_says_why(hops_of):
    text = (
        "The Lake Tribune, citing two divers, said the wreck had moved. The divers said it lay on its side."
    )

    carrier, speaker = hops_of(text, "it lay on its side")

    assert (carrier.agent, carrier.declared, speaker.declared) == ("Lake Tribune", False, True)
    assert carrier.reason == "goes on with what Lake Tribune carries of this speaker"
    assert carrier.span is not None
    assert carrier.span.quote(text) == "The Lake Tribune"


def test_a_heading_ends_a_story(hops_of):
    text = (
        "The Lake Tribune said two divers had found a wreck.\n\n4. Harbour fees\n\n"
        "Fees doubled in May.\n\nThe divers said the pier was shut."
    )

    hops = hops_of(text, "the pier was shut")

    assert [hop.agent for hop in hops] == ["divers"]
