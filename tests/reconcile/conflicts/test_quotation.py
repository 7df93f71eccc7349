import pytest

from claims.claim import Hop
from reconcile.conflicts.quotation import check_speakers

WORDS = "“We shall not sell a single vineyard to the fund this year, whatever it offers”"


def chain(*speakers, anonymous=False):
    hops = [Hop(agent=name, role="speaker", anonymous=anonymous) for name in speakers]
    return (Hop(agent="x.txt", role="document"), *hops)


@pytest.mark.parametrize(
    ("ours", "theirs", "clash"),
    [
        pytest.param(chain("Ada Brenner"), chain("Olaf Ritter"), True, id="two people"),
        pytest.param(chain("Ada Brenner"), chain("Brenner"), False, id="surname"),
        pytest.param(chain("Ada Brenner"), chain("a grower", anonymous=True), False, id="unnamed"),
        pytest.param(chain("Growers' Union", "Ada Brenner"), chain("Growers' Union"), False, id="speaks for"),
    ],
)
def test_one_quotation_has_one_speaker(make_claim, lay, ours, theirs, clash):
    pair = lay(make_claim(WORDS, "a.txt", chain=ours), make_claim(WORDS, "b.txt", chain=theirs), alike=True)

    assert (check_speakers(pair) is not None) == clash


def test_reported_speech_may_have_one_wording_for_several_speakers(make_claim, lay):
    words = "the fund would not get a single vineyard this year, whatever it might offer"
    left = make_claim(words, "a.txt", chain=chain("Ada Brenner"))
    right = make_claim(words, "b.txt", chain=chain("Olaf Ritter"))

    assert check_speakers(lay(left, right, alike=True)) is None
