"""Does the picture of readiness tell each state by its shape, and take any wording as plain text?"""

from benchmark.analysis.paritrana_states import STATES
from benchmark.charts.readiness import Mark, Row, readiness_alt, readiness_picture
from benchmark.locale import Words

WORDS = Words("id")
HOSTILE = "<img src=x onerror=alert(1)> =1+1 ${x} {y} " + "a" * 300
ROWS = [
    Row("Regulasi", "1 dari 4 terjawab", tuple(Mark(n, state, "?") for n, state in enumerate(STATES, 1))),
    Row("Inovasi", "0 dari 1 terjawab", (Mark(1, "not_recorded", HOSTILE),)),
]


def test_each_state_has_a_shape_of_its_own():
    figure = readiness_picture(ROWS, WORDS, dark=False)
    symbols = [trace.marker.symbol for trace in figure.data]
    rings = [shape for shape in figure.layout.shapes if shape.type == "circle"]
    halves = {shape.path for shape in figure.layout.shapes if shape.type == "path"}
    # yes and partly share the ring and differ in what fills it; not recorded is a dotted ring, twice here.
    assert sorted(symbols) == sorted(
        ["circle", "circle-open", "circle-open", "circle-x-open", "hourglass", "diamond-open", "circle"]
    )
    assert len(halves) == 2 and len(rings) == 2 and all(ring.line.dash == "dot" for ring in rings)


def test_wording_reaches_the_picture_as_plain_text():
    for dark in (False, True):
        text = readiness_picture(ROWS, WORDS, dark).to_json()
        assert "<img" not in text and "&lt;img" in text


def test_the_words_for_those_who_cannot_see_count_each_state():
    alt = readiness_alt(ROWS, WORDS)
    assert "Inovasi: 0 dari 1 terjawab (1 belum terdata)" in alt
    assert "1 bukti lama atau tanpa tanggal" in alt
