"""Test the learning targets against the study visits that took place, and write the result into the methods.

Prints the tables; with ``--write`` puts them into the marked section of ``docs/methods.md``. The same data
gives the same bytes. How the test is made stands there too.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

from benchmark.analysis.backtest import NAIVE, TOPS, Trial, per_trip, summary, trials
from benchmark.evidence import Evidence, load_evidence
from benchmark.locale import Words

METHODS = Path(__file__).resolve().parents[1] / "docs/methods.md"
BEGIN, END = "<!-- uji kunjungan: mulai -->", "<!-- uji kunjungan: selesai -->"
WORDS = Words("id")
RULES = {
    "method": "**Tujuan belajar**",
    "random": "acak",
    "coverage": "cakupan tertinggi",
    "winner": "pemenang Paritrana terdekat",
    "nearest": "daerah terdekat",
}


def section(evidence: Evidence) -> str:
    """Return the tables as Markdown."""
    everything, before = trials(evidence), trials(evidence, only_before=True)
    lines = [
        f"Revisi data {evidence.revision}. Peringkat tuan rumah yang sebenarnya di antara semua calon "
        "setingkat: median, dan bagian yang tuan rumahnya masuk 10, 25, dan 50 teratas.",
        "",
        *_summaries(
            [
                ("Semua fakta, tiap kunjungan", everything),
                ("Semua fakta, tiap perjalanan", per_trip(everything)),
                ("Fakta sebelum kunjungan, tiap kunjungan", before),
                ("Fakta sebelum kunjungan, tiap perjalanan", per_trip(before)),
                (
                    "Semua fakta, kabupaten/kota saja",
                    [trial for trial in everything if trial.candidates > 50],
                ),
                (
                    "Semua fakta, tuan rumah tercatat lebih maju",
                    [trial for trial in everything if trial.eligible],
                ),
            ]
        ),
        "",
        "Tiap kunjungan: peringkat dengan semua fakta; dalam kurung dengan fakta sebelum kunjungan.",
        "",
        *_visits(evidence, everything, {trial.visit_id: trial for trial in before}),
    ]
    return "\n".join(lines)


def _summaries(cases: list[tuple[str, list[Trial]]]) -> list[str]:
    tops = " | ".join(f"{top} teratas" for top in TOPS)
    lines = [f"| Uji | Aturan | *n* | Median | {tops} |", "|---|---|" + "---:|" * (2 + len(TOPS))]
    for name, tested in cases:
        for row in summary(tested).itertuples(index=False):
            shares = " | ".join(WORDS.percent(100 * getattr(row, f"top_{top}"), 0) for top in TOPS)
            label = name if row.rule == "method" else ""
            lines.append(f"| {label} | {RULES[row.rule]} | {row.n} | {_place(row.median)} | {shares} |")
    return lines


def _visits(evidence: Evidence, everything: list[Trial], before: dict[str, Trial]) -> list[str]:
    names = evidence.regions.set_index("code")["short_name"]
    goals = evidence.learning_goals.astype({"goal": "object"}).set_index("goal")["label_id"]
    rules = " | ".join(RULES[name] for name in NAIVE if name != "random")
    lines = [
        f"| Kunjungan | Tujuan menurut pokoknya | Peringkat | dari | Lebih maju? | {rules} |",
        "|---|---|---:|---:|---|" + "---:|" * (len(NAIVE) - 1),
    ]
    for trial in everything:
        then = before.get(trial.visit_id)
        if np.isnan(trial.rank):
            cells = ["–", "–", "antartingkat", *["–"] * (len(NAIVE) - 1)]
        else:
            earlier = _place(then.rank) if then else "tanpa tanggal"
            cells = [f"{_place(trial.rank)} ({earlier})", str(trial.candidates)]
            cells.append("ya" if trial.eligible else "tidak tercatat")
            cells += [_place(trial.naive[name]) for name in NAIVE if name != "random"]
        year = f" ({trial.date.year})" if trial.date else ""
        route = f"{names[trial.visitor_code]} → {names[trial.host_code]}{year}"
        lines.append(f"| {route} | {goals[trial.goal]} | {' | '.join(cells)} |")
    return lines


def _place(rank: float) -> str:
    return WORDS.number(rank, 0 if float(rank).is_integer() else 1)


def written_into(text: str, tables: str) -> str:
    """Return the text with the tables between the marks; `ValueError` without the marks."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{METHODS.name}: the marks {BEGIN} and {END} are missing")
    return f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"


def main() -> int:
    """Print the tables, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the tables into docs/methods.md")
    arguments = parser.parse_args()
    tables = section(load_evidence())
    print(tables)
    if arguments.write:
        METHODS.write_text(written_into(METHODS.read_text(encoding="utf-8"), tables), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
