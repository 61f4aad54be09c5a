"""Does any name that people write lead to the region it means, or to no region at all?"""

import copy
import gc
import pickle
import weakref

import pytest

from benchmark.evidence import load_evidence
from benchmark.evidence.regions import (
    AmbiguousRegion,
    RegionNotFound,
    UnknownRegion,
    find_region,
    search_regions,
)

# Every code is that of the row of data/regions.csv with the name meant.
MEANT = {
    "51.03": """51.03|5103| 51.03 |51 03|５１.０３|Badung|badung|BADUNG|Kab. Badung|Kab Badung|kab.badung
        |Kabupaten Badung|Kabupaten  Badung |KABUPATEN BADUNG|Pemkab Badung|Pemerintah Kabupaten Badung
        |Pemda Kabupaten Badung
        |Pemerintah Daerah Kabupaten Badung|Kabupaten Daerah Tingkat II Badung|Bupati Badung|Badung, Kab.
        |Badung (Kabupaten)|Badung, Bali|Kabupaten Badung (Bali)|Kab. Badung, Provinsi Bali, Indonesia|Bádung
        |Badug|Badugn|Kabupten Badung|Kbupaten Badung""",
    "51": """51| 51|Bali|Provinsi Bali|Propinsi Bali|Prov. Bali|Prov Bali|Pemprov Bali
        |Pemerintah Provinsi Bali|Gubernur Bali""",
    "51.71": "Denpasar|Kota Denpasar|Denpsar|Dennpasar|Kota Denpasr|Pemkot Denpasar",
    "51.08": "Buleleng|Bulelleng|Kab. Bulelng",
    "51.07": "Karangasem|Karang Asem|KARANG-ASEM",
    "35.77": """3577|35.77|Kota Madiun|kota madiun|KOTA MADIUN|KotaMadiun|Kodya Madiun|Kotamadya Madiun
        |Kota Madya Madiun|Pemkot Madiun|Pemerintah Kota Madiun|Wali Kota Madiun|Walikota Madiun
        |Madiun Kota|Madiun (Kota)
        |Kota Madyun|Kota Madium|Kotamadya Daerah Tingkat II Madiun""",
    "35.19": "Kab. Madiun|Kab Madiun|kabupaten madiun|Pemkab Madiun|Madiun, Kabupaten|Kabupatn Madiun",
    "13.77": "Pariaman|Kota Pariaman|Pemko Pariaman",
    "13.05": "Padang Pariaman|Kab. Padangpariaman|Padang Pariman",
    "13.71": "Padang|Kota Padang",
    "33.75": "Kota Pekalongan|Kota Pekalogan|Pemkot Pekalongan",
    "33.26": "Kab. Pekalongan|Kab. Pekalogan",
    "33.72": "Solo|Kota Solo|Surakarta|Kota Surakarta|Pemkot Solo",
    "11": "Aceh|NAD|Nanggroe Aceh Darussalam|DI Aceh|Daerah Istimewa Aceh|Provinsi NAD",
    "31": """DKI|DKJ|DKI Jakarta|D.K.I. Jakarta|Jakarta|Provinsi DKI|Daerah Khusus Jakarta
        |Prov. Daerah Khusus Ibukota Jakarta""",
    "31.73": """Jakbar|Jakarta Barat|Kota Jakarta Barat|Kota Adm. Jakarta Barat
        |Kota Administrasi Jakarta Barat|Pemkot Adm Jakbar""",
    "31.74": "Jaksel|Jakarta Selatan|Jakarta Seltan",
    "31.01": """Kepulauan Seribu|Kep. Seribu|Kab. Adm. Kep. Seribu
        |Kabupaten Administrasi Kepulauan Seribu|Pulau Seribu""",
    "34": """DIY|D.I. Yogyakarta|DI Yogyakarta|Daerah Istimewa Yogyakarta|Jogja|Yogya
        |Pemerintah Daerah Istimewa Yogyakarta""",
    "34.71": "Kota Yogyakarta|Kota Jogja|Pemkot Jogja|Kota Yogya|Kota Jogjakarta",
    "34.03": "Gunungkidul|Gunung Kidul|Kab. Gunung Kidul|Gunungkidull",
    "34.01": "Kulon Progo|Kulonprogo|Kulon-Progo",
    "19": "Babel|Bangka Belitung|Kep. Bangka Belitung|Kepulauan Babel",
    "21": "Kepri|Kepulauan Riau|Kep. Riau|Kep Riau|Riau Islands",
    "14": "Riau|Provinsi Riau",
    "32": "Jabar|Jawa Barat|Jawa Brat|West Java",
    "35": "Jatim|Jawa Timur|Jawa Timr|Prov. Jatim",
    "52": "NTB|Nusa Tenggara Barat|Nusa Tenggara Barat (NTB)",
    "53": "NTT|Nusa Tengara Timur",
    "64": "Kaltim|Kalimantan Timur|Kalimntan Timur|Pemprov Kaltim",
    "73": "Sulsel|Sulawesi Selatan",
    "91": "Papua|Irian Jaya",
    "96": "PBD|Papua Barat Daya",
    "73.10": "Pangkep|Kab. Pangkep|Pangkajene dan Kepulauan|Pangkajene Kepulauan|Pangkajene & Kepulauan",
    "16.01": "OKU|Kab. OKU|Ogan Komering Ulu",
    "16.08": "OKUT|OKU Timur|Ogan Komering Ulu Timur",
    "16.06": "Muba|Kab. Muba|Musi Banyuasin",
    "16.12": "PALI|Kab. PALI|Penukal Abab Lematang Ilir",
    "64.02": "Kukar|Kab. Kukar|Kutai Kartanegara|Kutai Kertanegara|Kabupaten Kutai",
    "64.09": "PPU|Penajam Paser Utara|Penajam Paser Utra",
    "71.09": """Sitaro|Kep. Sitaro|Kabupaten Kepulauan Sitaro|Siau Tagulandang Biaro
        |Kab. Kep. Siau Tagulandang Biaro""",
    "12.12": "Toba|Toba Samosir|Kab. Toba Samosir|Tobasa",
    "76.01": "Mamuju Utara|Pasangkayu|Kab. Mamuju Utara",
    "81.03": "Maluku Tenggara Barat|Kepulauan Tanimbar|Kab. MTB",
    "61.02": "Mempawah|Kab. Pontianak",
    "61.71": "Pontianak|Kota Pontianak",
    "21.01": "Bintan|Kabupaten Kepulauan Riau",
    "73.71": "Makassar|Ujung Pandang|Makasar",
    "13.07": "Lima Puluh Kota|Limapuluh Kota|50 Kota|Kab. Lima Puluh Kota|Kabupaten 50 Kota",
    "13.72": "Kota Solok|Solok Kota|Solok, Kota",
    "63.02": "Kotabaru|Kota Baru|Kab. Kotabaru|Kabupaten Kota Baru",
    "62.02": "Kotim|Kotawaringin Timur|Kota Waringin Timur",
    "71.74": "Kotamobagu|Kota Kotamobagu|Kota Mobagu",
    "63.03": "Kab. Banjar|Banjar, Kalsel|Banjar (Kalimantan Selatan)",
    "32.79": "Kota Banjar|Banjar, Jawa Barat",
    "36.74": "Tangsel|Tangerang Selatan|Tangerang Seltan",
    "21.72": "Tanjungpinang|Tanjung Pinang|Tj. Pinang",
    "72.04": "Tolitoli|Toli-Toli|Toli Toli",
    "74.72": "Baubau|Bau-Bau|Kota Bau Bau",
    "75": "Provinsi Gorontalo|Prov. Gorontalo",
    "75.01": "Kab. Gorontalo",
    "75.71": "Kota Gorontalo|Pemkot Gorontalo",
    "15.02": "Merangin|Bangko",
    "93": "Papua Selatan|Papsel",
}
AMBIGUOUS = {
    "Madiun": ["35.19", "35.77"],
    "madiun": ["35.19", "35.77"],
    "Daerah Madiun": ["35.19", "35.77"],
    "Pemda Madiun": ["35.19", "35.77"],
    "Madiun, Jawa Timur": ["35.19", "35.77"],
    "Madyun": ["35.19", "35.77"],
    "Pekalongan": ["33.26", "33.75"],
    "Pekalogan": ["33.26", "33.75"],
    "Solok": ["13.02", "13.72"],
    "Bandung": ["32.04", "32.73"],
    "Semarang": ["33.22", "33.74"],
    "Malang": ["35.07", "35.73"],
    "Bogor": ["32.01", "32.71"],
    "Banjar": ["32.79", "63.03"],
    "Gorontalo": ["75", "75.01", "75.71"],
    "Bengkulu": ["17", "17.71"],
    "Jambi": ["15", "15.71"],
    "Yogyakarta": ["34", "34.71"],
    "Jogjakarta": ["34", "34.71"],
    "Mura": ["16.05", "62.12"],
    "Sangihe Talaud": ["71.03", "71.04"],
    "Tasik": ["32.06", "32.78"],
    # One letter too many for Badung, one wrong for Bandung.
    "Baddung": ["32.04", "32.73", "51.03"],
    # Kota Padang and both Malang lie one letter away.
    "Madang": ["13.71", "35.07", "35.73"],
}
# What is asked, and what is suggested first.
UNKNOWN = {
    "Kota Badung": "51.03",
    "Kab. Denpasar": "51.71",
    "Kab. Denpsar": "51.71",
    "Provinsi Badung": "51.03",
    "Kota Pangkep": "73.10",
    "Kota Jakarta": "31",
    "Kota Madiun, Bali": "35.77",
    "Badung, Papua": "51.03",
    "Dinas Tenaga Kerja Kota Madiun": "35.77",
    "51.99": "51",
    "35.77.01": "35.77",
    "3577010001": "35.77",
    "Kepulauan Buru": "81.04",
    "Luwuk": "73.17",
    "Medn": "12.71",
    "Aceh Raya": "11",
    "99": "19",
    "99.99": "91.19",
    "Atlantis": None,
    "asdfgh": None,
    "kab.": None,
    "Kabupaten": None,
}
NOTHING = [
    "",
    "   ",
    "...",
    "—",
    "🏝️",
    "🏝️🏝️",
    "\x00",
    "\ud800",
    "()",
    ",",
    "(,)",
    "バリ",
    "x" * 10_000,
    "Badung " * 100,
]


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (text.strip("\n"), code)
        for code, texts in table.items()
        for text in texts.replace("\n        |", "|").split("|")
    ]


@pytest.mark.parametrize(("text", "code"), cases(MEANT))
def test_a_name_leads_to_the_region_it_means(evidence, text, code):
    assert find_region(evidence, text) == code


@pytest.mark.parametrize(("number", "code"), [(5103, "51.03"), (51, "51"), (3577, "35.77")])
def test_a_code_may_come_as_a_number(evidence, number, code):
    assert find_region(evidence, number) == code


@pytest.mark.parametrize(("text", "codes"), AMBIGUOUS.items())
def test_a_name_of_several_regions_is_never_guessed(evidence, text, codes):
    with pytest.raises(AmbiguousRegion) as raised:
        find_region(evidence, text)
    assert raised.value.candidates == codes
    assert [code for code, _ in raised.value.suggestions] == codes


@pytest.mark.parametrize(("text", "first"), UNKNOWN.items())
def test_an_unknown_name_comes_back_with_the_best_suggestion_first(evidence, text, first):
    with pytest.raises(UnknownRegion) as raised:
        find_region(evidence, text)
    suggested = [code for code, _ in raised.value.suggestions]
    assert (suggested[0] if suggested else None) == first
    assert len(suggested) <= 5
    assert len(set(suggested)) == len(suggested)


@pytest.mark.parametrize("text", [*NOTHING, None, 3.5, float("nan"), True, b"Badung", ["Badung"], -1])
def test_what_is_no_name_is_unknown_and_nothing_worse(evidence, text):
    with pytest.raises(UnknownRegion) as raised:
        find_region(evidence, text)
    assert raised.value.suggestions == []
    assert len(str(raised.value)) < 200


def test_the_name_of_a_found_region_leads_back_to_it(evidence):
    for text, _ in cases(MEANT):
        code = find_region(evidence, text)
        row = evidence.region(code)
        assert find_region(evidence, code) == code
        assert find_region(evidence, f"Provinsi {row.name}" if row.level == "province" else row.name) == code


def test_messages_speak_plain_indonesian(evidence):
    def message(text):
        with pytest.raises(RegionNotFound) as raised:
            find_region(evidence, text)
        return str(raised.value)

    assert message("Madiun") == (
        "“Madiun” dapat berarti Kabupaten Madiun (35.19) atau Kota Madiun (35.77)."
        " Tulis “Provinsi”, “Kab.” atau “Kota” di depan nama, atau pakai kodenya."
    )
    assert message("Kab. Denpasar") == (
        "Daerah “Kab. Denpasar” tidak dikenal. Mungkin yang dimaksud Kota Denpasar (51.71)."
    )
    assert message("") == (
        "Nama daerah belum diisi. Tulis nama atau kode daerah, misalnya “Kab. Badung” atau “51.03”."
    )


def test_the_answer_that_nothing_was_found_is_a_lookup_error_that_can_be_passed_on(evidence):
    with pytest.raises(LookupError) as raised:
        find_region(evidence, "Solok")
    passed = pickle.loads(pickle.dumps(raised.value))
    assert isinstance(passed, AmbiguousRegion)
    assert passed.candidates == ["13.02", "13.72"]
    assert str(passed) == str(copy.copy(raised.value)) == str(raised.value)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Kota Madiun", ["35.77"]),
        ("madiun", ["35.19", "35.77"]),
        ("kota mad", ["35.77"]),
        ("jawa t", ["35", "33"]),
        ("badu", ["51.03"]),
        ("solo", ["33.72", "13.02", "13.72"]),
        ("pangk", ["73.10", "19.71"]),
        ("bulelleng", ["51.08"]),
        ("51.0", ["51.01", "51.02", "51.03"]),
        ("5103", ["51.03"]),
        ("51", ["51", "51.01"]),
        ("pemkab bad", ["51.03"]),
    ],
)
def test_the_search_box_offers_what_may_be_meant(evidence, typed, first):
    assert search_regions(evidence, typed)[: len(first)] == first


@pytest.mark.parametrize("typed", [*NOTHING, None, "qqqq"])
def test_the_search_box_offers_nothing_for_nothing(evidence, typed):
    assert search_regions(evidence, typed) == []


def test_the_search_box_keeps_to_the_stated_level_and_the_limit(evidence):
    offered = search_regions(evidence, "kota ma", limit=5)
    assert len(offered) == 5
    assert {evidence.region(code).level for code in offered} == {"kota"}
    assert search_regions(evidence, "a", limit=0) == []


def test_the_index_of_names_goes_with_its_evidence():
    other = load_evidence()
    assert find_region(other, "Badung") == "51.03"
    gone = weakref.ref(other)
    del other
    gc.collect()
    assert gone() is None
