"""The command `benchmark peers`: which regions are like this one?"""

from typing import Annotated

import pandas as pd
import typer

from benchmark.cli_output import Json, fail, open_evidence, print_columns, print_json, weights_of, words
from benchmark.evidence import Evidence, NotInEvidence
from benchmark.evidence.regions import RegionNotFound, find_region


def peers(
    code: Annotated[str, typer.Argument(help="Kode atau nama daerah, misalnya 35.77 atau “Kota Madiun”.")],
    k: Annotated[int, typer.Option("-k", min=1, help="Banyak daerah dalam daftar.")] = 20,
    weight: Annotated[
        list[str] | None, typer.Option(help="Bobot lain bagi ciri atau kelompok ciri, misalnya urban=0.5.")
    ] = None,
    same_type: Annotated[
        bool, typer.Option("--same-type", help="Hanya yang sejenis: kota atau kabupaten.")
    ] = False,
    other_province: Annotated[
        bool, typer.Option("--other-province", help="Tanpa daerah dalam provinsi yang sama.")
    ] = False,
    within_km: Annotated[float | None, typer.Option(min=0, help="Paling jauh sekian kilometer.")] = None,
    as_json: Json = False,
) -> None:
    """Tampilkan daerah yang paling mirip strukturnya."""
    from benchmark.analysis.levels import level_of
    from benchmark.analysis.peers import excluded, similar_regions

    evidence = open_evidence()
    try:
        own = find_region(evidence, code)
        table = similar_regions(
            evidence,
            own,
            k,
            weights_of(weight or []),
            same_type=same_type,
            other_province=other_province,
            within_km=within_km,
        )
    except RegionNotFound as failure:
        fail(str(failure))
    except NotInEvidence as failure:
        fail(words("Ciri atau kelompok ciri “{name}” tidak dikenal.", name=failure.key))
    except ValueError:
        fail(words("Bobot ditulis ciri=angka, dengan angka nol atau lebih; misalnya urban=0.5."))
    lacks = own in set(excluded(evidence, level_of(evidence, own))["code"])
    if as_json:
        regions = table.assign(name=_names(evidence, table)).to_dict("records")
        answer = {"revision": evidence.revision, "code": own, "name": evidence.region(own).name}
        print_json(answer | {"too_few_features": lacks, "peers": regions})
    elif table.empty:
        fail(
            words("Ciri daerah ini terlalu sedikit untuk dibandingkan.")
            if lacks
            else words("Tidak ada daerah yang memenuhi saringan.")
        )
    else:
        _print_peers(evidence, table)


def _names(evidence: Evidence, table: pd.DataFrame) -> list[str]:
    return [evidence.region(code).name for code in table["code"]]


def _print_peers(evidence: Evidence, table: pd.DataFrame) -> None:
    from benchmark.analysis.peer_words import label_in_words

    labels = {row.feature_id: words.pick(row, "label") for row in evidence.peer_features.itertuples()}
    print_columns(
        [
            words("Kode"),
            words("Daerah"),
            words("Kemiripan"),
            words("Sebutan"),
            words("Saling"),
            words("Kestabilan"),
            words("Jarak"),
            words("Paling dekat dalam"),
            words("Paling berbeda dalam"),
        ],
        [
            [
                row.code,
                name,
                words.number(row.similarity, 2),
                label_in_words(row.label, words),
                words("ya") if row.mutual else words("tidak"),
                words.percent(100 * row.stability, 0),
                f"{words.number(row.km)} km",
                ", ".join(labels[feature] for feature in row.closest),
                labels.get(row.farthest, "–"),
            ]
            for row, name in zip(table.itertuples(index=False), _names(evidence, table), strict=True)
        ],
        right=2,
    )
    typer.echo(words("Menurut struktur saja; revisi {revision}.", revision=evidence.revision))
