"""A sheet's note under its table."""

from streamlit.testing.v1 import AppTest


def shown() -> None:
    """A page with one table."""
    import pandas as pd

    from benchmark.exports.workbook import Sheet
    from benchmark.locale import Words
    from benchmark.ui.sheet_table import sheet_table

    sheet_table(Words("id"), Sheet("a", "a", pd.DataFrame({"x": [1]}), note="*tebal* https://a.id"), key="t")


def test_the_note_is_shown_as_it_is():
    note = AppTest.from_function(shown, default_timeout=30).run().caption[0].value
    assert note.startswith("\\*tebal\\* ") and "\u2060" in note
