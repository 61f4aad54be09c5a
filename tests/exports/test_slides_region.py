"""Does the deck of a region say what the app says, and honestly what is not on record?"""

from datetime import date

import pytest
from slides_reading import descriptions_on, everything_on, figures_of, opened, words_on

from benchmark.analysis.coverage import headline
from benchmark.analysis.history import change_since
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.peers import similar_regions
from benchmark.evidence import NotInEvidence, load_evidence
from benchmark.exports.slides.deck import write
from benchmark.exports.slides.model import MOST_WORDS, Image
from benchmark.exports.slides.region import region_deck
from benchmark.locale import Words

TODAY = date(2026, 11, 21)
WORDS = Words("id")
MADIUN, PARIAMAN, BALI, ACEH_SELATAN, SERIBU, MALANG = "35.77", "13.77", "51", "11.01", "31.01", "35.73"
BENGKALIS = "14.03"
HOSTILE = "=1+1 <img src=x onerror=alert(1)> ${a} {b} #[*_ 🙂 שלום " + "Panjang " * 30


@pytest.fixture(scope="module")
def decks(evidence):
    """Return a function that makes a deck once and gives the model and the opened file."""
    made = {}

    def make(code, language="id"):
        if (code, language) not in made:
            deck = region_deck(evidence, code, Words(language), TODAY)
            made[code, language] = deck, opened(write(deck))
        return made[code, language]

    return make


def slide_with(file, text):
    return next(slide for slide in file.slides if text in slide.shapes.title.text_frame.text)


def notes_of(slide) -> str:
    return slide.notes_slide.notes_text_frame.text


def test_the_standing_of_bali_is_that_of_the_app(evidence, decks):
    # data/observations.csv: obs-19171 (53.88, December 2025), obs-19170 (target 67.28 for 2025)
    _, file = decks(BALI)
    slide = slide_with(file, "Bali: 53,9")
    figures = figures_of(slide)
    assert figures["Bali (Des 2025)"] == headline(evidence, "ucj_pct").at[BALI, "value"] == 53.88
    assert figures["Target tercatat, 2025"] == 67.28
    assert "Kurang 13,4 poin dari target 2025 (sudah lewat)." in everything_on(slide)


def test_a_computed_figure_is_called_computed(evidence, decks):
    # 51,293 covered and 44,800 not, so 53.4 per cent (docs/methods.md)
    _, file = decks(MADIUN)
    slide = slide_with(file, "Kota Madiun: 53,4")
    assert "dihitung" in slide.shapes.title.text_frame.text
    assert round(figures_of(slide)["Kota Madiun (Des 2025, dihitung)"], 3) == 53.378


def test_the_history_takes_the_results_between_which_the_change_is_told(evidence, decks):
    # Kota Malang: several sources for one day; so the title speaks of no change.
    _, file = decks(MALANG)
    change = change_since(evidence, MALANG)
    slide = slide_with(file, "sumber berselisih hingga")
    results = [value for name, value in figures_of(slide).items() if "Target" not in name]
    assert (results[0], results[-1]) == (change.first, change.last)
    assert set(results) <= set(change.path)


def test_no_change_is_told_between_dates_of_unknown_order(decks):
    # data/observations.csv: Kabupaten Banjar, 25 on 28 May 2025 and 26.1 of an inferred 2025
    _, file = decks("63.03")
    slide = slide_with(file, "2 angka, urutan atau selisihnya belum pasti")
    assert "berubah" not in slide.shapes.title.text_frame.text
    assert {25.0, 26.1} <= set(figures_of(slide).values())


def test_a_bound_is_no_figure(decks):
    # data/observations.csv: Kabupaten Bengkalis, above 50 per cent
    _, file = decks(BENGKALIS)
    slide = slide_with(file, "angka pastinya belum terdata")
    assert figures_of(slide)["Kab. Bengkalis (> 50,0\u00a0%)"] is None
    steps = everything_on(slide_with(file, "Usulan langkah berikutnya"))
    assert "Baru batas" in steps


def test_each_bar_of_the_ranking_equals_the_headline(evidence, decks):
    _, file = decks(MADIUN)
    figures = figures_of(slide_with(file, "di peringkat"))
    headlines = headline(evidence, "ucj_pct")
    names = evidence.regions.set_index("short_name")["code"]
    for name, value in figures.items():
        short = name.split(". ", 1)[1].split(" (")[0].rstrip(" ~≈")
        assert value == pytest.approx(headlines.at[names[short], "value"])
    assert list(figures.values()) == sorted(figures.values(), reverse=True)


def test_the_history_shows_every_figure_and_speaks_of_no_trend_with_three(decks):
    # data/observations.csv: obs-04847 (37), obs-04848 (29), obs-04849 (37)
    _, file = decks(PARIAMAN)
    slide = slide_with(file, "sumber berselisih hingga 8,0 poin, jadi belum tentu perubahan")
    assert list(figures_of(slide).items()) == [("Apr 2025", 37.0), ("Jul 2025", 29.0), ("Des 2025", 37.0)]
    text = everything_on(slide)
    assert "Terendah 29,0" in text
    assert "tren" not in text.replace("menyebut tren", "")


def test_targets_of_far_years_are_told_in_the_notes_only(decks):
    # data/observations.csv: the target of Jawa Timur for 2045
    _, file = decks("35")
    slide = slide_with(file, "Cakupan Jawa Timur berubah")
    assert not [name for name in figures_of(slide) if "2045" in name]
    assert "Target 2045" in notes_of(slide)


def test_the_deck_names_the_peers_and_the_learning_targets_of_the_app(evidence, decks):
    _, file = decks(PARIAMAN)
    peers = everything_on(slide_with(file, "daerah mirip"))
    for code in similar_regions(evidence, PARIAMAN, 4)["code"]:
        assert evidence.region(code).short_name in peers
    hosts = learning_targets(evidence, PARIAMAN, "coverage", 3, words=WORDS)
    slide = slide_with(file, "diusulkan belajar ke")
    for host in hosts.itertuples():
        assert evidence.region(host.code).short_name in everything_on(slide)
        assert host.reasons[0].text in notes_of(slide)
        for source_id in host.reasons[0].source_ids:
            source = evidence.source(source_id)
            assert (source.url or source.title) in notes_of(slide)


def test_instruments_in_force_are_told_from_plans(decks):
    # data/instruments.csv: Perwali 54/2021 and 55/2021 in force, a draft of 2025 planned
    _, file = decks(PARIAMAN)
    slide = slide_with(file, "2 dari 3 instrumen berlaku")
    rows = next(shape.table for shape in slide.shapes if shape.has_table).rows
    cells = [[cell.text for cell in row.cells] for row in rows]
    assert ["Perwali 54/2021", "● berlaku"] in [[row[0], row[2]] for row in cells]
    assert ["Ranperda 2025", "○ direncanakan, belum ada"] in [[row[0], row[2]] for row in cells]


def test_money_planned_is_marked_and_nothing_is_summed(decks):
    # data/funding.csv: fun-0292 (17,484 people, Rp3 billion, stated), fun-0287 (planned)
    _, file = decks(MADIUN)
    slide = slide_with(file, "iuran 17.484 orang")
    rows = next(shape.table for shape in slide.shapes if shape.has_table).rows
    cells = [[cell.text for cell in row.cells] for row in rows]
    assert ["2025", "● dinyatakan", "17.484", "Rp3\u00a0miliar"] in [[row[0], *row[2:]] for row in cells]
    assert any(row[2] == "○ rencana" for row in cells)
    assert "tidak dijumlahkan" in everything_on(slide)


def test_a_region_without_data_gets_an_honest_deck(evidence, decks):
    deck, file = decks(ACEH_SELATAN)
    standing = slide_with(file, "Cakupan Kabupaten Aceh Selatan belum terdata")
    assert figures_of(standing)["Kab. Aceh Selatan (belum terdata)"] is None
    assert "Dapat diisi dari" in everything_on(standing)
    gaps = slide_with(file, "belum diketahui; itu bukan berarti tidak ada")
    assert "Instrumen regulasi" in everything_on(gaps)
    assert "JDIH daerah" in everything_on(gaps)
    assert "Instrumen regulasi belum terdata; ini tidak berarti tidak ada." in notes_of(gaps)
    steps = everything_on(slide_with(file, "Usulan langkah berikutnya"))
    assert "Minta angka capaian resmi" in steps
    assert not [slide for slide in deck.slides if "instrumen berlaku, terkuat" in slide.title]


def test_next_steps_rest_on_what_is_on_record(decks):
    _, file = decks(BALI)
    steps = everything_on(slide_with(file, "Usulan langkah berikutnya"))
    assert "Target 2025 sudah lewat" in steps
    assert "Minta angka capaian resmi" not in steps
    assert "Adakan pertemuan daring dengan" in steps


@pytest.mark.parametrize(
    ("code", "language"),
    [
        *((code, "id") for code in (MADIUN, PARIAMAN, BALI, ACEH_SELATAN, SERIBU, MALANG, BENGKALIS)),
        *((code, "en") for code in (MADIUN, BALI, ACEH_SELATAN)),
    ],
)
def test_every_slide_keeps_to_the_limit_and_names_source_and_date(decks, code, language):
    deck, file = decks(code, language)
    assert len(file.slides) == len(deck.slides)
    for slide, shown in zip(deck.slides, file.slides, strict=True):
        assert words_on(shown) <= MOST_WORDS
        assert descriptions_on(shown) == ([] if slide.visual is None else [slide.visual.alt])
        assert notes_of(shown)
        places = {shape.placeholder_format.idx: shape.text_frame.text for shape in shown.placeholders}
        assert places[10]
        if slide.kind == "content":
            assert (
                any(letter.isdigit() for letter in places[10])
                or "tanggal" in places[10]
                or "date" in places[10]
            )


def test_the_last_slide_lists_publishers_and_its_notes_every_address(evidence, decks):
    _, file = decks(PARIAMAN)
    slide = list(file.slides)[-1]
    assert "sumber" in slide.shapes.title.text_frame.text
    # data/sources.csv: what says 37 per cent in December 2025
    assert evidence.source("reportase-pariaman-37persen").url in notes_of(slide)


def test_the_map_is_of_the_own_province_and_drawn_only_in_the_file(decks):
    deck, file = decks(MADIUN)
    slide = next(slide for slide in deck.slides if isinstance(slide.visual, Image))
    assert "Jawa Timur" in slide.title
    shown = slide_with(file, slide.title[:40])
    assert any(hasattr(shape, "image") for shape in shown.shapes)


def test_an_unknown_region_is_refused(evidence):
    with pytest.raises(NotInEvidence):
        region_deck(evidence, "99.99", WORDS, TODAY)


def test_a_hostile_name_comes_through_as_text(package):
    line = package.line_of("regions", code=PARIAMAN)
    package.change("regions", line, name=HOSTILE, short_name=HOSTILE)
    package.change("areas", package.line_of("areas", code=PARIAMAN), name=HOSTILE)
    package.seal()
    evidence = load_evidence(package.folder)
    file = opened(write(region_deck(evidence, PARIAMAN, WORDS, TODAY)))
    assert "<img src=x onerror=alert(1)> ${a} {b} #[*_ 🙂 שלום" in file.slides[0].shapes.title.text_frame.text
    for slide in file.slides:
        assert words_on(slide) <= MOST_WORDS


def test_a_programme_without_a_report_is_no_absence_of_money(decks):
    # data/programs.csv: the programmes of Kota Pariaman are paid from the contributions of its civil servants
    deck, file = decks(PARIAMAN)
    slide = slide_with(file, "Iuran ASN disebut program, tanpa laporan dana")
    assert "belum terdata" in everything_on(slide)
    assert "Catat laporan dana iuran" in everything_on(slide_with(file, "Usulan langkah"))
    peers = next(slide for slide in deck.slides if "daerah mirip" in slide.title)
    assert peers.visual.rows[0][-1] == "Iuran ASN (program)"


def test_without_an_own_figure_only_what_a_host_holds_speaks_for_it(decks):
    # data: no coverage figure of Kabupaten Bungo; Kabupaten Sarolangun has only a figure on record
    deck, _ = decks("15.08")
    slide = next(slide for slide in deck.slides if "diusulkan belajar ke" in slide.title)
    assert "Sarolangun" not in slide.title
    assert "cakupan sendiri belum terdata" in slide.title
