"""The command `benchmark peers`: which regions are like this one?"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

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
from benchmark.evidence import Evidence, NotInEvidence

if TYPE_CHECKING:
    from benchmark.analysis.feature_space import FeatureSpace


def peers(
    code: Annotated[str, typer.Argument(help="Kode atau nama daerah, misalnya 35.77 atau “Kota Madiun”.")],
    k: Annotated[int, typer.Option("-k", min=1, help="Banyak daerah dalam daftar.")] = 20,
    weight: Annotated[
        list[str] | None, typer.Option(help="Bobot lain bagi ciri atau kelompok ciri, misalnya urban=0.5.")
    ] = None,
    same_type: SameType = False,
    other_province: OtherProvince = False,
    within_km: WithinKm = None,
    as_json: Json = False,
) -> None:
    """Tampilkan daerah yang paling mirip strukturnya."""
    from benchmark.analysis.peers import similar_regions

    evidence = open_evidence(as_json)
    own = region_of(evidence, code, as_json)
    try:
        weights = weights_of(weight or [])
        require_a_feature(evidence, own, weights, as_json)
        table = similar_regions(
            evidence,
            own,
            k,
            weights,
            same_type=same_type,
            other_province=other_province,
            within_km=within_km,
        )
    except NotInEvidence as failure:
        text = words("Ciri atau kelompok ciri “{name}” tidak dikenal.", name=failure.key)
        fail(text, as_json, "unknown")
    except ValueError:
        text = words("Bobot ditulis ciri=angka, dengan angka nol atau lebih; misalnya urban=0.5.")
        fail(text, as_json, "invalid")
    space = _space(evidence, own, weights)
    lacks = bool(space.held()[space.place(own)] < space.min_share - 1e-12)
    regions = table.assign(name=_names(evidence, table)).to_dict("records")
    answer = {"revision": evidence.revision, "code": own, "name": evidence.region(own).name}
    answer |= {"too_few_features": lacks, "peers": regions}
    if lacks:
        text = words("Ciri daerah ini terlalu sedikit untuk dibandingkan.")
        fail(text, as_json, "too_few_features", **answer)
    if table.empty:
        fail(words("Tidak ada daerah yang memenuhi saringan."), as_json, "filtered", **answer)
    if as_json:
        print_json(answer)
    else:
        _print_peers(evidence, table)


def require_a_feature(evidence: Evidence, own: str, weights: Mapping[str, float], as_json: bool) -> None:
    """End with a reason where these weights leave no feature in which regions could be told apart."""
    if not _space(evidence, own, weights).weights.any():
        text = words("Tidak ada ciri yang berbobot, jadi kemiripan tidak dapat dihitung.")
        fail(text, as_json, "no_weights")


def _space(evidence: Evidence, own: str, weights: Mapping[str, float]) -> "FeatureSpace":
    from benchmark.analysis.levels import level_of
    from benchmark.analysis.peers import feature_space

    return feature_space(evidence, level_of(evidence, own), weights)


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
