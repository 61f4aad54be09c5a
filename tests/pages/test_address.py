"""The address is the view: links, the browser's back and forward buttons, other pages."""

import pytest
from page_text import everything_said

from benchmark.ui import history

MAP, PROFILE, RULES = "pages/coverage_map.py", "pages/profile.py", "pages/instruments.py"


@pytest.fixture
def step(monkeypatch):
    """Return a function that steps through the browser's history: ``step(app, tahun="2023")``."""

    def stepped(app, page=None, **address):
        if page is not None:
            app.switch_page(page)
        app.query_params.clear()
        app.query_params.update(address)
        with monkeypatch.context() as patch:
            patch.setattr(history, "_stepped", lambda context: True)
            app.run()
        assert not app.exception
        return app

    return stepped


def follow(app, page, **address):
    """Follow a link to a page, whose address says no more than the link does."""
    app.switch_page(page)
    app.query_params.clear()
    app.query_params.update(address)
    app.run()
    assert not app.exception
    return app


def of_sections(app, name):
    return next(group for group in app.get("button_group") if group.key == name)


def test_back_to_an_address_without_a_choice_returns_to_its_default(open_app, step):
    app = open_app(MAP)
    app.selectbox(key="indikator").set_value("poverty_rate_pct").run()
    assert app.query_params == {"indikator": "poverty_rate_pct"}
    assert step(app).selectbox(key="indikator").value == "ucj_pct"
    assert app.query_params == {}


def test_forward_to_an_address_with_the_choice_takes_it_again(open_app, step):
    app = open_app(MAP)
    app.selectbox(key="indikator").set_value("poverty_rate_pct").run()
    step(app)
    assert step(app, indikator="poverty_rate_pct").selectbox(key="indikator").value == "poverty_rate_pct"


def test_back_to_the_address_before_a_region_was_chosen_forgets_it(open_app, step):
    app = open_app(MAP)
    app.selectbox(key="picker:sidebar").set_value("51.03").run()
    assert app.query_params == {"daerah": "51.03"}
    step(app)
    assert app.query_params == {}
    assert app.selectbox(key="picker:sidebar").value is None


def test_back_to_the_address_before_the_language_was_chosen_returns_to_indonesian(open_app, step):
    app = open_app(MAP)
    indonesian = app.title[0].value
    of_sections(app, "bahasa").set_value("en").run()
    assert app.title[0].value != indonesian and app.query_params == {"bahasa": "en"}
    step(app)
    assert app.title[0].value == indonesian
    assert app.query_params == {}


def test_language_and_region_survive_a_link_to_another_page_and_to_the_same(open_app):
    app = open_app(daerah="51.03", bahasa="en")
    for page in (MAP, PROFILE, PROFILE, RULES):
        follow(app, page)
        assert app.query_params == {"daerah": "51.03", "bahasa": "en"}, page
    follow(app, PROFILE, lihat="35.77")
    assert app.query_params == {"lihat": "35.77", "daerah": "51.03", "bahasa": "en"}


def test_back_to_the_moment_in_which_a_link_emptied_the_address_keeps_region_and_language(open_app, step):
    # The browser has three entries for the link: /peta, /peta?daerah=51.03, /peta?daerah=51.03&bahasa=en.
    app = follow(open_app(daerah="51.03", bahasa="en"), MAP)
    assert step(app, daerah="51.03").query_params == {"daerah": "51.03", "bahasa": "en"}
    assert step(app).query_params == {"daerah": "51.03", "bahasa": "en"}
    assert everything_said(app)


def test_back_to_another_page_brings_its_choices_back(open_app, step):
    app = open_app(PROFILE, daerah="51.03", bagian="kerja")
    follow(app, MAP)
    step(app, PROFILE, daerah="51.03", bagian="kerja")
    assert of_sections(app, "bagian").value == "kerja"


def test_a_choice_in_a_section_that_is_not_drawn_survives(open_app):
    app = open_app(RULES, bagian="matriks", kelompok="pulau", pulau="Jawa")
    chosen = dict(app.query_params)
    of_sections(app, "bagian").set_value("adopsi").run()
    of_sections(app, "bagian").set_value("matriks").run()
    assert app.query_params == chosen


def test_a_text_and_a_list_of_choices_go_and_come_with_the_address(open_app, step):
    app = open_app(RULES)
    app.text_input[0].set_value("rentan").run()
    name, typed = next(iter(app.query_params.items()))
    assert typed == "rentan"
    assert step(app).text_input[0].value == ""
    assert step(app, **{name: "rentan"}).text_input[0].value == "rentan"
