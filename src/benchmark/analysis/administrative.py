"""Does a region rule itself, or do its regulations and its budget lie with its province?

Jakarta is autonomous as a province; its kota and kabupaten administrasi are parts of it (docs/methods.md,
"Kota dan kabupaten administrasi"). They issue decrees and circulars, but no Perda and no Perkada, and they
have no regional budget of their own.
"""

from benchmark.analysis.adoption import FORMS_IN_FORCE
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# How the decree on codes and names of regions calls them (the official name, regions.csv).
_KINDS = ("Kota Administrasi ", "Kabupaten Administrasi ")
# The forms of `FORMS_IN_FORCE` that need a council or autonomy.
_AUTONOMOUS_FORMS = ("perda", "perkada")
LEVEL_NAMES = {"kota": message("Kota administrasi"), "kabupaten": message("Kabupaten administrasi")}


def is_administrative(evidence: Evidence, code: str) -> bool:
    """Tell whether a region is a kota or kabupaten administrasi, whose regulations are its province's."""
    return str(evidence.region(code).name).startswith(_KINDS)


def forms_to_issue(evidence: Evidence, code: str) -> tuple[str, ...]:
    """Return which of `FORMS_IN_FORCE` the region can issue itself, the strongest first."""
    if not is_administrative(evidence, code):
        return FORMS_IN_FORCE
    return tuple(form for form in FORMS_IN_FORCE if form not in _AUTONOMOUS_FORMS)


def own_budget(evidence: Evidence, code: str) -> str:
    """Return the source of money (`fund_kinds`) that is the budget from which the region pays."""
    province = evidence.region(code).level == "province" or is_administrative(evidence, code)
    return "apbd_provinsi" if province else "apbd_kabkota"


def where_it_lies(evidence: Evidence, code: str, words: Words) -> str:
    """Say where regulations and budget of a kota or kabupaten administrasi lie; "" for any other region."""
    if not is_administrative(evidence, code):
        return ""
    region = evidence.region(code)
    return words(
        "{region} ialah wilayah administrasi, bukan daerah otonom: Perda, peraturan kepala daerah, dan APBD "
        "bagi wilayah ini ada pada Provinsi {province} (UU 2/2024).",
        region=region.name,
        province=evidence.region(region.province_code).short_name,
    )


def what_to_learn(evidence: Evidence, code: str, words: Words) -> str:
    """Say what a kota or kabupaten administrasi is held against in regulation; "" for any other region."""
    if not is_administrative(evidence, code):
        return ""
    return words(
        "Yang dibandingkan dalam regulasi hanya bentuk yang dapat diterbitkan sendiri: keputusan, instruksi, "
        "surat edaran, dan nota kesepahaman. Usul Perda, peraturan gubernur, atau APBD disampaikan kepada "
        "provinsi."
    )
