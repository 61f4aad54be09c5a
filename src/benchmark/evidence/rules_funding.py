"""What must be true of the money in ``funding.csv``."""

import re

import pandas as pd

from benchmark.evidence.findings import Draft
from benchmark.evidence.rules import Rule, repeated

# A note on a sum that speaks of a plan or a budget, and of nothing paid, belongs to planned money. Without a
# sum the same words say who pays for people already covered.
_PLANS = (
    r"(?i)\b(?:di)?(?:rencana|usul)\w*|\bakan\b|\br[- ]?apbd\b"
    r"|\b(?:di|meng)?(?:anggarkan|alokasi)\w*|\bpagu\b"
)
_PAYMENTS = (
    r"(?i)\b(?:di|ter|mem)?bayar\w*|\b(?:ter|pen)?serap\w*|\b(?:ter)?realisasi\w*"
    r"|\b(?:di|ter|pen)?salur\w*|\btelah\b|\bsudah\b"
)

# A note that speaks of the premium says why a sum is not premium times people times months.
_OF_PREMIUM = r"(?i)\b(?:iuran|premi)\b"
# Sums and people are often told in round numbers; a month more or less is more than this.
_ROUGHLY = 0.05

_YEAR = re.compile(r"\b20\d\d\b")


def plan_stated_as_paid(draft: Draft) -> pd.DataFrame:
    """Sums stated as paid whose note speaks, as to their own year, of a plan or budget only."""
    rows = draft["funding"]
    rows = rows[(rows["stage"] == "stated") & rows["amount_idr"].notna() & rows["note"].notna()]
    own = [_of_its_year(note, year) for note, year in zip(rows["note"], rows["year"], strict=True)]
    own = pd.Series(own, index=rows.index, dtype="str")
    return rows[own.str.contains(_PLANS) & ~rows["note"].str.contains(_PAYMENTS)]


def _of_its_year(note: str, year: float) -> str:
    """Return the clauses of a note that name no year but the row's own."""
    return "; ".join(
        clause for clause in note.split(";") if all(int(named) == year for named in _YEAR.findall(clause))
    )


def same_sum_planned_and_stated(draft: Draft) -> pd.DataFrame:
    """Stated sums that equal a planned sum of the same region, year, kind and source."""
    rows = draft["funding"].dropna(subset=["amount_idr"])
    key = ["region_code", "year", "fund_kind", "amount_idr", "source_id"]
    planned = rows[rows["stage"] == "planned"].assign(other=lambda found: found.index)
    stated = rows[rows["stage"] == "stated"].assign(line=lambda found: found.index)
    return stated.merge(planned[[*key, "other"]], on=key).drop_duplicates("line").set_index("line")


def duplicate_statement(draft: Draft) -> pd.DataFrame:
    """Rows that repeat an earlier one in everything but their id and note."""
    rows = draft["funding"]
    return repeated(rows, [name for name in rows.columns if name not in ("funding_id", "note")])


def sum_unlike_premium(draft: Draft) -> pd.DataFrame:
    """Sums that are not roughly premium times people times months, and whose note does not speak of it."""
    rows = draft["funding"]
    rows = rows.assign(
        expected=(rows["premium_idr_per_month"] * rows["beneficiaries"] * rows["months"]).astype(float)
    )
    unlike = (rows["amount_idr"].astype(float) - rows["expected"]).abs() > _ROUGHLY * rows["expected"]
    return rows[unlike & ~rows["note"].str.contains(_OF_PREMIUM).fillna(False).astype(bool)]


def paid_in_the_future(draft: Draft) -> pd.DataFrame:
    """Money stated as paid in a year that has not begun."""
    rows = draft["funding"]
    return rows[(rows["stage"] == "stated") & (rows["year"] > draft.today.year)]


RULES = (
    Rule(
        "planned-as-paid",
        "warning",
        "funding",
        "stage",
        "Jumlah dicatat sebagai dana nyata, tetapi catatannya menyebut rencana atau anggaran: “{note}”.",
        "Beri stage planned, atau tulis di note bahwa dananya sudah dibayarkan.",
        plan_stated_as_paid,
    ),
    Rule(
        "planned-and-paid",
        "warning",
        "funding",
        "amount_idr",
        "Jumlah yang sama dari sumber yang sama juga dicatat sebagai rencana di baris {other}.",
        "Pertahankan hanya yang dinyatakan sumber.",
        same_sum_planned_and_stated,
    ),
    Rule(
        "sum-of-premiums",
        "warning",
        "funding",
        "amount_idr",
        "Jumlah berbeda lebih dari 5 persen dari iuran × orang × bulan, yaitu {expected}.",
        "Periksa keempatnya pada sumber; bila memang berbeda, katakan tentang iurannya di note.",
        sum_unlike_premium,
    ),
    Rule(
        "duplicate",
        "error",
        "funding",
        "funding_id",
        "Sama dengan baris {other}.",
        "Hapus salah satu.",
        duplicate_statement,
    ),
    Rule(
        "future-date",
        "error",
        "funding",
        "year",
        "Dana nyata untuk tahun {value} yang belum dimulai.",
        "Perbaiki tahunnya, atau beri stage planned.",
        paid_in_the_future,
    ),
)
