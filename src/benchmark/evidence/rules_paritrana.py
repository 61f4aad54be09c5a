"""What must be true of the questions of Paritrana, and of what is told about the award?"""

import pandas as pd

from benchmark.evidence.findings import Draft
from benchmark.evidence.rules import Rule

# What a rule of evidence may look for, and the table and column in which its names stand.
NAMES_IN = {
    "instrument": ("instrument_kinds", "kind"),
    "clause": ("provisions", "provision"),
    "fund": ("fund_kinds", "fund_kind"),
    "indicator": ("indicators", "indicator_id"),
}
# Groups have no table of their own: which of them occur depends on the regions in the package.
PROGRAM = "program"
OWN_TICK, ANY_PROGRAM = "own", "*"


def parts_of_rule(rule: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what a rule of evidence looks for: what kind of record, and the names that count.

    "own" looks for nothing. "fund:apbdes | program:*" looks for money from villages, then for any programme.
    """
    if rule == OWN_TICK:
        return ()
    parts = (part.strip().partition(":") for part in rule.split(" | "))
    return tuple((kind, tuple(name.strip() for name in names.split("+"))) for kind, _, names in parts)


def unknown_names(draft: Draft) -> pd.DataFrame:
    """Questions whose rule of evidence names what no table has, named as `unknown`."""
    known = {
        kind: set(draft[table][column].dropna().astype(str)) for kind, (table, column) in NAMES_IN.items()
    }
    rows = draft["paritrana_questions"]
    rows = rows.assign(unknown=[_unknown(str(rule), known) for rule in rows["evidence_rule"]])
    return rows[rows["unknown"] != ""]


def confirmed_by_nobody(draft: Draft) -> pd.DataFrame:
    """Facts that are called confirmed, though they name no source."""
    rows = draft["paritrana_facts"]
    return rows[rows["confirmed"].eq(True) & rows["source_id"].isna()]


def _unknown(rule: str, known: dict[str, set[str]]) -> str:
    wrong = [
        f"{kind}:{name}"
        for kind, names in parts_of_rule(rule)
        for name in names
        if not name or (kind != PROGRAM and name not in known.get(kind, ()))
    ]
    return ", ".join(wrong)


RULES = (
    Rule(
        "paritrana-rule",
        "error",
        "paritrana_questions",
        "evidence_rule",
        "Aturan bukti {question_id} menyebut {unknown}, yang tidak ada di tabel rujukannya.",
        "Pakai nama dari tabel instrument_kinds, provisions, fund_kinds, atau indicators.",
        unknown_names,
        tuple(dict.fromkeys(table for table, _ in NAMES_IN.values())),
    ),
    Rule(
        "paritrana-confirmed",
        "error",
        "paritrana_facts",
        "source_id",
        "Keterangan {fact_id} disebut dikonfirmasi, tetapi tanpa sumber.",
        "Isi source_id, atau tulis false pada kolom confirmed.",
        confirmed_by_nobody,
    ),
)
