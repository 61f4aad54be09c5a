"""The evidence base on the command line: its faults, regions, indicators, peers and learning targets.

Every command answers in Indonesian, or with ``--json`` in a form for other programs; exit code 1 means that
the question has no answer (the JSON then holds "error" and "message"), or that the data has errors.
"""

from dataclasses import asdict
from datetime import datetime
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pandas as pd
import typer

from benchmark.cli_output import Json, fail, open_evidence, print_columns, print_json, region_of, words
from benchmark.cli_peers import peers
from benchmark.cli_seal import seal
from benchmark.cli_targets import targets
from benchmark.evidence import Evidence, default_folder
from benchmark.evidence.findings import Finding
from benchmark.evidence.provenance import source_of
from benchmark.exports.publisher import publisher_of

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Basis bukti Sejawat Daerah: periksa data, cari daerah, lihat indikator.",
)
app.command()(peers)
app.command()(targets)
app.command()(seal)

_SHOWN_ALIKE = 20


class Level(StrEnum):
    """Which regions are listed."""

    ALL = "all"
    PROVINCE = "province"
    KABKOTA = "kabkota"


@app.command()
def validate(
    folder: Annotated[Path | None, typer.Argument(help="Folder data; tanpa ini, data bawaan.")] = None,
    as_json: Json = False,
) -> None:
    """Periksa folder data: bentuk tabel, rujukan, dan makna angkanya."""
    # Frictionless takes longer to import than the other commands take to run.
    from benchmark.evidence.validation import validate as check

    found = check(folder or default_folder(), words)
    errors = [finding for finding in found if finding.severity == "error"]
    warnings = [finding for finding in found if finding.severity == "warning"]
    if as_json:
        print_json({"errors": [asdict(f) for f in errors], "warnings": [asdict(f) for f in warnings]})
    else:
        _print_findings(words("Kesalahan"), errors)
        _print_findings(words("Peringatan"), warnings)
        if found:
            typer.echo(
                words(
                    "{errors} kesalahan, {warnings} peringatan.",
                    errors=words.number(len(errors)),
                    warnings=words.number(len(warnings)),
                )
            )
        else:
            typer.echo(words("Tidak ada temuan."))
    raise typer.Exit(1 if errors else 0)


@app.command()
def find(
    name: Annotated[str, typer.Argument(help="Nama atau kode daerah, misalnya “Kab. Badung”.")],
    as_json: Json = False,
) -> None:
    """Cari kode daerah dari nama yang dipakai orang."""
    evidence = open_evidence(as_json)
    code = region_of(evidence, name, as_json)
    region = evidence.region(code)
    province = evidence.region(region.province_code).name
    if as_json:
        print_json({"code": code, "name": region.name, "level": region.level, "province": province})
    else:
        typer.echo(f"{code}  {region.name}" + ("" if region.level == "province" else f", {province}"))


@app.command()
def headline(
    indicator: Annotated[str, typer.Argument(help="Nama indikator, misalnya ucj_pct.")],
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Keadaan pada tanggal ini (TTTT-BB-HH).")
    ] = None,
    level: Annotated[Level, typer.Option(help="Daerah yang ditampilkan.")] = Level.ALL,
    as_json: Json = False,
) -> None:
    """Tampilkan angka utama setiap daerah untuk satu indikator."""
    from benchmark.analysis.coverage import headline as headline_of

    evidence = open_evidence(as_json)
    known = evidence.indicators["indicator_id"].tolist()
    if indicator not in known:
        alike = get_close_matches(indicator, known, n=5)
        hint = words("Mungkin yang dimaksud: {names}.", names=", ".join(alike)) if alike else ""
        text = f"{words('Indikator “{name}” tidak dikenal.', name=indicator)} {hint}".strip()
        fail(text, as_json, "unknown", suggestions=alike)
    day = on.date() if on else None
    table = headline_of(evidence, indicator, day)
    levels = evidence.regions.set_index("code")["level"].astype(str).reindex(table["code"])
    provinces = (levels == "province").to_numpy()
    table = table[{Level.ALL: provinces | True, Level.PROVINCE: provinces, Level.KABKOTA: ~provinces}[level]]
    if as_json:
        answer = {"revision": evidence.revision, "indicator_id": indicator, "on": day}
        print_json(answer | {"regions": table.to_dict("records")})
    else:
        _print_headline(evidence, indicator, table)


def _print_findings(title: str, found: list[Finding]) -> None:
    if not found:
        return
    typer.echo(f"{title} ({words.number(len(found))})")
    alike: dict[tuple, int] = {}
    for finding in found:
        kind = (finding.file, finding.column, finding.rule)
        alike[kind] = alike.get(kind, 0) + 1
        if alike[kind] > _SHOWN_ALIKE:
            continue
        place = finding.file if finding.row is None else f"{finding.file}:{finding.row}"
        column = f" [{finding.column}]" if finding.column else ""
        typer.echo(f"  {place}{column} {finding.message} ({finding.rule})\n    → {finding.way_out}")
    for (file, column, rule), count in alike.items():
        if count > _SHOWN_ALIKE:
            more = words("{n} temuan sejenis lagi", n=words.number(count - _SHOWN_ALIKE))
            typer.echo(f"  {file}{f' [{column}]' if column else ''} … {more} ({rule})")
    typer.echo("")


def _print_headline(evidence: Evidence, indicator_id: str, table: pd.DataFrame) -> None:
    indicator = evidence.indicator(indicator_id)
    names = evidence.regions.set_index("code")["name"]
    stated = table[table["state"].isin(["value", "zero", "bound"])]
    figure = stated["value"].fillna(stated["bound_value"])
    stated = stated.assign(figure=figure).sort_values("figure", ascending=False, kind="stable")
    unit = "%" if indicator.unit == "pct" else indicator.unit
    typer.echo(f"{words.pick(indicator, 'label')} ({unit})")
    print_columns(
        [
            words("Kode"),
            words("Daerah"),
            words("Angka"),
            words("Keadaan"),
            words("Keterangan"),
            words("Sumber"),
        ],
        [
            [
                row.code,
                names[row.code],
                {"lower": "> ", "upper": "< "}.get(row.bound, "")
                + words.number(row.figure, indicator.decimals),
                words.as_of(row.as_of, row.precision),
                ", ".join(_marks(row)),
                publisher_of(source_of(evidence, row.source_id), words),
            ]
            for row in stated.itertuples(index=False)
        ],
        right=2,
    )
    typer.echo(
        words(
            "{stated} dari {all} daerah berdata; revisi {revision}.",
            stated=words.number(len(stated)),
            all=words.number(len(table)),
            revision=evidence.revision,
        )
    )


def _marks(row) -> list[str]:
    marks = {
        words("dihitung"): row.computed,
        words("kira-kira"): row.approximate,
        words("diragukan"): row.doubtful,
        words("lama"): row.stale,
    }
    return [mark for mark, applies in marks.items() if applies]


if __name__ == "__main__":
    app()
