"""A comparison as tables with headers in the reader's language, for screen and files alike."""

from collections.abc import Sequence

import pandas as pd

from benchmark.analysis.comparison import Group
from benchmark.analysis.difference_words import DIRECTIONS
from benchmark.evidence import Evidence
from benchmark.exports.profile_figures import KINDS, PRECISIONS
from benchmark.exports.publisher import name_of, short_name
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words, message
from benchmark.locale.units import unit_name

# The marks of the workbook for a cell without a figure.
MISSING = {"not_collected": "[x]", "suppressed": "[c]", "not_applicable": "[z]"}
GROUPS = {
    ("nation", "kabkota"): message("Semua kabupaten/kota"),
    ("nation", "province"): message("Semua provinsi"),
    ("type", "kabupaten"): message("Semua kabupaten"),
    ("type", "kota"): message("Semua kota"),
    ("chosen", ""): message("Daerah terpilih"),
}

VERDICTS = {"better": message("lebih baik"), "worse": message("kurang baik")}


def group_name(evidence: Evidence, group: Group, words: Words) -> str:
    """Return what a comparison group is called."""
    if group.kind == "province":
        return evidence.region(group.name).name
    if group.kind == "nation":
        level = "province" if evidence.region(group.members[0]).level == "province" else "kabkota"
        return words(GROUPS["nation", level])
    return words(GROUPS[group.kind, group.name])


def indicator_name(evidence: Evidence, indicator_id: str, words: Words) -> str:
    """Return the name of an indicator with its unit."""
    indicator = evidence.indicator(indicator_id)
    return f"{words.pick(indicator, 'label')} ({unit_name(indicator.unit, words)})"


def figures_sheet(evidence: Evidence, figures: pd.DataFrame, words: Words) -> Sheet:
    """Return one row per indicator and region: figure, state, date, place, judgement, source.

    Parameters
    ----------
    figures : result of `analysis.comparison.compare`.
    """
    sources = evidence.sources.set_index("source_id").reindex(figures["source_id"])
    value = words("Nilai")
    table = pd.DataFrame(
        {
            words("Indikator"): [indicator_name(evidence, name, words) for name in figures["indicator_id"]],
            words("Daerah"): [evidence.region(code).name for code in figures["region_code"]],
            words("Kode"): figures["region_code"].to_numpy(),
            value: figures["value"].to_numpy(float),
            words("Tanda"): [_marks(row, words) for row in figures.to_dict("records")],
            words("Keadaan data"): [
                words.as_of(row.as_of, row.precision) if row.precision else "" for row in figures.itertuples()
            ],
            words("Ketelitian tanggal"): [
                words(PRECISIONS[name]) if name else "" for name in figures["precision"]
            ],
            words("Peringkat"): figures["rank"].to_numpy(float),
            words("Dari"): figures["n"].to_numpy(float),
            words("Median pembanding"): figures["median"].to_numpy(float),
            words("Batas bawah serupa"): figures["low"].to_numpy(float),
            words("Batas atas serupa"): figures["high"].to_numpy(float),
            words("Dibanding median"): [_judged(row, words) for row in figures.itertuples()],
            words("Penerbit"): [name_of(name, words) for name in sources["publisher"]],
            words("Tautan"): sources["url"].to_numpy(),
        }
    )
    return Sheet(
        words("Rincian"),
        words("Setiap angka dengan keadaan, posisi, dan sumbernya"),
        table,
        {value: "plain", words("Peringkat"): "count", words("Dari"): "count"},
        rule(evidence, words),
    )


def matrix_sheet(
    evidence: Evidence,
    figures: pd.DataFrame,
    groups: Sequence[Group],
    means: pd.DataFrame,
    words: Words,
) -> Sheet:
    """Return indicators by regions, with the weighted mean and the median of each comparison group.

    Parameters
    ----------
    figures : result of `analysis.comparison.compare`.
    means : result of `analysis.comparison.group_figures` for `groups` and the same indicators.
    """
    indicator_ids = list(dict.fromkeys(figures["indicator_id"]))
    codes = list(dict.fromkeys(figures["region_code"]))
    names = {code: evidence.region(code).short_name for code in codes}
    by_cell = figures.set_index(["indicator_id", "region_code"])
    columns: dict[str, list] = {
        words("Indikator"): [indicator_name(evidence, name, words) for name in indicator_ids]
    }
    for code, name in names.items():
        columns[name] = [_cell(by_cell.loc[(indicator_id, code)], words) for indicator_id in indicator_ids]
    of_group = means.set_index(["indicator_id", "group"])
    for place, group in enumerate(groups):
        called = group_name(evidence, group, words)
        for label, column in (
            (words("{group}: rerata tertimbang", group=called), "mean"),
            (words("{group}: median", group=called), "median"),
            (words("{group}: daerah berdata", group=called), "n"),
        ):
            columns[label] = [of_group.at[(name, place), column] for name in indicator_ids]
    return Sheet(
        words("Indikator"),
        words("Indikator menurut daerah: {regions}", regions=words.listing(names.values())),
        pd.DataFrame(columns),
        note=words(
            "Rerata tertimbang jumlah orang, hanya untuk indikator yang dapat dirata-ratakan; kosong: tidak "
            "berlaku. Arti [x], [c], [z], ≥ dan ≤ ada di lembar Catatan."
        ),
    )


def rule(evidence: Evidence, words: Words) -> str:
    """Say in one line when a figure counts as similar."""
    return words(
        "Serupa: berjarak paling banyak {factor} simpangan median mutlak (MAD × {scale}) dari median "
        "kelompok pembanding; jumlah orang, uang, dan luas tidak dinilai.",
        factor=words.number(evidence.parameter("similar_mad_factor")),
        scale=words.number(evidence.parameter("mad_scale"), 4),
    )


def statements_sheet(evidence: Evidence, statements: Sequence, words: Words) -> Sheet:
    """Return the generated sentences, each with the addresses of its sources."""
    rows = [
        (
            statement.text,
            "; ".join(short_name(evidence.source(name), words) for name in statement.source_ids),
            "; ".join(evidence.source(name).url or "" for name in statement.source_ids),
        )
        for statement in statements
    ]
    columns = [words("Kalimat"), words("Penerbit"), words("Tautan")]
    return Sheet(
        words("Ringkasan"),
        words("Apa yang berbeda, dalam beberapa kalimat bersumber"),
        pd.DataFrame(rows, columns=columns),
    )


def series_sheet(evidence: Evidence, codes: Sequence[str], indicator_id: str, words: Words) -> Sheet:
    """Return everything stated about one indicator of the regions, oldest first: results, targets, bounds."""
    rows = evidence.observations
    rows = rows[(rows["indicator_id"] == indicator_id) & rows["region_code"].isin(codes)]
    rows = rows.astype({"kind": object, "bound": object, "precision": object})
    rows = rows.assign(place=rows["region_code"].map({code: at for at, code in enumerate(codes)}))
    rows = rows.sort_values(["place", "as_of", "observation_id"], kind="stable")
    rows = rows.merge(evidence.sources[["source_id", "publisher", "url"]], on="source_id", how="left")
    value = indicator_name(evidence, indicator_id, words)
    table = pd.DataFrame(
        {
            words("Daerah"): [evidence.region(code).name for code in rows["region_code"]],
            value: rows["value"].to_numpy(float),
            words("Jenis"): [_kind(row, words) for row in rows.itertuples()],
            words("Keadaan data"): [words.as_of(row.as_of, row.precision) for row in rows.itertuples()],
            words("Penerbit"): [name_of(name, words) for name in rows["publisher"]],
            words("Tautan"): rows["url"].to_numpy(),
            words("Catatan"): rows["note"].fillna("").to_numpy(),
        }
    )
    return Sheet(
        words("Seri waktu"),
        words("{indicator}: semua angka yang disebut sumber", indicator=value),
        table,
        {value: "plain"},
        words("Sumber yang berbeda dapat memakai dasar hitung yang berbeda: jangan menyambungnya."),
    )


def sources_table(evidence: Evidence, source_ids: Sequence[str], words: Words) -> pd.DataFrame:
    """Return the sources with these ids, each once, in their order."""
    wanted = list(dict.fromkeys(name for name in source_ids if name))
    rows = evidence.sources.set_index("source_id").loc[wanted]
    return pd.DataFrame(
        {
            words("Penerbit"): [name_of(name, words) for name in rows["publisher"]],
            words("Judul"): rows["title"].fillna("").to_numpy(),
            words("Terbit"): ["" if pd.isna(day) else words.date(day) for day in rows["published_on"]],
            words("Tautan"): rows["url"].to_numpy(),
            words("Kode sumber"): wanted,
        }
    )


def _cell(row: pd.Series, words: Words):
    """A figure as a number; a bound, or the mark of what is missing, as text."""
    if row["state"] == "bound":
        return f"{'≥' if row['bound'] == 'lower' else '≤'} {words.number(row['bound_value'], 1)}"
    return MISSING.get(row["state"], row["value"])


def _marks(row: dict, words: Words) -> str:
    if row["state"] == "bound":
        return f"{'≥' if row['bound'] == 'lower' else '≤'} {words.number(row['bound_value'], 1)}"
    marks = [MISSING.get(row["state"], "")]
    marks += [words("dihitung")] * bool(row["computed"]) + ["≈"] * bool(row["doubtful"])
    marks += [words("lama")] * bool(row["stale"]) + [words("kira-kira")] * bool(row["approximate"])
    return " ".join(filter(None, marks))


def _judged(row, words: Words) -> str:
    if not row.direction:
        return "–"
    said = words(DIRECTIONS[row.direction])
    return f"{said} ({words(VERDICTS[row.verdict])})" if row.verdict in VERDICTS else said


def _kind(row, words: Words) -> str:
    if row.kind == "bound":
        return words("batas: di atas") if row.bound == "lower" else words("batas: di bawah")
    return words(KINDS[row.kind])
