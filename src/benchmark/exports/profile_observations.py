"""Every figure of one region as one flat table, for those who go on working with it."""

import pandas as pd

from benchmark.analysis.computation import computation
from benchmark.analysis.history import series_of
from benchmark.evidence import Evidence
from benchmark.exports.merged_notes import with_other_reports
from benchmark.exports.profile_figures import COVERAGE, PRECISIONS, kind_name
from benchmark.exports.publisher import name_of
from benchmark.locale import Words
from benchmark.locale.units import unit_name


def observations_table(evidence: Evidence, code: str, words: Words) -> pd.DataFrame:
    """Return all figures of the region, stated and computed, with names beside every code.

    One row per figure: names and codes of region and indicator, the value with its unit (as the source
    states it; a computed one rounded to the indicator's decimals), kind, date, one column for each flag,
    the computation, the source. Headers and names are in the reader's language; dates stay dates.
    """
    rows = evidence.observations
    rows = rows[rows["region_code"] == code].astype({"kind": object, "precision": object, "bound": object})
    series = series_of(evidence, code, COVERAGE)
    computed = series[series["kind"] == "computed"].assign(region_code=code, indicator_id=COVERAGE)
    columns = [name for name in rows.columns if name in computed]
    if len(computed):
        rows = pd.concat([rows, computed[[*columns, "computed_from"]]], ignore_index=True)
    else:
        rows = rows.assign(computed_from=None)
    indicators = evidence.indicators.set_index("indicator_id")
    own = indicators.loc[rows["indicator_id"]]
    worked_out = (rows["kind"] == "computed").to_numpy()
    counted = [
        computation(evidence, ids, words) if isinstance(ids, tuple) else "" for ids in rows["computed_from"]
    ]
    front = set(series.loc[series["in_front"], "observation_id"])
    front_kinds = set(series.loc[series["in_front"], "kind"])
    sources = evidence.sources.set_index("source_id").loc[rows["source_id"]]
    yes, no = words("ya"), words("tidak")
    return pd.DataFrame(
        {
            words("Kode fakta"): rows["observation_id"].to_numpy(),
            words("Kode daerah"): code,
            words("Daerah"): evidence.region(code).name,
            words("Kode indikator"): rows["indicator_id"].to_numpy(),
            words("Indikator"): own[f"label_{words.language}"].to_numpy(),
            words("Nilai"): [
                round(value, int(places)) if flag else value
                for value, places, flag in zip(
                    rows["value"].astype(float), own["decimals"], worked_out, strict=True
                )
            ],
            words("Satuan"): [unit_name(unit, words) for unit in own["unit"]],
            words("Kode jenis"): rows["kind"].to_numpy(),
            words("Jenis"): [kind_name(row, words) for row in rows.assign(approximate=False).itertuples()],
            words("Kira-kira"): [yes if flag else no for flag in rows["approximate"]],
            words("Dihitung"): [yes if flag else no for flag in worked_out],
            words("Perhitungan"): counted,
            words("Angka utama cakupan"): [
                yes if name in front and kind in front_kinds and indicator == COVERAGE else no
                for name, kind, indicator in zip(
                    rows["observation_id"], rows["kind"], rows["indicator_id"], strict=True
                )
            ],
            words("Keadaan data"): rows["as_of"].to_numpy(),
            words("Kode ketelitian"): rows["precision"].to_numpy(),
            words("Ketelitian tanggal"): [words(PRECISIONS[name]) for name in rows["precision"]],
            words("Kode sumber"): rows["source_id"].to_numpy(),
            words("Penerbit"): [name_of(name, words) for name in sources["publisher"]],
            words("Judul"): sources["title"].to_numpy(),
            words("Terbit"): sources["published_on"].to_numpy(),
            words("Tautan"): sources["url"].to_numpy(),
            words("Catatan"): [with_other_reports(note, words) for note in rows["note"]],
        }
    )
