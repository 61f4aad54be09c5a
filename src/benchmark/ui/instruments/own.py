"""What is on record of my own region, said on the screens that are about everyone."""

import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.instruments import IN_FORCE, named
from benchmark.evidence import Evidence
from benchmark.locale import Words

_MOST_NAMED = 2


def own_sentence(evidence: Evidence, words: Words, rows: pd.DataFrame, code: str | None) -> str:
    """Say what my region has on record: how many instruments, and the strongest in force by name.

    Parameters
    ----------
    rows : `analysis.instruments.catalogue`, whole.
    code : my region; without one, and for a kota administrasi without anything of its own, of which
        `administrative_note` speaks, the sentence is empty.
    """
    if code is None:
        return ""
    name = evidence.region(code).name
    own = rows[rows["region_code"] == code]
    if own.empty:
        if is_administrative(evidence, code):
            return ""
        return words("{region}: regulasi belum terdata; ini tidak berarti tidak ada.", region=name)
    held = own[own["status"] == IN_FORCE].sort_values(
        ["legal_rank", "year", "instrument_id"], ascending=[True, False, True]
    )
    facts = {"region": name, "n": words.number(len(own)), "in_force": words.number(len(held))}
    if held.empty:
        return words("{region}: {n} instrumen terdata, belum ada yang tercatat berlaku.", **facts)
    told = [named(row, words) for row in held.head(_MOST_NAMED).itertuples()]
    return words(
        "{region}: {n} instrumen terdata, {in_force} berlaku; yang terkuat {names}.",
        names=words.listing(told),
        **facts,
    )


def own_first(rows: pd.DataFrame, code: str | None) -> pd.DataFrame:
    """Put the instruments of my region before all others; within both the order stays."""
    if code is None:
        return rows
    return rows.assign(_others=rows["region_code"] != code).sort_values("_others", kind="stable")[
        rows.columns
    ]
