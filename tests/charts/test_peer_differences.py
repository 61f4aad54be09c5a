"""Does the picture show my mark against the peers' range, also where one of the two is missing?"""

import numpy as np

from benchmark.charts.colours import palette
from benchmark.charts.peer_differences import Mark, Row, peer_differences, peer_differences_alt
from benchmark.locale import Words

WORDS = Words("id")
COLOURS = palette(False)
PEERS = (Mark("Kab. A", 10.0, "10,0 %"), Mark("Kab. B", 30.0, "30,0 %"), Mark("Kab. C", 50.0, "50,0 %"))
ROW = Row(
    "Cakupan (%)",
    "median 30,0 %, n = 3",
    PEERS,
    Mark("Kab. Saya", 5.0, "5,0 %"),
    "",
    30.0,
    ("10,0 %", "50,0 %"),
    True,
)


def texts(figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_name_note_ends_and_my_figure_are_written():
    said = texts(peer_differences([ROW], WORDS, False))
    assert "<b>Cakupan (%)</b> · median 30,0 %, n = 3" in said
    assert "<b>Kab. Saya 5,0 %</b>" in said
    assert {"10,0 %", "50,0 %"} <= set(said)


def test_all_marks_of_a_line_share_its_scale():
    figure = peer_differences([ROW], WORDS, False)
    peers, mine = figure.data
    # 5 to 50 in thousandths: 10 is a ninth of the way, 30 five ninths
    assert np.allclose(peers.x, [111.1, 555.6, 1000.0])
    assert list(mine.x) == [0.0]
    assert peers.marker.color == COLOURS.peers


def test_my_mark_is_hollow_where_it_does_not_differ():
    filled = peer_differences([ROW], WORDS, False).data[1]
    hollow = peer_differences([ROW._replace(differs=False)], WORDS, False).data[1]
    assert filled.marker.color == COLOURS.mine
    assert hollow.marker.color == COLOURS.ground
    assert hollow.marker.line.color == COLOURS.mine


def test_what_is_not_on_record_here_is_said_and_has_no_mark():
    row = ROW._replace(mine=None, missing="Kab. Saya: belum terdata")
    figure = peer_differences([row], WORDS, False)
    assert len(figure.data) == 1
    assert "Kab. Saya: belum terdata" in texts(figure)


def test_a_line_without_peers_shows_my_mark_alone():
    row = ROW._replace(peers=(), median=float("nan"), ends=("", ""), note="sejawat belum terdata")
    figure = peer_differences([row], WORDS, False)
    assert [list(trace.x) for trace in figure.data] == [[500.0]]


def test_ends_that_would_touch_are_written_as_one():
    # far from my 982,9 the peers' 9,1 to 123,4 are an eighth of the line
    near = ROW._replace(
        peers=(Mark("A", 9.1, "9,1"), Mark("B", 123.4, "123,4")),
        mine=Mark("Saya", 982.9, "982,9"),
        ends=("9,1", "123,4"),
    )
    assert "9,1–123,4" in texts(peer_differences([near], WORDS, False))


def test_names_are_never_read_as_markup():
    row = ROW._replace(mine=Mark("<i>x</i>", 5.0, "5,0 %"))
    assert not any("<i>" in text for text in texts(peer_differences([row], WORDS, True)))


def test_the_text_for_those_who_do_not_see_it_tells_each_line():
    said = peer_differences_alt([ROW, ROW._replace(mine=None, missing="belum terdata")], "Kab. Saya", WORDS)
    assert said.startswith("Cakupan (%): Kab. Saya 5,0 %; median 30,0 %, n = 3, dari 10,0 % sampai 50,0 %.")
    assert "Kab. Saya belum terdata" in said
