"""Which questions of Paritrana are asked of a region, and where does the answer to the others lie?"""

from benchmark.analysis.administrative import is_administrative
from benchmark.evidence import Evidence
from benchmark.evidence.rules_paritrana import parts_of_rule
from benchmark.locale import Words

# What a kota administrasi has not of its own, in rules of evidence.
_OF_THE_PROVINCE = {
    "instrument": {"perda", "pergub", "perbup", "perwali"},
    "fund": {"apbd_kabkota", "apbd_provinsi"},
}


def is_asked(evidence: Evidence, code: str, to: str, rule: str) -> bool:
    """Tell whether a question is asked of a region, by its column ``applies`` and its rule of evidence.

    Not asked are questions on villages where there are none, on neighbourhoods of a province, on Perda,
    Perkada and budget where these are the province's.
    """
    region = evidence.region(code)
    if lies_with_province(evidence, code, rule):
        return False
    if to == "kabkota":
        return region.level != "province"
    if to == "villages":
        # Without a count of villages nobody knows, and the question is asked.
        rows = evidence.observations
        rows = rows[(rows["indicator_id"] == "villages") & (rows["region_code"] == region.code)]
        return rows.empty or bool((rows["value"] > 0).any())
    return True


def lies_with_province(evidence: Evidence, code: str, rule: str) -> bool:
    """Tell whether a rule of evidence looks only for what lies with the province of a kota administrasi."""
    parts = parts_of_rule(rule)
    return (
        is_administrative(evidence, code)
        and bool(parts)
        and all(set(names) <= _OF_THE_PROVINCE.get(kind, set()) for kind, names in parts)
    )


def not_asked(evidence: Evidence, code: str, question: str, rule: str, words: Words) -> str:
    """Say that a question does not apply to the region and, where it lies with the province, that it does."""
    if not lies_with_province(evidence, code, rule):
        return words("Tidak berlaku bagi daerah ini: {question}", question=question)
    return words(
        "Berada pada Provinsi {province}, tidak ditanyakan di sini: {question}",
        province=evidence.region(evidence.region(code).province_code).short_name,
        question=question,
    )
