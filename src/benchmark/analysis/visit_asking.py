"""What is a question to a host, and from what is it made?"""

import re
from typing import NamedTuple

import pandas as pd

from benchmark.analysis.clauses import clause_states
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_regulation import in_force_by_region, instruments_on_record, planned_by_region
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.reasons import Pair, in_sentence
from benchmark.evidence import Evidence
from benchmark.locale import Words

# Subjects are remarks of sources: what comes after these says more than a name does.
_FIRST_PART = re.compile(r"[;:,(]\s*")


class Question(NamedTuple):
    """One question to a host.

    id: "topic:host:key", the same in every run and revision; "own-1" … for one of the planner. topic: a key
    of `visit_questions.TOPICS`. fact: the sentence that prompts it, "" for an own question; source_ids: of
    that fact. host: code, "" for all hosts.
    """

    id: str
    topic: str
    text: str
    fact: str
    source_ids: tuple[str, ...]
    host: str


class Asking(NamedTuple):
    """Who asks whom, for which goal, in which language."""

    evidence: Evidence
    pair: Pair
    goal: str
    words: Words

    def question(
        self, topic: str, key: str, text: str, fact: str, source_ids: tuple[str, ...] = ()
    ) -> Question:
        """Return a question to the host; each source is named once."""
        host = self.pair.other
        return Question(f"{topic}:{host}:{key}", topic, text, fact, tuple(dict.fromkeys(source_ids)), host)

    @property
    def theirs(self) -> list[dict]:
        """The host's instruments in force, the strongest first."""
        return in_force_by_region(self.evidence)[self.pair.other]

    @property
    def ours(self) -> list[dict]:
        """Our own instruments in force, the strongest first."""
        return in_force_by_region(self.evidence)[self.pair.mine]

    @property
    def our_plans(self) -> list[dict]:
        """Our own drafts and plans, newest first."""
        return planned_by_region(self.evidence)[self.pair.mine]

    @property
    def their_plans(self) -> list[dict]:
        """The host's drafts and plans, newest first."""
        return planned_by_region(self.evidence)[self.pair.other]

    def named(self, row: dict) -> str:
        """Return how an instrument is called: Perda 4/2020, without number and year by its subject."""
        title = short_title(row, self.words)
        if _has_name(row):
            return title
        return self.words("{title} tentang {subject}", title=title, subject=in_sentence(row["subject"]))

    def title(self, row: dict) -> str:
        """Return how an instrument is called within a question, which is read before its fact.

        As `named`, with no more of the subject than its first part.
        """
        return self.named(row | {"subject": _FIRST_PART.split(row["subject"])[0].strip()})


def _has_name(row: dict) -> bool:
    return pd.notna(row["number"]) or pd.notna(row["year"])


def key_of(row: dict) -> str:
    """Return what names an instrument in an id, whatever its row is called in this revision: perda-4-2020."""
    year = "" if pd.isna(row["year"]) else str(int(row["year"]))
    number = "" if pd.isna(row["number"]) else str(row["number"])
    parts = (str(row["kind"]), number, year)
    letters = "-".join(part for part in parts if part).lower()
    return "".join(sign if sign.isalnum() else "-" for sign in letters)


def clauses_by_region(evidence: Evidence) -> dict[str, dict[str, tuple[str, tuple[dict, ...]]]]:
    """Return for each region each recorded clause: its state (`clause_states`) and the rows that carry it."""
    return _clauses(evidence)


@once_per_evidence
def _clauses(evidence: Evidence) -> dict[str, dict[str, tuple[str, tuple[dict, ...]]]]:
    instruments = instruments_on_record(evidence)
    rows = {row["instrument_id"]: row for row in instruments.to_dict("records")}
    found: dict[str, dict] = {}
    for row in clause_states(instruments).itertuples(index=False):
        carrying = tuple(rows[name] for name in row.instrument_ids)
        found.setdefault(row.region_code, {})[row.provision] = (row.state, carrying)
    return found


@once_per_evidence
def clause_labels(evidence: Evidence, language: str) -> dict[str, str]:
    """Return the name of each clause as it stands within a sentence."""
    table = evidence.provisions
    labels = table[f"label_{language}"].map(in_sentence)
    return dict(zip(table["provision"].astype(object), labels, strict=True))


def recorded(evidence: Evidence, code: str) -> bool:
    """Return whether any instrument of the region is on record, whatever its status."""
    return code in _with_instruments(evidence)


@once_per_evidence
def _with_instruments(evidence: Evidence) -> frozenset[str]:
    return frozenset(instruments_on_record(evidence)["region_code"])
