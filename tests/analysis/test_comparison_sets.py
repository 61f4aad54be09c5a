"""Which regions does a list, or a set close at hand, lead to?"""

from benchmark.analysis.comparison_sets import (
    BALI_STORIES,
    brief_names,
    by_level,
    island_set,
    peer_set,
    province_set,
    read_regions,
)
from benchmark.analysis.coverage import headline
from benchmark.analysis.peers import similar_regions


def test_a_list_is_read_by_code_and_name_and_what_is_wrong_is_named(evidence):
    chosen = read_regions(evidence, "51.03, Kota Madiun,,xx,51.03,Madiun,99.99")
    assert chosen.codes == ("51.03", "35.77")
    assert chosen.unknown == ("xx", "Madiun", "99.99")
    assert chosen.surplus == ()


def test_a_ninth_region_is_named_and_left_out(evidence):
    # data/regions.csv: Bali has nine kabupaten and kota
    codes = [f"51.0{number}" for number in range(1, 9)] + ["51.71"]
    chosen = read_regions(evidence, ",".join(codes))
    assert chosen.codes == tuple(codes[:8])
    assert chosen.surplus == ("51.71",)


def test_an_empty_or_absurd_list_gives_no_region(evidence):
    assert read_regions(evidence, "").codes == ()
    assert read_regions(evidence, "," * 500 + "<script>").codes == ()


def test_levels_are_told_apart(evidence):
    assert by_level(evidence, ["51", "51.03", "64"]) == {"province": ("51", "64"), "kabkota": ("51.03",)}
    assert set(by_level(evidence, BALI_STORIES)) == {"kabkota"}


def test_names_are_short_unless_two_would_be_the_same(evidence):
    assert brief_names(evidence, ["35.77", "51.03"]) == {"35.77": "Kota Madiun", "51.03": "Badung"}
    assert brief_names(evidence, ["35.77", "35.19"]) == {"35.77": "Kota Madiun", "35.19": "Kab. Madiun"}


def test_a_small_province_is_taken_whole(evidence):
    # data/regions.csv: DI Yogyakarta has four kabupaten and one kota
    codes = province_set(evidence, "34.71", headline(evidence, "ucj_pct"))
    assert codes[0] == "34.71"
    assert len(codes) == 5


def test_of_a_large_province_the_best_covered_stand_beside_my_region(evidence):
    headlines = headline(evidence, "ucj_pct")
    codes = province_set(evidence, "35.77", headlines)
    values = headlines.loc[list(codes[1:]), "value"]
    assert codes[0] == "35.77"
    assert len(set(codes)) == 8
    assert values.is_monotonic_decreasing
    assert values.notna().all()


def test_the_set_of_a_province_holds_its_kabupaten_and_kota(evidence):
    codes = province_set(evidence, "51", headline(evidence, "ucj_pct"))
    assert "51" not in codes
    assert all(code.startswith("51.") for code in codes)


def test_a_sample_of_an_island_group_keeps_to_group_and_level(evidence):
    codes = island_set(evidence, "35.77", headline(evidence, "ucj_pct"))
    regions = evidence.regions.set_index("code").loc[list(codes)]
    assert codes[0] == "35.77"
    assert len(set(codes)) == 8
    assert set(regions["island_group"]) == {"Jawa"}
    assert "province" not in set(regions["level"])
    # Kabupaten Madiun lies around Kota Madiun.
    assert "35.19" in codes


def test_my_peers_are_the_most_similar_ones_with_a_figure(evidence):
    headlines = headline(evidence, "ucj_pct")
    codes = peer_set(evidence, "35.08", headlines)
    everyone = similar_regions(evidence, "35.08", len(evidence.regions))["code"]
    assert codes[0] == "35.08"
    assert len(codes) == 5
    assert headlines.loc[list(codes[1:]), "value"].notna().all()
    # nobody with a figure between me and the last of them is left out
    before = everyone[: list(everyone).index(codes[-1]) + 1]
    assert headlines.loc[list(before), "value"].notna().sum() == 4
