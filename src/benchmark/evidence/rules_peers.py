"""What must be true of the features by which regions are alike, and of the weights of learning?"""

import re

import pandas as pd

from benchmark.evidence.findings import Draft
from benchmark.evidence.rules import Rule

# Groups of indicators that hold structure: what cannot soon be changed.
_STRUCTURE = ("workforce", "poverty", "economy", "institutions")


def not_structure(draft: Draft) -> pd.DataFrame:
    """Features that rest on an indicator outside structure, named as `outside`."""
    indicators = draft["indicators"]
    structure = set(indicators.loc[indicators["group"].isin(_STRUCTURE), "indicator_id"])
    rows = draft["peer_features"]
    rows = rows.assign(outside=[_outside(row, structure) for row in rows.itertuples()])
    return rows[rows["outside"] != ""]


def neither_or_both(draft: Draft) -> pd.DataFrame:
    """Features with neither an indicator nor a derivation, or with both."""
    rows = draft["peer_features"]
    return rows[rows["indicator_id"].isna() == rows["derivation"].isna()]


def logit_of_no_share(draft: Draft) -> pd.DataFrame:
    """Features under a logit that are no ratio of counts, so that nothing keeps them between 0 and 1."""
    rows = draft["peer_features"]
    is_ratio = rows["derivation"].fillna("").str.contains("/", regex=False)
    return rows[(rows["transform"] == "logit") & ~is_ratio]


def weights_off_one(draft: Draft) -> pd.DataFrame:
    """First weight of each goal whose weights do not add up to one, with their `total`."""
    rows = draft["learning_weights"]
    rows = rows.assign(total=rows.groupby("goal")["weight"].transform("sum"))
    return rows[((rows["total"] - 1).abs() > 1e-9) & ~rows["goal"].duplicated()]


def _outside(row, structure: set[str]) -> str:
    text = " ".join(str(cell) for cell in (row.indicator_id, row.derivation) if pd.notna(cell))
    names = [name for name in re.split(r"[ +/]+", text) if name not in ("", "type")]
    return ", ".join(name for name in names if name not in structure)


RULES = (
    Rule(
        "peer-structure",
        "error",
        "peer_features",
        "feature_id",
        "Ciri {feature_id} memakai {outside}, yang bukan struktur daerah.",
        "Pakai indikator kelompok workforce, poverty, economy, atau institutions; cakupan, instrumen, dana, "
        "dan penghargaan tidak boleh menentukan sejawat.",
        not_structure,
        ("indicators",),
    ),
    Rule(
        "peer-derivation",
        "error",
        "peer_features",
        "feature_id",
        "Ciri {feature_id} harus mempunyai indikator atau cara menghitung, salah satu saja.",
        "Isi salah satu dari indicator_id dan derivation.",
        neither_or_both,
    ),
    Rule(
        "peer-logit",
        "error",
        "peer_features",
        "transform",
        "Ciri {feature_id} diubah dengan logit, padahal bukan proporsi.",
        "Pakai log atau none, atau hitung cirinya sebagai cacah dibagi cacah.",
        logit_of_no_share,
    ),
    Rule(
        "learning-weights",
        "error",
        "learning_weights",
        "weight",
        "Bobot tujuan {goal} berjumlah {total}, bukan 1.",
        "Ubah bobotnya sampai jumlahnya 1.",
        weights_off_one,
    ),
)
