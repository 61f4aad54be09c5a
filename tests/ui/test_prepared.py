"""A file that takes seconds: is it made when asked for, is only the newest kept, is failure told?"""

import pytest
from streamlit.testing.v1 import AppTest


def page():
    """A page with one file in a popover, whose content is the choice made on the page."""
    import streamlit as st

    from benchmark.locale import Words
    from benchmark.ui.prepared import Prepared, prepared_download

    choice = st.selectbox("Pilihan", ["a", "b"])

    def make(progress):
        st.session_state["made"] = [*st.session_state.get("made", []), choice]
        for step in range(4):
            progress((step + 1) / 4, "slide <b>satu</b>")
        if st.session_state.get("fails"):
            raise st.session_state["fails"]
        return choice.encode() * 300_000

    offer = Prepared("Paparan", "paparan.pptx", make, "application/x", ("r1", choice))
    with st.popover("Unduh"):
        prepared_download(Words(st.session_state.get("language", "id")), offer, key="deck")


def other_page():
    """A page with two files, of which a session keeps the newest only."""
    import streamlit as st

    from benchmark.locale import Words
    from benchmark.ui.prepared import Prepared, prepared_download

    for name in ("satu", "dua"):
        offer = Prepared(name, f"{name}.zip", lambda progress, name=name: name.encode(), "x", name)
        prepared_download(Words("id"), offer, key=name)
    st.caption(str(sorted(key for key in st.session_state if key == "prepared")))


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(page, default_timeout=20).run()


def finished(app: AppTest) -> list[str]:
    """Labels of the files that are ready to be taken."""
    return [button.proto.label for button in app.get("download_button")]


def test_nothing_is_made_before_it_is_asked_for(app):
    assert "made" not in app.session_state
    assert finished(app) == []
    assert app.button(key="prepare:deck").label == "Siapkan Paparan"


def test_a_click_makes_the_file_and_offers_it_with_its_size(app):
    app.button(key="prepare:deck").click().run()
    assert not app.exception
    assert finished(app) == ["Unduh Paparan, 300 KB"]
    assert app.session_state["made"] == ["a"]


def test_a_finished_file_stays_on_offer_and_is_not_made_again(app):
    app.button(key="prepare:deck").click().run()
    app.run()
    assert len(finished(app)) == 1
    assert app.session_state["made"] == ["a"]


def test_another_choice_drops_the_file(app):
    app.button(key="prepare:deck").click().run()
    app.selectbox[0].set_value("b").run()
    assert finished(app) == []
    assert "prepared" not in app.session_state
    app.button(key="prepare:deck").click().run()
    assert app.session_state["made"] == ["a", "b"]
    assert len(finished(app)) == 1


def test_a_failure_is_told_and_can_be_tried_again(app, caplog):
    app.session_state["fails"] = ValueError("inside")
    app.button(key="prepare:deck").click().run()
    assert not app.exception
    assert "tidak dapat dibuat" in app.error[0].value
    assert "inside" not in app.error[0].value
    assert "paparan.pptx could not be made" in caplog.text
    app.session_state["fails"] = None
    app.run()
    app.button(key="prepare:deck").click().run()
    assert not app.error
    assert len(finished(app)) == 1


def test_an_error_that_explains_itself_is_told_in_its_own_words_and_never_as_markup(app):
    class NoHostError(Exception):
        def explain(self, words):
            return "Belum ada tuan rumah: <b>pilih</b> [satu](http://x)"

    app.session_state["fails"] = NoHostError()
    app.button(key="prepare:deck").click().run()
    assert "Belum ada tuan rumah" in app.error[0].value
    assert "\\<b\\>" in app.error[0].value
    assert "](" not in app.error[0].value


def test_a_session_keeps_the_newest_file_only():
    app = AppTest.from_function(other_page, default_timeout=20).run()
    app.button(key="prepare:satu").click().run()
    app.button(key="prepare:dua").click().run()
    app.run()
    assert finished(app) == ["Unduh dua, 1 KB"]
    assert app.session_state["prepared"].data == b"dua"
