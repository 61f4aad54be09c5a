"""The table behind the map, ready to be carried away: every figure with its state and source."""

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.evidence.provenance import PRECISIONS
from benchmark.locale import Words
from benchmark.locale.units import unit_name

_MARKS = {"not_collected": "[x]", "suppressed": "[c]", "not_applicable": "[z]", "bound": ""}


def map_export(evidence: Evidence, words: Words, table: pd.DataFrame, indicator_id: str) -> pd.DataFrame:
    """Return the regions shown on the map with figure, state, date and source.

    Parameters
    ----------
    table : DataFrame
        Of `analysis.map_view.map_table`.

    Returns
    -------
    DataFrame with headers in the reader's language, in the order of the list beside the map. A region
    without a figure keeps its row: its state says why.
    """
    indicator = evidence.indicator(indicator_id)
    regions = evidence.regions.set_index("code")
    provinces = table["province_code"].astype(str).map(regions["name"])
    sources = evidence.sources.set_index("source_id").reindex(table["source_id"])
    value = f"{words.pick(indicator, 'label')} ({unit_name(indicator.unit, words)})"
    return pd.DataFrame(
        {
            words("Kode"): table.index,
            words("Daerah"): table["name"].to_numpy(),
            words("Provinsi"): provinces.to_numpy(),
            words("Peringkat"): table["rank"].to_numpy(),
            value: table["value"].to_numpy(),
            words("Tanda"): [_mark(words, row) for row in table.to_dict("records")],
            words("Keadaan"): table["as_of"].dt.strftime("%Y-%m-%d").to_numpy(),
            words("Ketelitian tanggal"): [
                words(PRECISIONS[name]) if name else "" for name in table["precision"]
            ],
            words("Penerbit"): sources["publisher"].to_numpy(),
            words("Tautan"): sources["url"].to_numpy(),
        }
    )


def _mark(words: Words, row: dict) -> str:
    if row["state"] == "bound":
        return f"{'>' if row['bound'] == 'lower' else '<'} {words.number(row['bound_value'], 1)}"
    marks = [_MARKS.get(row["state"], "")]
    marks += [mark for mark, holds in (("≈", row["doubtful"]), (words("lama"), row["stale"])) if holds]
    marks += [words("dihitung")] if row["computed"] else []
    return " ".join(filter(None, marks))
