"""One evidence object for all sessions, loaded once per state of the data folder."""

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from benchmark.analysis import coverage
from benchmark.evidence import DamagedData, Evidence, default_folder, load_evidence
from benchmark.locale import Words
from benchmark.ui.text import plain

_OF_RUN = "evidence_of_run"


class _Reading(NamedTuple):
    """The evidence of one run, and what kept newer evidence from being used."""

    evidence: Evidence
    damage: DamagedData | None


def published_evidence() -> Evidence:
    """Return the evidence that all sessions share; loaded anew when a file in the folder changes.

    Called once per run, by app.py; everything else in the run takes `evidence_of_run`. While a folder is
    being changed or has been damaged, the evidence read last stays in use, and `show_damage` says so.

    Raises
    ------
    DamagedData
        If the folder cannot be read and never could be since the app started.
    """
    folder = default_folder()
    last = _last_read()
    found = _attempt(folder.resolve(), _stamp(folder.resolve()))
    if isinstance(found, Evidence):
        last[folder] = found
        reading = _Reading(found, None)
    elif folder in last:
        reading = _Reading(last[folder], found)
    else:
        raise found
    st.session_state[_OF_RUN] = reading
    return reading.evidence


def evidence_of_run() -> Evidence:
    """Return the evidence that this run began with, so that no page mixes two revisions."""
    reading = st.session_state.get(_OF_RUN)
    return reading.evidence if reading else published_evidence()


def show_damage(words: Words) -> None:
    """Say quietly that newer data cannot be read and older data is shown, and what to do about it."""
    reading = st.session_state[_OF_RUN]
    if reading.damage is not None:
        told = words(
            "Data terbaru tidak dapat dibaca; yang tampil adalah data sebelumnya, revisi {revision}.",
            revision=reading.evidence.revision,
        )
        st.caption(f":material/history: {told} {plain(reading.damage.explain(words))}")


def headline(evidence: Evidence, indicator_id: str, on: date | None = None) -> pd.DataFrame:
    """Return ``analysis.coverage.headline``, worked out once a day and revision; the caller's own copy."""
    return _headline(evidence, indicator_id, on).copy(deep=False)


def remembered(function):
    """Cache a question to the evidence across sessions; the evidence counts by its revision and the day.

    Ages of figures and what is past count from today, and a server runs for months.
    """
    return st.cache_resource(
        function,
        show_spinner=False,
        max_entries=256,
        hash_funcs={Evidence: lambda evidence: (evidence.revision, date.today())},
    )


def _stamp(folder: Path) -> int:
    # Cheap enough for every rerun: a file written anew has a new time or size, wherever it lies.
    files = []
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            try:
                found = path.stat()
            except OSError:
                # Taken away since it was listed; without it the stamp is another one, as it should be.
                continue
            files.append((path, found.st_mtime_ns, found.st_size, found.st_ino))
    return hash(tuple(sorted(files)))


@st.cache_resource(show_spinner=False, max_entries=2)
def _load(folder: Path, stamp: int) -> Evidence:
    return load_evidence(folder)


# Damage is remembered only briefly, lest a disk that failed once count as damaged for good.
@st.cache_resource(show_spinner=False, max_entries=4, ttl=10)
def _attempt(folder: Path, stamp: int) -> Evidence | DamagedData:
    try:
        return _load(folder, stamp)
    except DamagedData as damage:
        return damage


@st.cache_resource(show_spinner=False)
def _last_read() -> dict[Path, Evidence]:
    return {}


@remembered
def _headline(evidence: Evidence, indicator_id: str, on: date | None) -> pd.DataFrame:
    return coverage.headline(evidence, indicator_id, on)
