from claims.words.stretch import LONGEST_SENTENCE, find_stretches
from sources.document import Document, Passage, Source, passage_id, source_id

TEXT = "The mine closed. It was old.\n\nThe owner fled.\n\nPhoto: Echo\n\nNobody was hurt."


def passage(source, start, end, kind):
    return Passage(
        id=passage_id(source.id, start, end, kind), source=source.id, start=start, end=end, kind=kind
    )


def test_each_word_speaks_once_in_its_innermost_passage_and_captions_stay_silent():
    source = Source(id=source_id(TEXT.encode()), file="t.txt", media_type="text/plain", text=TEXT)
    quote, caption = TEXT.index("The owner"), TEXT.index("Photo")
    document = Document(
        source=source,
        passages=(
            passage(source, 0, len(TEXT), "article"),
            passage(source, quote, quote + 15, "quote"),
            passage(source, caption, caption + 11, "caption"),
        ),
    )

    stretches = [
        (stretch.passage.kind, [span.quote(TEXT) for paragraph in stretch.paragraphs for span in paragraph])
        for stretch in find_stretches(document)
    ]

    assert [entry for entry in stretches if entry[1]] == [
        ("article", ["The mine closed.", "It was old."]),
        ("quote", ["The owner fled."]),
        ("article", ["Nobody was hurt."]),
    ]


def test_a_sentence_that_never_ends_is_cut_at_blanks():
    text = "and the ship was seized " * 400
    source = Source(id=source_id(text.encode()), file="t.txt", media_type="text/plain", text=text)
    document = Document(source=source, passages=(passage(source, 0, len(text), "article"),))

    [stretch] = find_stretches(document)

    pieces = [span for paragraph in stretch.paragraphs for span in paragraph]
    assert max(span.length for span in pieces) <= LONGEST_SENTENCE
    assert " ".join(span.quote(text) for span in pieces) == text.strip()
