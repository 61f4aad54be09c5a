"""Does the screen of peers show in what my region differs, without a word of cause?"""

import pytest
from page_text import everything_said


@pytest.fixture
def differences(open_app):
    """Open the section with an address."""
    return lambda **address: open_app("pages/peers.py", bagian="beda", **address)


def said(app) -> str:
    return everything_said(app).replace("\\", "").replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", ["35.08", "95.08", "31.71", "35"])
def test_every_region_has_its_finding(differences, code, language):
    app = differences(daerah=code, bahasa=language)
    assert not app.exception
    assert app.subheader[0].value


def test_the_finding_is_followed_by_the_remark_that_it_claims_no_cause(differences):
    text = said(differences(daerah="35.08"))
    assert "Ini perbedaan, bukan sebab." in text
    assert "di bawah median" in text


def test_what_is_not_on_record_here_is_named_and_never_a_zero(differences):
    # data/instruments.csv holds no row of 35.10, data/funding.csv none either
    app = differences(daerah="35.10")
    text = said(app)
    assert "Belum terdata di daerah ini: cakupan BPU, cakupan PU, Perda berlaku, klausul berlaku" in text
    table = app.main.dataframe[-1].value.set_index("Faktor")
    assert table.at["Perda berlaku", "Kab. Banyuwangi"] == "belum terdata"


def test_a_kota_administrasi_is_not_asked_for_a_perda(differences):
    app = differences(daerah="31.71")
    assert "Bukan kewenangan wilayah administrasi: Perda berlaku" in said(app)


def test_the_way_leads_to_the_comparison_with_peers_that_have_a_figure(differences):
    app = differences(daerah="35.08")
    labels = [link.proto.label for link in app.main.get("page_link")]
    assert "Bandingkan berdampingan dengan sejawat yang berangka (3)" in labels
