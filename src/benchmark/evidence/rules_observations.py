"""What must be true of the figures in ``observations.csv``."""

import pandas as pd

from benchmark.evidence.findings import Draft
from benchmark.evidence.rules import Rule, repeated

_STATEMENTS = ("result", "bound", "disputed")
_WITHOUT_VALUE = ("suppressed", "not_applicable")
# Rounded counts of one source may miss each other by this share without being wrong.
_ROUNDING = 0.01


def outside_range(draft: Draft) -> pd.DataFrame:
    """Figures outside their indicator's limits; a percentage without any lies within 0–100."""
    rows = draft["observations"]
    low, high = _of_indicator(draft, rows, "minimum"), _of_indicator(draft, rows, "maximum")
    bare_percent = (_of_indicator(draft, rows, "unit") == "pct") & low.isna() & high.isna()
    rows = rows.assign(low=low.mask(bare_percent, 0), high=high.mask(bare_percent, 100))
    outside = (rows["value"] < rows["low"]) | (rows["value"] > rows["high"])
    return rows[outside & (rows["kind"] != "disputed")]


def value_missing(draft: Draft) -> pd.DataFrame:
    """Rows without a value that are neither suppressed nor not applicable."""
    rows = draft["observations"]
    empty = draft.texts["observations"]["value"] == ""
    return rows[empty & ~rows["kind"].isin(_WITHOUT_VALUE)]


def value_not_wanted(draft: Draft) -> pd.DataFrame:
    """Suppressed or not applicable figures that carry a value all the same."""
    rows = draft["observations"]
    return rows[rows["value"].notna() & rows["kind"].isin(_WITHOUT_VALUE)]


def bound_without_side(draft: Draft) -> pd.DataFrame:
    """Bounds that do not say which side is open."""
    rows = draft["observations"]
    return rows[(rows["kind"] == "bound") & rows["bound"].isna()]


def side_without_bound(draft: Draft) -> pd.DataFrame:
    """Rows with an open side that are no bound, so that the figure would pass for exact."""
    rows = draft["observations"]
    return rows[(rows["kind"] != "bound") & rows["bound"].notna()]


def dated_in_the_future(draft: Draft) -> pd.DataFrame:
    """Results dated after today, judged no finer than the date is known."""
    rows = draft["observations"]
    today = pd.Series(pd.Timestamp(draft.today), index=rows.index)
    return rows[rows["kind"].isin(_STATEMENTS) & _later(rows["as_of"], today, rows["precision"])]


def dated_after_publication(draft: Draft) -> pd.DataFrame:
    """Results dated after their source was published, judged no finer than the date is known."""
    rows = draft["observations"]
    published = draft.look_up(rows["source_id"], "sources", "source_id", "published_on")
    rows = rows.assign(published=published)
    return rows[rows["kind"].isin(_STATEMENTS) & _later(rows["as_of"], published, rows["precision"])]


def date_and_precision_disagree(draft: Draft) -> pd.DataFrame:
    """Rows with a date of unknown precision, or with a precision but no date."""
    rows = draft["observations"]
    undated = draft.texts["observations"]["as_of"] == ""
    return rows[undated != (rows["precision"] == "unknown")]


def level_not_allowed(draft: Draft) -> pd.DataFrame:
    """Figures of a province for an indicator kept for kabupaten/kota only, and the other way round."""
    rows = draft["observations"]
    levels = _of_indicator(draft, rows, "levels")
    level = draft.look_up(rows["region_code"], "regions", "code", "level")
    province = level == "province"
    rows = rows.assign(allowed=levels)
    return rows[level.notna() & (((levels == "kabkota") & province) | ((levels == "province") & ~province))]


def duplicate_statement(draft: Draft) -> pd.DataFrame:
    """Rows that repeat an earlier one: same region, indicator, kind, value, date and source."""
    return repeated(
        draft["observations"], ["region_code", "indicator_id", "kind", "value", "as_of", "source_id"]
    )


def covered_above_total(draft: Draft) -> pd.DataFrame:
    """Counts of covered that exceed the total stated by the same source within the window of dates."""
    pairs = _beside(draft, "_total")
    return pairs[pairs["value"] > pairs["other"]]


def parts_do_not_add_up(draft: Draft) -> pd.DataFrame:
    """Covered and uncovered of one source that do not make up its total, rounding apart."""
    pairs = _beside(draft, "_total").rename(columns={"other": "total"})
    pairs["rest"] = _beside(draft, "_uncovered")["other"].reindex(pairs.index)
    off = (pairs["value"] + pairs["rest"] - pairs["total"]).abs() > _ROUNDING * pairs["total"]
    return pairs[off & ~pairs["approximate"]]


def _of_indicator(draft: Draft, rows: pd.DataFrame, column: str) -> pd.Series:
    return draft.look_up(rows["indicator_id"], "indicators", "indicator_id", column)


def _later(dates: pd.Series, limits: pd.Series, precisions: pd.Series) -> pd.Series:
    # A figure of "2025" carries 31 December, one of "May 2025" the 31st: only its year or month is known.
    years = dates.dt.year - limits.dt.year
    months = years * 12 + dates.dt.month - limits.dt.month
    by_year = precisions.isin(["year", "inferred"]) & (years > 0)
    by_month = (precisions == "month") & (months > 0)
    by_day = ~precisions.isin(["year", "inferred", "month"]) & (dates > limits)
    return by_year | by_month | by_day


def _beside(draft: Draft, suffix: str) -> pd.DataFrame:
    """Results of each ``x_covered`` with `other`: the same source's nearest result of ``x`` + `suffix`."""
    rows = draft["observations"]
    rows = rows[rows["kind"] == "result"]
    parts = rows[rows["indicator_id"].str.endswith("_covered", na=False)]
    parts = parts.assign(
        line=parts.index, partner=parts["indicator_id"].str.removesuffix("_covered") + suffix
    )
    others = rows[["region_code", "source_id", "indicator_id", "as_of", "value"]].rename(
        columns={"indicator_id": "partner", "as_of": "other_as_of", "value": "other"}
    )
    pairs = parts.merge(others, on=["region_code", "source_id", "partner"])
    # A column without any date is one of numbers until it is made one of dates.
    apart = (pd.to_datetime(pairs["as_of"]) - pd.to_datetime(pairs["other_as_of"])).abs()
    undated = pairs["as_of"].isna() & pairs["other_as_of"].isna()
    pairs = pairs.assign(apart=apart.mask(undated, pd.Timedelta(0)))
    pairs = pairs[pairs["apart"] <= _window(draft)]
    return pairs.sort_values("apart", kind="stable").drop_duplicates("line").set_index("line").sort_index()


def _window(draft: Draft) -> pd.Timedelta:
    parameters = draft["parameters"]
    days = parameters.loc[parameters["parameter_id"] == "ratio_window_days", "value"].max()
    return pd.Timedelta(days=0 if pd.isna(days) else days)


RULES = (
    Rule(
        "value-range",
        "error",
        "observations",
        "value",
        "{value} di luar batas {low}–{high} bagi {indicator_id}.",
        "Perbaiki angkanya; bila sumber memang menyatakannya, beri kind disputed dan jelaskan di note.",
        outside_range,
        ("indicators",),
    ),
    Rule(
        "value-missing",
        "error",
        "observations",
        "value",
        "Angka kosong, padahal kind {kind}.",
        "Isi angkanya, atau beri kind suppressed atau not_applicable.",
        value_missing,
    ),
    Rule(
        "value-not-wanted",
        "error",
        "observations",
        "value",
        "Ada angka, padahal kind {kind}.",
        "Kosongkan angkanya, atau perbaiki kind.",
        value_not_wanted,
    ),
    Rule(
        "bound-side",
        "error",
        "observations",
        "bound",
        "Batas tanpa keterangan lower atau upper.",
        "Isi bound dengan lower (di atas …) atau upper (di bawah …).",
        bound_without_side,
    ),
    Rule(
        "bound-kind",
        "error",
        "observations",
        "bound",
        "Kolom bound terisi, padahal kind {kind}.",
        "Kosongkan bound, atau beri kind bound.",
        side_without_bound,
    ),
    Rule(
        "future-date",
        "error",
        "observations",
        "as_of",
        "Hasil bertanggal {value}, setelah hari ini.",
        "Perbaiki tanggalnya; bila ini target, beri kind target.",
        dated_in_the_future,
    ),
    Rule(
        "after-publication",
        "error",
        "observations",
        "as_of",
        "Hasil bertanggal {value}, setelah sumbernya terbit ({published}).",
        "Perbaiki tanggal atau ketelitiannya; bila ini target, beri kind target.",
        dated_after_publication,
        ("sources",),
    ),
    Rule(
        "date-precision",
        "error",
        "observations",
        "precision",
        "Ketelitian {value} tidak sesuai dengan tanggal “{as_of}”.",
        "Beri ketelitian unknown tepat pada baris tanpa tanggal.",
        date_and_precision_disagree,
    ),
    Rule(
        "level",
        "error",
        "observations",
        "indicator_id",
        "{value} hanya untuk tingkat {allowed}, tidak untuk daerah {region_code}.",
        "Perbaiki kode daerah atau indikatornya.",
        level_not_allowed,
        ("indicators", "regions"),
    ),
    Rule(
        "duplicate",
        "error",
        "observations",
        "observation_id",
        "Sama dengan baris {other}: daerah, indikator, jenis, angka, tanggal, dan sumber.",
        "Hapus salah satu.",
        duplicate_statement,
    ),
    Rule(
        "covered-total",
        "error",
        "observations",
        "value",
        "{indicator_id} {value} melebihi {partner} {other} dari sumber yang sama.",
        "Perbaiki angkanya, atau beri kind disputed dan jelaskan di note.",
        covered_above_total,
        ("parameters",),
    ),
    Rule(
        "parts-total",
        "warning",
        "observations",
        "value",
        "{value} terlindungi dan {rest} belum, tetapi sumber yang sama menyebut jumlah {total}.",
        "Periksa ketiga angka pada sumbernya; jelaskan di note bila memang demikian.",
        parts_do_not_add_up,
        ("parameters",),
    ),
)
