"""One evidence object for all sessions, loaded once per state of the data folder."""

import os
from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from benchmark.analysis import coverage
from benchmark.evidence import Evidence, default_folder, load_evidence


def published_evidence() -> Evidence:
    """Return the evidence that all sessions share; loaded anew when a file in the folder changes."""
    folder = default_folder()
    return _load(folder, _stamp(folder))


def headline(evidence: Evidence, indicator_id: str, on: date | None = None) -> pd.DataFrame:
    """Return ``analysis.coverage.headline``, worked out once a day and revision. Do not mutate."""
    return _headline(evidence, indicator_id, on, date.today())


def remembered(function):
    """Cache a question to the evidence across sessions; the evidence counts by its revision."""
    return st.cache_resource(
        function, show_spinner=False, max_entries=256, hash_funcs={Evidence: lambda e: e.revision}
    )


def _stamp(folder: Path) -> int:
    # Cheap enough for every rerun: a file written anew has a new time, one taken away changes the sum.
    files = [entry.stat() for entry in os.scandir(folder) if entry.is_file()] if folder.is_dir() else []
    return sum(file.st_mtime_ns + file.st_size for file in files)


@st.cache_resource(show_spinner=False, max_entries=2)
def _load(folder: Path, stamp: int) -> Evidence:
    return load_evidence(folder)


@remembered
def _headline(evidence: Evidence, indicator_id: str, on: date | None, today: date) -> pd.DataFrame:
    # Ages are counted from today, so each day has an answer of its own.
    return coverage.headline(evidence, indicator_id, on)
