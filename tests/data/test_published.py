"""Does the published data hold what the product rests on, and nothing twice?"""

import json
import re
from collections import Counter

from raw_material import DATA, published


def test_all_regions_of_the_country_are_published():
    levels = [row["level"] for row in published("regions")]
    # Kepmendagri 300.2.2-2430/2025: 38 provinces, 416 kabupaten, 98 kota; the nation is one more area.
    assert [levels.count(level) for level in ("province", "kabupaten", "kota")] == [38, 416, 98]
    assert len(published("areas")) == 553


def test_both_counts_of_kota_madiun_stand_in_the_evidence():
    # sinergiamediatama-14090, December 2025: 51,293 covered and 44,800 not; the ratio is left to the reader.
    rows = [
        (row["indicator_id"], row["value"], row["as_of"], row["kind"])
        for row in published("observations")
        if row["region_code"] == "35.77" and row["source_id"] == "sinergiamediatama-14090"
    ]
    assert ("workers_covered", "51293", "2025-12-26", "result") in rows
    assert ("workers_uncovered", "44800", "2025-12-29", "result") in rows
    assert not [row for row in rows if row[0] == "ucj_pct"]


def test_no_target_stands_among_the_results():
    # Badung: 61 (2024) and 58.68 (2025) are stated results, 67.28 and 100 are targets.
    badung = {
        row["value"]: row["kind"]
        for row in published("observations")
        if row["region_code"] == "51.03" and row["indicator_id"] == "ucj_pct"
    }
    assert badung == {"61": "result", "58.68": "result", "67.28": "target", "100": "target"}
    names = {row["indicator_id"] for row in published("indicators")}
    # These two say how far a target is away; no other name may carry a target.
    assert {name for name in names if "target" in name} == {
        "target_achievement_pct",
        "workers_uncovered_to_target",
    }


def test_every_percentage_used_as_a_result_can_be_one():
    limits = {row["indicator_id"]: float(row["maximum"]) for row in published("indicators") if row["maximum"]}
    beyond = [
        row["observation_id"]
        for row in published("observations")
        if row["kind"] == "result" and float(row["value"]) > limits.get(row["indicator_id"], float("inf"))
    ]
    assert beyond == []


def test_the_description_allows_all_states_that_the_product_shows():
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    observations = next(table for table in package["resources"] if table["name"] == "observations")
    kind = next(field for field in observations["schema"]["fields"] if field["name"] == "kind")
    assert {"result", "bound", "suppressed", "not_applicable"} <= set(kind["constraints"]["enum"])


def test_no_region_has_one_programme_under_two_spellings():
    def core(name: str) -> str:
        return re.sub(r"\W+", "", re.sub(r"^(?:gerakan|program)\s+", "", name.casefold()))

    names = [(row["region_code"], core(row["name"])) for row in published("programs")]
    assert len(names) > 400
    assert [name for name, n in Counter(names).items() if n > 1] == []
