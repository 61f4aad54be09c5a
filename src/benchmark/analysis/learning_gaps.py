"""What is not on record about the region that asks, and is the first host asked too often?"""

import numpy as np
import pandas as pd

from benchmark.analysis.goal_coverage import coverage_rows, values_of
from benchmark.analysis.goal_funding import funding, named_by_programmes
from benchmark.analysis.goal_paritrana import record_of_level
from benchmark.analysis.goal_regulation import regulation
from benchmark.analysis.host_load import first_choices
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.levels import level_of
from benchmark.analysis.peers import excluded
from benchmark.analysis.proposal import Proposal
from benchmark.analysis.reasons import Reason, in_sentence
from benchmark.evidence import Evidence
from benchmark.locale import Words


def missing_for(evidence: Evidence, code: str, goal: str, words: Words) -> list[Reason]:
    """What is missing about the region itself, and what that does to its targets for this goal?

    Returns sentences of kind "missing". Absence is not stated by anybody, so only what a programme names
    instead has sources.
    """
    level = level_of(evidence, code)
    at, name = codes_of(evidence, level).get_loc(code), evidence.region(code).name
    if code in set(excluded(evidence, level)["code"]):
        text = words(
            "Ciri struktur {name} belum cukup terdata, jadi tidak ada daerah yang dapat dibandingkan.",
            name=name,
        )
        return [Reason(text, (), "missing")]
    found: list[Reason] = []
    if goal == "coverage" and np.isnan(values_of(evidence, level)[at]):
        text = words(
            "Cakupan {name} belum terdata: tuan rumah dipilih di antara yang di atas median, "
            "menurut kemiripan, kebaruan, bukti, dan jangkauan.",
            name=name,
        )
        found.append(Reason(text, (), "missing"))
    own = coverage_rows(evidence)[code]
    if goal == "coverage" and own["stale"]:
        text = words(
            "Cakupan {name} yang baru belum terdata: keunggulan tuan rumah dihitung terhadap angka lama "
            "({date}).",
            name=name,
            date=words.as_of(own["as_of"], own["precision"]),
        )
        found.append(Reason(text, (own["source_id"],), "missing"))
    if goal != "funding" and not regulation(evidence, level).step[at]:
        text = words(
            "Instrumen berlaku {name} belum terdata: yang disebut baru di sini mungkin sudah ada.",
            name=name,
        )
        found.append(Reason(text, (), "missing"))
    if goal != "regulation" and not funding(evidence, level).kinds[at].any():
        named = named_by_programmes(evidence).get(code, {})
        if named:
            labels = evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
            told = words.listing(in_sentence(labels[kind]) for kind in named)
            text = words(
                "Laporan dana {name} belum terdata; program yang tercatat menyebut {funds}. Sumber dana yang "
                "disebut baru mungkin sudah dipakai.",
                name=name,
                funds=told,
            )
            sources = tuple(dict.fromkeys(one for several in named.values() for one in several))
            found.append(Reason(text, sources, "missing"))
        else:
            text = words(
                "Pendanaan {name} belum terdata: sumber dana yang disebut baru mungkin sudah dipakai.",
                name=name,
            )
            found.append(Reason(text, (), "missing"))
    if goal == "paritrana" and not record_of_level(evidence, level)[0][at]:
        text = words("Penghargaan Paritrana {name} belum terdata.", name=name)
        found.append(Reason(text, (), "missing"))
    return found


def balance_note(
    evidence: Evidence, targets: pd.DataFrame, found: Proposal | None, goal: str, words: Words
) -> Reason | None:
    """Say that the first target is the first of very many, and who is proposed; None if it is not.

    `targets` is the result of `learning_targets`, `found` what `proposal.propose` makes of it.
    """
    if found is None or not targets["overloaded"].iloc[0]:
        return None
    first = targets["code"].iloc[0]
    text = words(
        "{host} menjadi pilihan pertama {n} daerah dan mungkin tidak dapat menerima semuanya",
        host=evidence.region(first).name,
        n=words.number(first_choices(evidence, goal)[first]),
    )
    if found.code != first:
        text += "; " + words(
            "diusulkan: {name} (urutan {n})",
            name=evidence.region(found.code).name,
            n=words.number(len(found.passed) + 1),
        )
    elif len(targets) > 1:
        text += "; " + words(
            "tetap diusulkan, karena daerah berikutnya juga berkeberatan atau jauh lebih rendah nilainya"
        )
    return Reason(text + ".", (), "reach")
