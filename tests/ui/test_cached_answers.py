"""Answers that are kept for all readers, and when they are asked for anew."""

from datetime import date, timedelta

import plotly.graph_objects as go
from calendar_of_a_day import calendar_of

from benchmark.ui import coverage_card, map_choice
from benchmark.ui import evidence as of_run
from benchmark.ui.compare import answers as compare_answers

TODAY = date(2026, 6, 1)


def test_answers_that_depend_on_the_day_are_asked_for_anew_on_the_next(evidence, monkeypatch):
    asked = []

    monkeypatch.setattr(coverage_card, "target_of", lambda evidence, code: asked.append(code))
    monkeypatch.setattr(coverage_card, "region_headline", lambda evidence, code, name: asked.append(name))
    for answer in (coverage_card.cached_target, coverage_card.cached_figure):
        answer.clear()
    for day in (TODAY, TODAY, TODAY + timedelta(days=1)):
        monkeypatch.setattr(of_run, "date", calendar_of(day))
        coverage_card.cached_target(evidence, "51.03")
        coverage_card.cached_figure(evidence, "0", "ucj_pct")
    for answer in (coverage_card.cached_target, coverage_card.cached_figure):
        answer.clear()
    assert sorted(asked) == ["51.03", "51.03", "ucj_pct", "ucj_pct"]


def test_a_year_to_come_is_offered_once_it_has_come(evidence, monkeypatch):
    def newest(day: date) -> int:
        for place in (of_run, map_choice):
            monkeypatch.setattr(place, "date", calendar_of(day))
        return max(map_choice.cached_years(evidence, "ucj_pct", "kabkota"))

    assert (newest(date(2024, 12, 31)), newest(date(2025, 1, 1))) == (2024, 2025)


def test_every_answer_that_is_remembered_is_asked_for_anew_on_the_next_day(evidence, monkeypatch):
    asked = []
    remembered = of_run.remembered(lambda evidence, code: asked.append(code))
    for day in (TODAY, TODAY, TODAY + timedelta(days=1)):
        monkeypatch.setattr(of_run, "date", calendar_of(day))
        remembered(evidence, "51.03")
    assert asked == ["51.03", "51.03"]


def test_a_trend_is_drawn_anew_up_to_the_next_day(evidence, monkeypatch):
    ends = []

    def drawn(rows, national, unit, decimals, words, dark, today):
        ends.append(today)
        return go.Figure(layout={"height": 300, "margin": {"t": 10, "b": 10}})

    monkeypatch.setattr(compare_answers, "overlaid_trends", drawn)
    compare_answers.trend_picture.clear()
    for day in (TODAY, TODAY, TODAY + timedelta(days=1)):
        for place in (of_run, compare_answers):
            monkeypatch.setattr(place, "date", calendar_of(day))
        compare_answers.trend_picture(evidence, ("35.77", "33.75"), "35.77", "ucj_pct", "id", False)
    compare_answers.trend_picture.clear()
    assert ends == [TODAY, TODAY + timedelta(days=1)]
