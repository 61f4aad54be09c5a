"""The order of preference, one step at a time, and what must never change it."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.analysis.coverage import headline, region_headline
from benchmark.analysis.selection import rank_precision


def chosen(made, *rows):
    return region_headline(made(*rows), "11.01", "ucj_pct")["observation_id"]


def test_a_result_comes_before_newer_bounds_and_disputed_claims(made):
    older = {"value": 40, "as_of": "2020-01-31", "source_id": "blog"}
    bound = {"kind": "bound", "bound": "upper", "value": 50, "source_id": "gov"}
    assert chosen(made, bound, {"kind": "disputed", "value": 90, "source_id": "gov"}, older) == "obs-00003"


def test_then_the_newest_date_wins_over_precision_and_publisher(made):
    better = {"value": 40, "as_of": "2025-06-29", "precision": "day", "source_id": "gov"}
    newer = {"value": 50, "as_of": "2025-06-30", "precision": "published", "source_id": "blog"}
    assert chosen(made, better, newer) == "obs-00002"


def test_an_undated_figure_comes_last(made):
    undated = {"value": 50, "as_of": None, "precision": "unknown", "source_id": "gov"}
    dated = {"value": 40, "as_of": "2001-01-31", "precision": "inferred", "source_id": "blog"}
    assert chosen(made, undated, dated) == "obs-00002"


def test_on_one_date_the_better_precision_wins_over_the_publisher(made):
    order = ["inferred", "published", "year", "month", "day"]
    rows = [
        {"value": 40 + step, "precision": precision, "source_id": "gov" if step < 4 else "blog"}
        for step, precision in enumerate(order)
    ]
    for best in range(len(rows), 0, -1):
        assert chosen(made, *rows[:best]) == f"obs-{best:05d}"


def test_then_the_publisher_decides(made):
    order = ["statistics", "blog", "copy", "news-a", "gov"]
    rows = [{"value": 40 + 10 * step, "source_id": source} for step, source in enumerate(order)]
    for best in range(len(rows), 0, -1):
        assert chosen(made, *rows[:best]) == f"obs-{best:05d}"


def test_a_document_and_its_copy_stand_equal(made):
    rows = [{"value": 40, "source_id": "document"}, {"value": 50, "source_id": "copy"}]
    assert chosen(made, *rows) == chosen(made, *rows[::-1]) == "obs-00001"


def test_then_the_number_of_sources_within_a_point_decides(made):
    rows = [
        {"value": 30, "source_id": "news-a"},
        {"value": 50, "source_id": "news-b"},
        {"value": 51, "source_id": "news-c", "as_of": "2025-01-31"},
    ]
    assert chosen(made, *rows) == "obs-00002"


def test_a_source_does_not_agree_with_itself(made):
    rows = [
        {"value": 30, "source_id": "news-a"},
        {"value": 50, "source_id": "news-b"},
        {"value": 50, "source_id": "news-b", "as_of": "2025-01-31"},
    ]
    assert chosen(made, *rows) == "obs-00001"


def test_last_the_smallest_id_decides(made):
    rows = [{"value": 50, "source_id": "news-b"}, {"value": 30, "source_id": "news-a"}]
    assert chosen(made, *rows) == "obs-00001"


def test_an_unheard_of_precision_comes_last():
    assert rank_precision(pd.Series(["unknown", "guess", "day"])).tolist() == [5, 6, 0]


rows_of_two_regions = st.lists(
    st.fixed_dictionaries(
        {
            "region_code": st.sampled_from(["11.01", "12.01"]),
            "indicator_id": st.sampled_from(["ucj_pct", "ucj_pct", "workers_covered", "workers_uncovered"]),
            "kind": st.sampled_from(["result", "result", "bound", "disputed", "target", "suppressed"]),
            "value": st.one_of(st.just(0.0), st.floats(0, 100).map(lambda value: round(value, 1))),
            "as_of": st.sampled_from([None, "2024-12-31", "2025-01-15", "2025-06-30"]),
            "precision": st.sampled_from(["day", "month", "year", "published"]),
            "source_id": st.sampled_from(["gov", "news-a", "news-b", "blog"]),
        }
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(rows=rows_of_two_regions, data=st.data())
def test_the_order_of_rows_never_changes_the_headline(made, rows, data):
    numbered = [row | {"observation_id": f"obs-{number:05d}"} for number, row in enumerate(rows)]
    shuffled = data.draw(st.permutations(numbered))
    pd.testing.assert_frame_equal(headline(made(*numbered), "ucj_pct"), headline(made(*shuffled), "ucj_pct"))


@settings(max_examples=25)
@given(rows=rows_of_two_regions)
def test_missing_never_becomes_zero(made, rows):
    table = headline(made(*rows), "ucj_pct")
    zeros = table[table["value"] == 0]
    for code in zeros.index:
        stated = [row for row in rows if row["region_code"] == code and row["kind"] == "result"]
        assert any(row["value"] == 0 for row in stated)
    assert (table["state"].isin(["value", "zero"]) == table["value"].notna()).all()
    assert table.loc[["11", "11.02", "11.03", "11.71", "12"], "value"].isna().all()
