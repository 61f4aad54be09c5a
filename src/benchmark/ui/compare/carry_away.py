"""What the reader takes along: slides, a picture, tables, a citation, and a link that opens the same view."""

import streamlit as st

from benchmark.analysis.comparison import compare
from benchmark.exports.comparison_tables import figures_sheet, indicator_name
from benchmark.exports.comparison_workbook import comparison_workbook, known_indicators
from benchmark.exports.delimited import csv_bytes
from benchmark.exports.safe import file_name
from benchmark.locale import LANGUAGES, Words
from benchmark.ui.citation import address_of_view
from benchmark.ui.compare.answers import history
from benchmark.ui.compare.view import Comparison, Drawn
from benchmark.ui.downloads import CSV, PNG, XLSX, Cited, Download, Progress, download_menu, slides


def carry_away(view: Comparison, drawn: Drawn) -> None:
    """Show the download menu, its pictures those of the open section, and the link of this view."""
    words = view.words
    with st.container(horizontal=True):
        download_menu(
            words,
            [
                slides(
                    words,
                    words("paparan perbandingan (PPTX)"),
                    file_name(words("paparan perbandingan"), view.where, view.today, "pptx"),
                    lambda progress: _deck(view, progress),
                    ("comparison", view.evidence.revision, *view.parts[1:], view.today),
                ),
                Download(
                    words("Gambar perbandingan (PNG)"),
                    file_name(words("perbandingan"), view.where, view.today, "png"),
                    lambda: _picture(view, drawn.indicator_ids),
                    PNG,
                ),
                *([_trend(view, drawn.trend)] if drawn.trend else []),
                Download(
                    words("Perbandingan lengkap dengan sumber (XLSX)"),
                    file_name(words("perbandingan"), view.where, view.today, "xlsx"),
                    lambda: comparison_workbook(view.evidence, view.codes, view.group, words, view.today),
                    XLSX,
                ),
                Download(
                    words("Semua angka perbandingan ini (CSV)"),
                    file_name(words("perbandingan"), view.where, view.today, "csv"),
                    lambda: _figures_csv(view),
                    CSV,
                ),
            ],
            key="compare",
            cited=Cited(_titles(view), view.evidence.revision, view.today),
        )
        with st.popover(words("Tautan tampilan ini"), icon=":material/link:"):
            st.caption(words("Siapa pun yang membuka tautan ini melihat perbandingan yang sama."))
            st.code(address_of_view(), language=None, wrap_lines=True)


def _trend(view: Comparison, indicator_id: str) -> Download:
    words = view.words
    name = words.pick(view.evidence.indicator(indicator_id), "label")
    return Download(
        words("Gambar tren {indicator} (PNG)", indicator=name),
        file_name(f"{words('tren')} {name}", view.where, view.today, "png"),
        lambda: _trend_picture(view, indicator_id),
        PNG,
    )


def _figures_csv(view: Comparison) -> bytes:
    wanted = known_indicators(view.evidence, view.codes)
    figures = compare(view.evidence, view.codes, wanted, view.group)
    return csv_bytes(figures_sheet(view.evidence, figures, view.words).table)


def _titles(view: Comparison) -> dict[str, str]:
    regions = [view.evidence.region(code).name for code in view.codes]
    return {
        language: Words(language)("Perbandingan {regions}", regions=Words(language).listing(regions))
        for language in LANGUAGES
    }


def _deck(view: Comparison, progress: Progress):
    from benchmark.exports.slides.comparison import comparison_deck

    return comparison_deck(view.evidence, view.codes, view.group, view.words, view.today, view.mine, progress)


def _picture(view: Comparison, indicator_ids: tuple[str, ...]) -> bytes:
    from benchmark.exports.pictures.comparison import KEY, comparison_picture
    from benchmark.exports.pictures.credits import credit_for

    shown = list(indicator_ids or KEY)
    figures = compare(view.evidence, view.codes, shown, view.group)
    known = figures[figures["value"].notna()]
    title = _titles(view)[view.words.language]
    credit = credit_for(view.evidence, view.words, title, "", known["source_id"], known["as_of"])
    return comparison_picture(
        view.evidence, view.words, view.codes, view.group, shown, credit, mine=view.mine
    ).data


def _trend_picture(view: Comparison, indicator_id: str) -> bytes:
    from benchmark.exports.pictures.credits import credit_for
    from benchmark.exports.pictures.trend import trend_picture

    rows = history(view.evidence, view.codes, view.mine, indicator_id)
    title = indicator_name(view.evidence, indicator_id, view.words)
    subtitle = view.words.listing(view.names.values())
    credit = credit_for(view.evidence, view.words, title, subtitle, rows["source_id"], rows["as_of"])
    picture = trend_picture(
        view.evidence,
        view.words,
        view.codes,
        credit,
        indicator_id=indicator_id,
        mine=view.mine,
        today=view.today,
    )
    return picture.data
