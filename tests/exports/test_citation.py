"""How the app is cited."""

from datetime import date

from benchmark.exports.citation import citation
from benchmark.locale import Words

DAY = date(2026, 11, 21)
ADDRESS = "https://contoh.go.id/profil?daerah=35.77"


def test_a_citation_names_product_year_title_revision_address_and_day():
    assert citation(Words("id"), "Profil Kota Madiun", ADDRESS, "f58285fcb3ca", DAY) == (
        "Sejawat Daerah (2026). Profil Kota Madiun [dasbor data, revisi f58285fcb3ca]. "
        "https://contoh.go.id/profil?daerah=35.77 (diakses 21 November 2026)."
    )


def test_without_an_address_the_day_still_stands():
    assert citation(Words("id"), "Profil Bali", "", "f582", DAY) == (
        "Sejawat Daerah (2026). Profil Bali [dasbor data, revisi f582]. Diakses 21 November 2026."
    )


def test_english_writes_the_day_in_english():
    said = citation(Words("en"), "Profile", ADDRESS, "f582", DAY)
    assert Words("en").date(DAY) in said
    assert ADDRESS in said


def test_only_web_addresses_are_written():
    said = citation(Words("id"), "Profil", "javascript:alert(1)", "f582", DAY)
    assert "javascript" not in said


def test_hostile_text_stays_one_line_of_plain_text():
    title = "<img src=x onerror=alert(1)>\n=1+1 ${x} {y} \u202eabc #[*_\u0000 " + "W" * 300
    said = citation(Words("id"), title, "https://contoh.go.id/a b\nc", "r\n1", DAY)
    assert "\n" not in said
    assert "\u202e" not in said
    assert "\u0000" not in said
    assert "<img src=x onerror=alert(1)> =1+1 ${x} {y} abc #[*_" in said
    assert "https://contoh.go.id/a%20b%20c" in said
    assert len(said) < 400
