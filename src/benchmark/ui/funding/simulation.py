"""Biaya menuju target: what the reader enters on the left, what it costs on the right."""

from datetime import date

import streamlit as st

from benchmark.analysis.cost_checks import check
from benchmark.analysis.cost_in_words import cost_sentence
from benchmark.analysis.cost_to_target import simulate
from benchmark.ui import my_region
from benchmark.ui.funding import answers
from benchmark.ui.funding.caution import caution
from benchmark.ui.funding.form import Form
from benchmark.ui.funding.inputs import plan_inputs
from benchmark.ui.funding.result import result
from benchmark.ui.here import Here


def simulation_section(place: Here) -> str:
    """Show the simulation and return its result as the key sentence of the page."""
    words, evidence = place.words, place.evidence
    if place.region is None:
        my_region.region_picker(evidence, words, key="simulation", label=words("Pilih daerah"))
        return words("Biaya menuju target: pilih daerah untuk memulai.")
    name = evidence.region(place.region).name
    today = date.today()
    start, price = answers.start(evidence, place.region), answers.price(evidence)
    form = Form(words, place.region)
    # Before the fields, where a reader on a phone meets them together with the sentence.
    above = st.container()
    entered, answer = st.columns([1.12, 1], gap="large")
    with entered:
        plan = plan_inputs(place, form, start, price, today.year + 1)
    faults = form.faults(check(plan, words))
    form.tell(faults)
    if not faults:
        with above:
            another_base = caution(place, form, plan, price, start)
        simulation = simulate(plan, price)
        with answer:
            result(place, plan, price, start, simulation, another_base)
        return cost_sentence(plan, simulation, start, name, words)
    with answer:
        st.subheader(words("Hasil"), anchor=False)
        st.info(
            words(
                "Hasil muncul setelah {n} isian bertanda dibetulkan. Isian lain tetap tersimpan.",
                n=words.number(len(faults)),
            ),
            icon=":material/edit:",
        )
    return words("{name}: biaya menuju target belum dapat dihitung.", name=name)
