"""The command `benchmark targets`: from whom can this region learn?"""

from enum import StrEnum
from typing import Annotated

import pandas as pd
import typer

from benchmark.cli_output import Json, fail, open_evidence, print_columns, print_json, weights_of, words
from benchmark.evidence import Evidence, NotInEvidence
from benchmark.evidence.regions import RegionNotFound, find_region


class Goal(StrEnum):
    """What the region wants to learn; the goals of `learning_goals`."""

    COVERAGE = "coverage"
    REGULATION = "regulation"
    FUNDING = "funding"
    PARITRANA = "paritrana"


def targets(
    code: Annotated[str, typer.Argument(help="Kode atau nama daerah, misalnya 13.77 atau “Kota Pariaman”.")],
    goal: Annotated[Goal, typer.Option(help="Tujuan belajar.")] = Goal.COVERAGE,
    k: Annotated[int, typer.Option("-k", min=1, help="Banyak daerah dalam daftar.")] = 20,
    weight: Annotated[
        list[str] | None,
        typer.Option(help="Bobot lain bagi bagian nilai atau ciri, misalnya reach=0 atau urban=0.5."),
    ] = None,
    same_type: Annotated[
        bool, typer.Option("--same-type", help="Hanya yang sejenis: kota atau kabupaten.")
    ] = False,
    other_province: Annotated[
        bool, typer.Option("--other-province", help="Tanpa daerah dalam provinsi yang sama.")
    ] = False,
    within_km: Annotated[float | None, typer.Option(min=0, help="Paling jauh sekian kilometer.")] = None,
    why: Annotated[
        str | None, typer.Option(help="Jelaskan tempat satu daerah ini saja, ciri demi ciri.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Tampilkan dari siapa daerah ini dapat belajar, dengan alasannya."""
    from benchmark.analysis.learning import learning_targets
    from benchmark.analysis.proposal import LOOKED_THROUGH

    evidence = open_evidence()
    try:
        own = find_region(evidence, code)
        if why is not None:
            _explain(evidence, own, find_region(evidence, why), goal.value, as_json)
            return
        table = learning_targets(
            evidence,
            own,
            goal.value,
            max(k, LOOKED_THROUGH),
            weights_of(weight or []),
            same_type=same_type,
            other_province=other_province,
            within_km=within_km,
        )
    except RegionNotFound as failure:
        fail(str(failure))
    except NotInEvidence as failure:
        fail(words("Bagian nilai atau ciri “{name}” tidak dikenal.", name=failure.key))
    except ValueError:
        fail(words("Bobot ditulis nama=angka, dengan angka nol atau lebih; misalnya reach=0."))
    if as_json:
        _print_as_json(evidence, own, goal.value, table, k)
    else:
        _print_targets(evidence, own, goal.value, table, k)


def _explain(evidence: Evidence, own: str, other: str, goal: str, as_json: bool) -> None:
    from benchmark.analysis.why_target import why_target

    try:
        answer = why_target(evidence, own, other, goal, words)
    except ValueError:
        fail(words("Kedua daerah harus berbeda, setingkat, dan mempunyai cukup ciri yang sama."))
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


def _print_as_json(evidence: Evidence, own: str, goal: str, table: pd.DataFrame, k: int) -> None:
    from benchmark.analysis.learning_gaps import balance_note, missing_for

    found = _proposed(evidence, own, goal, table)
    rows = table.head(k).to_dict("records")
    for row in rows:
        row["name"] = evidence.region(row["code"]).name
        for column in ("reasons", "in_force", "planned"):
            row[column] = [reason._asdict() for reason in row[column]]
    note = balance_note(evidence, table, found, goal, words)
    print_json(
        {"revision": evidence.revision, "code": own, "name": evidence.region(own).name, "goal": goal}
        | {"missing": [reason.text for reason in missing_for(evidence, own, goal, words)]}
        | {"balance": note.text if note else "", "proposed": found.code if found else ""}
        | {"targets": rows}
    )


def _print_targets(evidence: Evidence, own: str, goal: str, table: pd.DataFrame, k: int) -> None:
    from benchmark.analysis.learning_gaps import balance_note, missing_for
    from benchmark.analysis.learning_score import PARTS
    from benchmark.analysis.proposal import higher_in_words
    from benchmark.analysis.why_target import PART_NAMES

    for reason in missing_for(evidence, own, goal, words):
        typer.echo(f"! {reason.text}")
    if table.empty:
        fail(words("Tidak ada daerah yang dapat dibandingkan dan tercatat lebih maju untuk tujuan ini."))
    found, shown = _proposed(evidence, own, goal, table), table.head(k)
    names = [evidence.region(code).name for code in shown["code"]]
    print_columns(
        [words("Kode"), words("Daerah"), words("Nilai")]
        + [words(PART_NAMES[part]) for part in PARTS]
        + [words("Jarak"), words("Tanda")],
        [
            [row.code, name, words.number(row.score, 3)]
            + [words.number(row.parts[part], 2) for part in PARTS]
            + [f"{words.number(row.km)} km", ", ".join(_marks(row, found.code))]
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

    return propose(table, headline(evidence, "ucj_pct"), goal, own)


def _marks(row, proposed: str) -> list[str]:
    marks = {
        words("diusulkan"): row.code == proposed,
        words("kurang mirip"): row.weak_match,
        words("banyak peminat"): row.overloaded,
        words("pernah dikunjungi"): row.hosted > 0,
    }
    return [mark for mark, applies in marks.items() if applies]
