"""What the app does while its data folder changes under it."""

import os
import shutil
from pathlib import Path

import pandas as pd
import pytest
from small_package import SmallPackage
from streamlit.testing.v1 import AppTest

from benchmark.ui.evidence import _stamp, headline

APP = Path(__file__).parents[2] / "app.py"


@pytest.fixture
def open_app(package, monkeypatch):
    """Return a function that opens the app on a small package that the test may damage."""
    monkeypatch.setenv("BENCHMARK_DATA", str(package.folder))

    def opened(**address: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=60)
        for name, value in address.items():
            app.query_params[name] = value
        return app.run()

    return opened


def captions(app: AppTest) -> str:
    """All quiet texts of a page as a reader sees them."""
    return seen("\n".join(caption.value for caption in app.main.caption))


def seen(markdown: str) -> str:
    """Return Markdown without the signs that keep data from becoming markup."""
    return markdown.replace("\\", "").replace("\u2060", "")


def remove_a_cited_source(package: SmallPackage) -> None:
    package.remove("sources", package.line_of("sources", source_id="sinergiamediatama-14090"))


@pytest.mark.parametrize(
    ("language", "told"),
    [("id", "Data terbaru tidak dapat dibaca"), ("en", "sinergiamediatama")],
)
def test_damage_to_the_data_leaves_the_app_running_on_what_it_read_last(package, open_app, language, told):
    app = open_app(bahasa=language)
    assert not app.exception
    assert told not in captions(app)
    remove_a_cited_source(package)
    app = open_app(bahasa=language)
    assert not app.exception and not app.error
    assert told in captions(app)
    assert "observations.csv" in captions(app) and "sources.csv" in captions(app)


def test_the_notice_goes_when_the_data_is_whole_again(package, open_app, tmp_path):
    whole = shutil.copy2(package.path("sources"), tmp_path / "sources.csv")
    open_app()
    remove_a_cited_source(package)
    assert "sources.csv" in captions(open_app())
    shutil.copy2(whole, package.path("sources"))
    assert "sources.csv" not in captions(open_app())


def test_data_that_never_could_be_read_is_an_error(package, open_app):
    remove_a_cited_source(package)
    app = open_app()
    assert not app.exception
    assert "sources.csv" in seen(app.error[0].value)


def test_a_new_boundary_file_is_noticed(package):
    before = _stamp(package.folder)
    os.utime(package.folder / "boundaries" / "kabkota.geojson", ns=(1, 1))
    assert _stamp(package.folder) != before


def test_a_file_that_vanishes_while_it_is_looked_at_is_left_out(package, monkeypatch):
    stat = Path.stat

    def vanishing(path, *args, **named):
        if path.name == "visits.csv":
            raise FileNotFoundError(path)
        return stat(path, *args, **named)

    before = _stamp(package.folder)
    monkeypatch.setattr(Path, "stat", vanishing)
    assert _stamp(package.folder) != before


def test_what_one_reader_does_to_the_headline_no_other_sees(evidence):
    mine = headline(evidence, "ucj_pct")
    before = mine.copy()
    mine["value"] = -1.0
    mine.loc[mine.index[0], "code"] = "?"
    pd.testing.assert_frame_equal(headline(evidence, "ucj_pct"), before)


def test_a_run_keeps_the_evidence_that_it_began_with(package, monkeypatch):
    def script():
        import os
        from pathlib import Path

        import streamlit as st

        from benchmark.ui.evidence import published_evidence
        from benchmark.ui.here import here

        first = published_evidence()
        title = Path(os.environ["BENCHMARK_DATA"]) / "datapackage.json"
        title.write_text(title.read_text().replace("Sejawat Daerah", "Lain", 1))
        st.text(here().evidence is first)
        st.text(published_evidence() is first)

    monkeypatch.setenv("BENCHMARK_DATA", str(package.folder))
    app = AppTest.from_function(script).run()
    assert [text.value for text in app.text] == ["True", "False"]
