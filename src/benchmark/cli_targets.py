"""The command `benchmark targets`: from whom can this region learn?"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

import pandas as pd
import typer

from benchmark.cli_output import (
    Json,
    OtherProvince,
    SameType,
    WithinKm,
    fail,
    open_evidence,
    print_columns,
    print_json,
    region_of,
    weights_of,
    words,
)
from benchmark.cli_peers import require_a_feature
from benchmark.evidence import Evidence, NotInEvidence


class Goal(StrEnum):
    """What the region wants to learn; the goals of `learning_goals`."""

    COVERAGE = "coverage"
    REGULATION = "regulation"
    FUNDING = "funding"
    PARITRANA = "paritrana"


class _Question(NamedTuple):
    """What is asked: `weights` of parts and features, `filters` as `learning_targets` names them."""

    evidence: Evidence
    own: str
    goal: str
    weights: Mapping[str, float]
    filters: Mapping[str, Any]
    as_json: bool


def targets(
    code: Annotated[str, typer.Argument(help="Kode atau nama daerah, misalnya 13.77 atau “Kota Pariaman”.")],
    goal: Annotated[Goal, typer.Option(help="Tujuan belajar.")] = Goal.COVERAGE,
    k: Annotated[int, typer.Option("-k", min=1, help="Banyak daerah dalam daftar.")] = 20,
    weight: Annotated[
        list[str] | None,
        typer.Option(help="Bobot lain bagi bagian nilai atau ciri, misalnya reach=0 atau urban=0.5."),
    ] = None,
    same_type: SameType = False,
    other_province: OtherProvince = False,
    within_km: WithinKm = None,
    why: Annotated[
        str | None, typer.Option(help="Jelaskan tempat satu daerah ini saja, ciri demi ciri.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Tampilkan dari siapa daerah ini dapat belajar, dengan alasannya."""
    from benchmark.analysis.learning_score import parts_and_features

    evidence = open_evidence(as_json)
    own = region_of(evidence, code, as_json)
    other = None if why is None else region_of(evidence, why, as_json)
    try:
        weights = weights_of(weight or [])
        require_a_feature(evidence, own, parts_and_features(weights)[1], as_json)
    except NotInEvidence as failure:
        text = words("Bagian nilai atau ciri “{name}” tidak dikenal.", name=failure.key)
        fail(text, as_json, "unknown")
    except ValueError:
        text = words("Bobot ditulis nama=angka, dengan angka nol atau lebih; misalnya reach=0.")
        fail(text, as_json, "invalid")
    filters = {"same_type": same_type, "other_province": other_province, "within_km": within_km}
    asked = _Question(evidence, own, goal.value, weights, filters, as_json)
    if other is None:
        _list(asked, k)
    else:
        _explain(asked, other)


def _explain(asked: _Question, other: str) -> None:
    from benchmark.analysis.why_target import NotComparable, why_target

    evidence, own, goal, weights, _, as_json = asked
    if _filtered(asked):
        text = words("--why menghitung tempat di antara semua daerah setingkat; pakailah tanpa saringan.")
        fail(text, as_json, "invalid")
    try:
        answer = why_target(evidence, own, other, goal, words, weights)
    except NotComparable:
        text = words("Kedua daerah harus berbeda, setingkat, dan mempunyai cukup ciri yang sama.")
        fail(text, as_json, "not_comparable")
    _require_a_part(asked, dict(zip(answer.parts["part"], answer.parts["value"], strict=True)))
    if not as_json:
        for sentence in answer.sentences:
            typer.echo(f"- {sentence.text}")
        return
    print_json(
        {"revision": evidence.revision, "code": own, "other": other, "goal": goal}
        | {"place": answer.place, "ahead": answer.ahead, "eligible": answer.eligible}
        | {"parts": answer.parts.to_dict("records"), "features": answer.features.to_dict("records")}
        | {"sentences": [reason._asdict() for reason in answer.sentences]}
    )


def _list(asked: _Question, k: int) -> None:
    from benchmark.analysis.learning import learning_targets
    from benchmark.analysis.learning_gaps import missing_for
    from benchmark.analysis.proposal import LOOKED_THROUGH

    evidence, own, goal, weights, filters, as_json = asked
    table = learning_targets(evidence, own, goal, max(k, LOOKED_THROUGH), weights, **filters)
    missing = [reason.text for reason in missing_for(evidence, own, goal, words)]
    if not as_json:
        for text in missing:
            typer.echo(f"! {text}")
    if table.empty:
        fail(
            words("Tidak ada daerah yang tercatat lebih maju dan memenuhi saringan.")
            if _filtered(asked)
            else words("Tidak ada daerah yang dapat dibandingkan dan tercatat lebih maju untuk tujuan ini."),
            as_json,
            "filtered" if _filtered(asked) else "nobody",
            **_about(asked),
            missing=missing,
            targets=[],
        )
    _require_a_part(asked, table["parts"].iloc[0])
    if as_json:
        _print_as_json(asked, table, k, missing)
    else:
        _print_targets(asked, table, k)


def _filtered(asked: _Question) -> bool:
    return any(value not in (False, None) for value in asked.filters.values())


def _require_a_part(asked: _Question, parts: Mapping[str, float]) -> None:
    """End with a reason where no part of the score that is known has a weight."""
    from benchmark.analysis.learning_score import part_weights, parts_and_features

    shares = part_weights(asked.evidence, asked.goal, parts_and_features(asked.weights)[0])
    if not any(weight and pd.notna(parts[part]) for part, weight in shares.items()):
        text = words("Tidak ada bagian nilai yang berbobot dan dapat dinyatakan, jadi nilai tidak terhitung.")
        fail(text, asked.as_json, "no_weights")


def _about(asked: _Question) -> dict[str, str]:
    evidence, own, goal = asked[:3]
    return {"revision": evidence.revision, "code": own, "name": evidence.region(own).name, "goal": goal}


def _print_as_json(asked: _Question, table: pd.DataFrame, k: int, missing: list[str]) -> None:
    from benchmark.analysis.learning_gaps import balance_note

    evidence, own, goal = asked[:3]
    found = _proposed(evidence, own, goal, table)
    rows = table.head(k).to_dict("records")
    for row in rows:
        row["name"] = evidence.region(row["code"]).name
        for column in ("reasons", "in_force", "planned"):
            row[column] = [reason._asdict() for reason in row[column]]
    note = balance_note(evidence, table, found, goal, words)
    print_json(
        _about(asked)
        | {"missing": missing, "balance": note.text if note else "", "proposed": found.code if found else ""}
        | {"targets": rows}
    )


def _print_targets(asked: _Question, table: pd.DataFrame, k: int) -> None:
    from benchmark.analysis.learning_gaps import balance_note
    from benchmark.analysis.learning_score import PARTS
    from benchmark.analysis.proposal import higher_in_words
    from benchmark.analysis.why_target import PART_NAMES

    evidence, own, goal = asked[:3]
    found, shown = _proposed(evidence, own, goal, table), table.head(k)
    names = [evidence.region(code).name for code in shown["code"]]
    print_columns(
        [words("Kode"), words("Daerah"), words("Nilai")]
        + [words(PART_NAMES[part]) for part in PARTS]
        + [words("Jarak"), words("Tanda")],
        [
            [row.code, name, words.number(row.score, 3)]
            + [words.number(row.parts[part], 2) for part in PARTS]
            + [f"{words.number(row.km)} km", _marks(evidence, row, own, goal, found.code)]
            for row, name in zip(shown.itertuples(index=False), names, strict=True)
        ],
        right=2,
    )
    higher = higher_in_words(evidence, words, found)
    if higher:
        name = evidence.region(found.code).short_name
        typer.echo(f"! {words('Diusulkan {host}; {passed}', host=name, passed=higher)}.")
    note = balance_note(evidence, table, found, goal, words)
    if note:
        typer.echo(f"! {note.text}")
    for row, name in list(zip(shown.itertuples(index=False), names, strict=True))[:3]:
        typer.echo(f"\n{name}")
        for reason in (*row.reasons, *row.planned):
            typer.echo(f"- {reason.text}")
    typer.echo(words("Revisi {revision}.", revision=evidence.revision))


def _proposed(evidence: Evidence, own: str, goal: str, table: pd.DataFrame):
    """Return whom to meet first, as `proposal.propose` does."""
    from benchmark.analysis.coverage import headline
    from benchmark.analysis.proposal import propose

    return propose(evidence, table, headline(evidence, "ucj_pct"), goal, own)


def _marks(evidence: Evidence, row, own: str, goal: str, proposed: str) -> str:
    from benchmark.analysis.coverage import headline
    from benchmark.analysis.proposal import doubts_of, marks_in_words

    doubts = doubts_of(row._asdict(), headline(evidence, "ucj_pct"), goal, own)
    visited = [words("pernah dikunjungi")] if row.hosted else []
    return ", ".join(filter(None, [marks_in_words(words, doubts, row.code == proposed), *visited]))
