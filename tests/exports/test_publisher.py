"""Is the original publisher named, with a word on whether this is a copy, and are the others counted?"""

from types import SimpleNamespace

import pytest

from benchmark.exports.publisher import first_of, name_of, publisher_of, short_name
from benchmark.locale import Words


@pytest.mark.parametrize(
    ("publishers", "most", "said"),
    [
        ([], 3, ""),
        (["Antara"], 3, "Antara"),
        (["Antara", "Sinergia"], 3, "Antara, Sinergia"),
        (["Antara", "Sinergia"], 1, "Antara dan 1 penerbit lain"),
        (["a", "b", "c", "d", "e"], 3, "a, b, c, dan 2 penerbit lain"),
    ],
)
def test_the_first_are_named_and_the_others_counted(publishers, most, said):
    assert first_of(Words("id"), publishers, most) == said


# sources.csv: the text of each publisher, by source.
@pytest.mark.parametrize(
    ("source_id", "said"),
    [
        ("umk2026-11", "data.goodstats.id (salinan di GitHub)"),
        ("umk2026-12", "detik.com (salinan di GitHub)"),
        ("bps-kabkota-2023", "BPS (salinan di GitHub)"),
        ("bps-kaggle-2021", "BPS (salinan di GitHub)"),
        ("bps-prov-p0", "BPS (salinan di GitHub)"),
        ("naker-ak", "Kemnaker/BPS Sakernas (salinan di GitHub)"),
        ("djpk-apbd-jatim", "DJPK Kemenkeu, Portal SIKD (salinan di GitHub)"),
        ("tribunbali-ilidea-13881832", "Tribun-Bali.com (salinan)"),
        ("selalukabar-batam-142329", "ANTARA (salinan)"),
        ("jawapos-gresik-20230310", "JawaPos (salinan)"),
        # Of a regulation, the bracket says what is copied, not by whom.
        ("ortax-pp82-2019", "Ortax (salinan naskah peraturan)"),
        ("ddtc-pmk72-2024", "DDTC (salinan naskah peraturan)"),
        ("msm-pp49-2023", "MSM Consulting (salinan naskah peraturan)"),
        # What stands in brackets is the original, or no copy.
        ("bpjstk-28787", "BPJS Ketenagakerjaan (kliping Harian Jogja)"),
        ("flipbuilder-ekliping2019", "E-kliping Ketenagakerjaan (Pikiran Rakyat)"),
        ("scribd-perbup-paser-4-2022", "Scribd (naskah Perbup Paser)"),
        ("antaranews-jatim-770787", "ANTARA Jawa Timur"),
    ],
)
def test_the_original_is_named_and_a_copy_is_called_one(evidence, source_id, said):
    source = evidence.source(source_id)
    assert publisher_of(source, Words("id")) == short_name(source, Words("id")) == said


def test_no_copy_is_named_by_the_place_where_it_lies(evidence):
    for publisher in evidence.sources["publisher"].dropna():
        said = name_of(publisher, Words("id"))
        assert "GitHub " not in said and "(lewat " not in said and "(via " not in said


def test_only_whose_page_another_carries_is_called_a_copy_without_more(evidence):
    names = {name_of(publisher, Words("id")) for publisher in evidence.sources["publisher"].dropna()}
    assert {name for name in names if name.endswith(" (salinan)")} == {
        f"{author} (salinan)"
        for author in (
            "ANTARA",
            "Beritajatim",
            "Bisnis.com",
            "JDIH Provinsi Bali",
            "JawaPos",
            "Pantau",
            "Surya",
            "Tribun-Bali.com",
        )
    }
    assert {"Scribd (salinan naskah ranperda)", "adoc.pub (salinan naskah Perwali)"} <= names


@pytest.mark.parametrize(
    ("url", "in_full", "linked"),
    [
        ("https://www.contoh.go.id/a", "contoh.go.id", "contoh.go.id"),
        ("docs/methods.md", "penerbit tidak diketahui", "Judul"),
        (None, "penerbit tidak diketahui", "Judul"),
    ],
)
def test_a_publisher_that_is_not_recorded_is_named_by_the_host_of_the_address(url, in_full, linked):
    source = SimpleNamespace(publisher=None, url=url, title="Judul")
    assert name_of(None, Words("id")) == name_of(float("nan"), Words("id")) == ""
    assert publisher_of(source, Words("id")) == in_full
    assert short_name(source, Words("id")) == linked
