"""How did regulation spread over the years, and which is the strongest form that each region has?"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmark.analysis.instruments import FORMS, IN_FORCE
from benchmark.evidence import Evidence

# Forms that can be in force; a draft cannot.
FORMS_IN_FORCE = FORMS[:-1]
# What a region has at most, from the weakest to the strongest; "" is nothing recorded.
STANDINGS = ("uncertain", "undated", "other", "perkada", "perda")
_STANDING_OF_FORM = {"perda": "perda", "perkada": "perkada"}


@dataclass(frozen=True, eq=False)
class AdoptionCurve:
    """How many regions had an instrument of each form in force, year by year.

    Attributes
    ----------
    counts : DataFrame
        Index year (every year from the first to the last), one column for each of `FORMS_IN_FORCE`: regions
        whose first instrument of that form is of that year or an earlier one. Never falls.
    undated : dict
        Form to the regions that have one in force, but none with a known year: they are in no count.
    regions : int
        Regions of the level.
    """

    counts: pd.DataFrame
    undated: dict[str, int]
    regions: int


def of_level(evidence: Evidence, level: str) -> pd.Index:
    """Return the codes of all provinces ("province"), or of all kabupaten and kota ("kabkota")."""
    regions = evidence.regions
    return pd.Index(regions.loc[(regions["level"] == "province") == (level == "province"), "code"])


def adoption_curve(evidence: Evidence, instruments: pd.DataFrame, level: str) -> AdoptionCurve:
    """How many regions of a level had which form in force by which year?

    Instruments in force today are counted from the year of their making: what was repealed since is not
    on record. Drafts, plans and instruments of unknown status do not count.
    """
    codes = of_level(evidence, level)
    held = instruments[instruments["region_code"].isin(codes) & (instruments["status"] == IN_FORCE)]
    held = held[held["form"].isin(FORMS_IN_FORCE)]
    first = held.groupby(["form", "region_code"])["year"].min()
    dated = first.dropna().astype(int)
    years = range(dated.min(), dated.max() + 1) if len(dated) else range(0)
    counts = pd.DataFrame(
        {
            form: [int((dated.get(form, pd.Series(dtype=int)) <= year).sum()) for year in years]
            for form in FORMS_IN_FORCE
        },
        index=pd.Index(years, name="year", dtype="int64"),
    )
    missing = first[first.isna()].reset_index()["form"].value_counts()
    return AdoptionCurve(counts, {form: int(missing.get(form, 0)) for form in FORMS_IN_FORCE}, len(codes))


def strongest_forms(
    evidence: Evidence, instruments: pd.DataFrame, level: str, year: int | None = None
) -> pd.DataFrame:
    """What is the strongest form that each region has in force, up to a year?

    Parameters
    ----------
    year : int, optional
        The last year that counts; None: all that is on record, instruments without a year included.

    Returns
    -------
    DataFrame indexed by code, one row for every region of the level: standing, one of `STANDINGS` or "":
    "perda", "perkada", "other" (decree, instruction, circular, agreement), "undated" (in force, but in
    which year is not known; only with ``year``), "uncertain" (only drafts, plans, or unknown status), ""
    (nothing recorded up to then, which is not "none"); instrument_id (that of the standing, "" for none),
    recorded (bool: whether anything at all is on record, whatever the year).
    """
    codes = of_level(evidence, level)
    own = instruments[instruments["region_code"].isin(codes)]
    in_force = own["status"] == IN_FORCE
    dated = own["year"].notna() if year is None else own["year"].le(year).fillna(False).astype(bool)
    undated = own["year"].isna()
    standing = pd.Series("", index=own.index)
    standing[in_force & undated] = "undated"
    counted = in_force & (dated | undated) if year is None else in_force & dated
    standing[counted] = own.loc[counted, "form"].map(_STANDING_OF_FORM).fillna("other")
    uncertain = ~in_force & (dated | (undated if year is None else False))
    standing[uncertain] = "uncertain"
    place = standing.map(lambda name: STANDINGS.index(name) if name else -1)
    ranked = own.assign(standing=standing, place=place)[place >= 0]
    # Of equally strong ones the oldest: it is the one with which the region took the step.
    ranked = ranked.sort_values(
        ["place", "legal_rank", "year", "instrument_id"], ascending=[False, True, True, True]
    )
    best = ranked.drop_duplicates("region_code").set_index("region_code")
    table = best[["standing", "instrument_id"]].reindex(codes).fillna("")
    return table.assign(recorded=np.isin(codes, own["region_code"])).rename_axis("code")
