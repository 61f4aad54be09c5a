"""Peers and learning targets as tables to carry away, with reasons, date and revision."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from benchmark.analysis.learning_score import PARTS
from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.proposal import Proposal, marks_by_place, marks_explained
from benchmark.analysis.why_target import PART_NAMES
from benchmark.evidence import Evidence
from benchmark.exports.publisher import sources_table
from benchmark.exports.workbook import Sheet, workbook
from benchmark.locale import Words


def targets_sheet(
    evidence: Evidence,
    words: Words,
    code: str,
    goal: str,
    table: pd.DataFrame,
    proposal: Proposal | None = None,
) -> Sheet:
    """Return rows of `learning_targets` with the parts of the score and the reasons in words.

    The one of ``proposal`` is marked, and why those before it are passed over.
    """
    marks = marks_by_place(words, proposal)[: len(table)]
    frame = pd.DataFrame(
        {
            words("No."): range(1, len(table) + 1),
            words("Kode"): table["code"].to_numpy(),
            words("Daerah"): [evidence.region(other).name for other in table["code"]],
            words("Tanda"): marks + [""] * (len(table) - len(marks)),
            words("Nilai (0–100)"): (table["score"] * 100).to_numpy(),
            **{
                words("{part} (0–100)", part=words(PART_NAMES[part])): [
                    100 * parts[part] for parts in table["parts"]
                ]
                for part in PARTS
            },
            words("Sebutan kemiripan"): [label_in_words(label, words) for label in table["label"]],
            words("Jarak (km)"): table["km"].round().to_numpy(),
            words("Kunjungan diterima"): table["hosted"].to_numpy(),
            words("Banyak peminat"): [_yes(value, words) for value in table["overloaded"]],
            words("Alasan"): _texts(table["reasons"]),
            words("Yang berlaku atau dibayar"): _texts(table["in_force"]),
            words("Baru direncanakan"): _texts(table["planned"]),
            words("Kode sumber"): [_sources(row) for row in table.itertuples()],
        }
    )
    goals = evidence.learning_goals.astype({"goal": "object"}).set_index("goal")
    title = words(
        "Tujuan belajar {region}: {goal}",
        region=evidence.region(code).name,
        goal=words.pick(goals.loc[goal], "label"),
    )
    decimals = {name: "pct" for name in frame.columns if "0–100" in name}
    note = words(
        "Hanya daerah yang tercatat lebih maju untuk tujuan ini. Sel kosong: bagian itu tidak dapat "
        "dinyatakan. Rencana belum berlaku."
    )
    if proposal is not None:
        note = f"{note} {words('Tanda')} – {marks_explained(evidence, words, goal)}."
    return Sheet(words("Tujuan belajar"), title, frame, decimals, note)


def peers_sheet(evidence: Evidence, words: Words, code: str, table: pd.DataFrame) -> Sheet:
    """Return rows of `similar_regions` with what brings each near and what parts it."""
    labels = {row.feature_id: words.pick(row, "label") for row in evidence.peer_features.itertuples()}
    frame = pd.DataFrame(
        {
            words("No."): range(1, len(table) + 1),
            words("Kode"): table["code"].to_numpy(),
            words("Daerah"): [evidence.region(other).name for other in table["code"]],
            words("Kemiripan (0–100)"): (table["similarity"] * 100).to_numpy(),
            words("Sebutan kemiripan"): [label_in_words(label, words) for label in table["label"]],
            words("Saling"): [None if pd.isna(value) else _yes(value, words) for value in table["mutual"]],
            words("Kestabilan (%)"): (table["stability"] * 100).to_numpy(),
            words("Bobot ciri bersama (%)"): (table["feature_share"] * 100).to_numpy(),
            words("Jarak (km)"): table["km"].round().to_numpy(),
            words("Mendekatkan"): ["; ".join(labels[name] for name in names) for names in table["closest"]],
            words("Paling membedakan"): [labels.get(name, "") for name in table["farthest"]],
        }
    )
    decimals = {name: "pct" for name in frame.columns if "0–100" in name or name.endswith("(%)")}
    title = words("Sejawat {region}", region=evidence.region(code).name)
    note = words(
        "Menurut struktur saja. Saling dan kestabilan hanya dihitung untuk {n} yang paling mirip.",
        n=words.number(evidence.parameter("peer_count")),
    )
    return Sheet(words("Sejawat"), title, frame, decimals, note)


def with_provenance(sheet: Sheet, evidence: Evidence, words: Words, made_on: date) -> pd.DataFrame:
    """Return the table of a sheet with the date and the revision on every row, for a file without a cover."""
    return sheet.table.assign(
        **{words("Tanggal unduh"): made_on.isoformat(), words("Revisi data"): evidence.revision}
    )


def choices_sheet(words: Words, choices: Mapping[str, str]) -> Sheet:
    """Return what the reader had chosen: goal, filters, weights."""
    table = pd.DataFrame({words("Pilihan"): list(choices), words("Nilai"): list(choices.values())})
    return Sheet(words("Pilihan"), words("Pilihan yang menghasilkan daftar ini"), table)


def peers_workbook(
    evidence: Evidence, words: Words, title: str, about: str, sheets: list[Sheet], source_ids, made_on: date
) -> bytes:
    """Return the tables as a workbook with the sources of the reasons.

    Parameters
    ----------
    about : str
        The key sentence of the screen.
    source_ids : iterable of str
        Sources behind the tables.
    """
    sources = sources_table(evidence, source_ids, words)
    return workbook(words, title, about, sheets, sources, evidence.revision, made_on)


def sources_behind(table: pd.DataFrame) -> list[str]:
    """Return the source_ids of all reasons in rows of `learning_targets`, each once."""
    return list(
        dict.fromkeys(source for row in table.itertuples() for source in _sources(row).split("; ") if source)
    )


def _texts(column: pd.Series) -> list[str]:
    return [" ".join(reason.text for reason in reasons) for reasons in column]


def _sources(row) -> str:
    told = (*row.reasons, *row.in_force, *row.planned)
    return "; ".join(dict.fromkeys(source for reason in told for source in reason.source_ids))


def _yes(value: bool, words: Words) -> str:
    return words("ya") if value else words("tidak")
