"""Do papers, slides and checklist of a kota administrasi leave to its province what only that can make?"""

from datetime import date

import pytest
from papers_reading import text_of
from slides_reading import everything_on, opened

from benchmark.analysis.paritrana import readiness
from benchmark.analysis.paritrana_gaps import gaps
from benchmark.analysis.paritrana_history import award_history
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.exports.brief.content import brief_of
from benchmark.exports.brief.docx import brief_docx
from benchmark.exports.documents.papers import paper
from benchmark.exports.paritrana_checklist import paritrana_checklist
from benchmark.exports.slides.deck import write
from benchmark.exports.slides.province import province_deck
from benchmark.exports.slides.region import region_deck
from benchmark.locale import Words

WORDS, TODAY = Words("id"), date(2026, 11, 22)
PUSAT, TIMUR = "31.71", "31.75"
LIES = "Perda, peraturan kepala daerah, dan APBD bagi wilayah ini ada pada Provinsi DKI Jakarta"


@pytest.fixture(scope="module")
def papers(evidence):
    """The papers of a visit for a regulation, as texts by name."""
    plan = VisitPlan(PUSAT, "regulation", (TIMUR,))
    return {
        name: text_of(paper(evidence, plan, name, WORDS, TODAY, TIMUR)) for name in ("tor", "memo", "report")
    }


def test_the_terms_of_reference_say_where_regulations_lie(papers):
    assert LIES in papers["tor"] and LIES in papers["memo"]
    assert "peraturan daerah Provinsi DKI Jakarta tentang APBD dan peraturan gubernur" in papers["tor"]


def test_what_is_looked_at_afterwards_is_what_it_can_issue(papers):
    for name in ("tor", "report"):
        assert "Keputusan, instruksi, atau surat edaran ditetapkan" in papers[name]
        assert "Peraturan disahkan dan dimuat di JDIH" not in papers[name]


def test_the_deck_proposes_no_perda(evidence):
    text = "\n".join(
        everything_on(slide) for slide in opened(write(region_deck(evidence, PUSAT, WORDS, TODAY))).slides
    )
    assert "Sampaikan usul peraturan kepada provinsi" in text
    assert "Catat atau siapkan Perda atau Perkada" not in text


def test_the_deck_of_jakarta_says_that_regulations_are_the_provinces(evidence):
    slides = opened(write(province_deck(evidence, "31", WORDS, TODAY))).slides
    text = "\n".join(everything_on(slide) for slide in slides)
    assert "wilayah administrasi; Perda ada pada provinsi" in text
    assert "Dorong Perda atau Perkada" not in text


def test_the_brief_says_where_regulations_lie(evidence):
    for code in ("31.01", PUSAT):
        assert LIES in text_of(brief_docx(brief_of(evidence, code, WORDS, TODAY)))


def test_the_checklist_names_what_is_not_asked_and_where_it_lies(evidence):
    found = readiness(evidence, PUSAT, WORDS)
    text = text_of(
        paritrana_checklist(
            evidence, found, gaps(evidence, found, WORDS), award_history(evidence, PUSAT), TODAY
        )
    )
    assert LIES in text and "Berada pada Provinsi DKI Jakarta, tidak ditanyakan di sini: Adakah Perda" in text
    assert "n = 16 dari 21 pertanyaan; 5 tidak berlaku bagi daerah ini" in text
