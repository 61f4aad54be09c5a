"""Plans of a study visit for tests: one with every field filled, and any that can be typed."""

from datetime import date

from hypothesis import strategies as st

from benchmark.analysis.learning_score import GOALS
from benchmark.analysis.visit_plan import AgendaItem, Asked, CostLine, Participant, VisitPlan
from benchmark.analysis.visit_reading import MODES
from benchmark.locale import Words

WORDS, ENGLISH = Words("id"), Words("en")
MADIUN, BADUNG, PEKALONGAN = "35.77", "51.03", "33.75"
CODES = (BADUNG, PEKALONGAN, "35.17", "13.77", "51")
TURNS = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
texts = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters=TURNS), max_size=40)
numbers = st.none() | st.floats(-1e12, 1e12)
plans = st.builds(
    VisitPlan,
    region=st.just(MADIUN),
    goal=st.sampled_from(GOALS),
    hosts=st.lists(st.sampled_from(CODES), max_size=3, unique=True).map(tuple),
    mode=st.sampled_from(MODES),
    agency=texts,
    start=st.none() | st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    days=st.integers(1, 14),
    questions=st.none()
    | st.lists(st.builds(Asked, texts.filter(bool), texts), max_size=4, unique_by=lambda one: one.id).map(
        tuple
    ),
    participants=st.lists(st.builds(Participant, texts, texts, st.integers(1, 500), texts), max_size=3).map(
        tuple
    ),
    agenda=st.none()
    | st.lists(st.builds(AgendaItem, st.integers(1, 14), texts, texts, texts), max_size=3).map(tuple),
    costs=st.none()
    | st.lists(st.builds(CostLine, texts, numbers, numbers, texts, numbers), max_size=3).map(tuple),
    budget_source=texts,
    purpose=texts,
    topic_note=texts,
)
FULL = VisitPlan(
    MADIUN,
    "paritrana",
    (BADUNG, PEKALONGAN),
    "visit",
    "Dinas Tenaga Kerja, KUKM Kota Madiun",
    date(2026, 12, 1),
    2,
    (Asked("own-1", "Bagaimana?"), Asked(f"data:{BADUNG}:mapping")),
    (Participant("Kepala Dinas", "Disnaker", 1, "Fulan"), Participant("Analis", count=3)),
    (AgendaItem(1, "09.00", "Pembukaan", BADUNG),),
    (CostLine("Uang harian", 4, 2, "orang-hari", 410_000), CostLine("Penginapan")),
    "DPA 2027",
    "Belajar",
    "Catatan",
)
