"""What a reader is told where the data cannot be used."""

import pytest


@pytest.mark.parametrize(("language", "said"), [("id", "tidak ditemukan"), ("en", "was not found")])
def test_damage_is_told_in_the_language_of_the_reader_and_never_as_markup(
    open_app, monkeypatch, tmp_path, language, said
):
    monkeypatch.setenv("BENCHMARK_DATA", str(tmp_path / "*tebal* [a](b)"))
    app = open_app(bahasa=language)
    told = app.error[0].value
    assert said in told.replace("\\", "")
    assert "\\*tebal\\* \\[a\\]\\(b\\)" in told
