"""The table behind the map, ready to be carried away: every figure with its state and source."""

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.evidence.provenance import PRECISIONS
from benchmark.exports.publisher import name_of
from benchmark.locale import Words, message
from benchmark.locale.units import unit_name

# State of a figure: the code of official statistics where it has one, and its meaning.
_STATES = {
    "value": ("", message("angka")),
    "zero": ("", message("angka")),
    "bound": ("", message("hanya batas diketahui")),
    "not_collected": ("[x]", message("belum terdata")),
    "suppressed": ("[c]", message("dirahasiakan")),
    "not_applicable": ("[z]", message("tidak berlaku")),
}
_BOUNDS = {"lower": message("paling sedikit"), "upper": message("paling banyak")}


def map_export(evidence: Evidence, words: Words, table: pd.DataFrame, indicator_id: str) -> pd.DataFrame:
    """Return the regions shown on the map with figure, state, date and source.

    Parameters
    ----------
    table : DataFrame
        Of `analysis.map_view.map_table` or `by_gap`.

    Returns
    -------
    DataFrame with headers in the reader's language, in the order of the map's ranking; figures have the
    decimals of the indicator, each flag (computed, approximate, sources differ, old) a column of its own. A
    region without a figure keeps its row: its state says why.
    """
    indicator = evidence.indicator(indicator_id)
    decimals = int(indicator.decimals)
    unit = unit_name(indicator.unit, words)
    regions = evidence.regions.set_index("code")
    provinces = table["province_code"].astype(str).map(regions["name"])
    sources = evidence.sources.set_index("source_id").reindex(table["source_id"])
    has_figure = table["state"].isin(["value", "zero"])
    columns = {
        words("Kode"): table.index,
        words("Daerah"): table["name"],
        words("Provinsi"): provinces,
        words("Peringkat menurut selisih") if "gap" in table else words("Peringkat"): table["rank"].astype(
            "Int64"
        ),
        f"{words.pick(indicator, 'label')} ({unit})": _rounded(table["value"], decimals),
        words("Status angka"): [words(_STATES[state][1]) for state in table["state"]],
        words("Kode status"): [_STATES[state][0] for state in table["state"]],
        words("Jenis batas"): [words(_BOUNDS[kind]) if kind else "" for kind in table["bound"]],
        words("Nilai batas ({unit})", unit=unit): _rounded(table["bound_value"], decimals),
    }
    flags = {
        "computed": words("Dihitung"),
        "approximate": words("Kira-kira"),
        "doubtful": words("Sumber berselisih"),
        "stale": words("Angka lama"),
    }
    yes = {True: words("ya"), False: words("tidak")}
    for flag, name in flags.items():
        columns[name] = table[flag].astype(bool).map(yes).where(has_figure, "")
    if "gap" in table:
        columns |= {
            words("Target ({unit})", unit=unit): _rounded(table["target"], decimals),
            words("Tahun target"): table["target_year"].astype("Int64"),
            words("Selisih (angka dikurangi target)"): _rounded(table["gap"], decimals),
            words("Tautan target"): table["target_source_id"].map(
                evidence.sources.set_index("source_id")["url"]
            ),
        }
    columns |= {
        words("Keadaan"): table["as_of"].dt.strftime("%Y-%m-%d"),
        words("Ketelitian tanggal"): [words(PRECISIONS[name]) if name else "" for name in table["precision"]],
        words("Kode ketelitian"): table["precision"],
        words("Penerbit"): [name_of(name, words) for name in sources["publisher"]],
        words("Tautan"): sources["url"].to_numpy(),
    }
    return pd.DataFrame(columns).reset_index(drop=True)


def _rounded(figures: pd.Series, decimals: int) -> pd.Series:
    """Round to the decimals shown; whole figures become whole numbers, without ".0"."""
    figures = figures.astype("Float64").round(decimals)
    return figures.astype("Int64") if decimals == 0 else figures
