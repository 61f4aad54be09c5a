"""What is on record about a region, in sentences for an official paper, each with its sources?"""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from benchmark.analysis import comparison_funding as funding
from benchmark.analysis.administrative import where_it_lies
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.instruments import IN_FORCE, PLANNED
from benchmark.analysis.position import Place, position
from benchmark.analysis.reasons import Reason, in_sentence, pair_of, prize_record_reason
from benchmark.analysis.region_profile import instruments_of
from benchmark.analysis.target_standing import TOO_EARLY, standing
from benchmark.analysis.targets import national_targets
from benchmark.evidence import Evidence
from benchmark.exports.comparison_records import span
from benchmark.exports.documents import names, regulations
from benchmark.locale import Words

_MOST_INSTRUMENTS = 6
# What the record says of a target that others have set for the region.
_SET_BY_OTHERS = re.compile(r"(?i)nasional|kementerian|kemendagri|pusat|rpjmd")
_LONGEST_REMARK = 120
_CUMULATIVE = "kumulatif"


def coverage_facts(
    evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame, targets: pd.DataFrame, on: date
) -> list[Reason]:
    """Say the coverage with its date and what mars it, its place, the target and the distance to it.

    Parameters
    ----------
    headlines : result of `coverage.headline` for coverage.
    targets : result of `targets.own_targets` for those headlines.
    on : day of the paper; a target for an earlier year is said to be past.
    """
    figure = headlines.loc[code]
    said = [_coverage(evidence, code, figure, words)]
    if pd.notna(figure["value"]):
        said += _places(evidence, code, headlines, words)
    return [*said, _target(evidence, code, figure, targets.loc[code], words, on)]


def exact(value: float, words: Words) -> str:
    """Write a percentage with the decimals that it has, at most two: 60 %, 99,5 %, 67,28 %."""
    decimals = next((n for n in (0, 1) if round(value, n) == round(value, 2)), 2)
    return words.percent(value, decimals)


def national_fact(evidence: Evidence, on: date, words: Words) -> Reason:
    """Say what the state still aims at on that day, each series under its own name."""
    table = national_targets(evidence)
    table = table[table["year"] >= on.year]
    told, sources = [], []
    for row in table[table["series"].isin(["RPJMN", "RPJPN"])].itertuples():
        told.append(f"{exact(row.value, words)} pada tahun {row.year} ({row.series})")
        sources.append(row.source_id)
    text = (
        f"Target cakupan nasional yang terdata ialah {words.listing(told)}; dasar perhitungannya dapat "
        "berbeda dari angka daerah, sehingga keduanya tidak dibandingkan secara langsung."
    )
    return Reason(text, tuple(dict.fromkeys(sources)), "lead")


def regulation_facts(evidence: Evidence, code: str, words: Words, each: bool = False) -> list[Reason]:
    """Say which regulations are in force, and which were only drafted or planned.

    Parameters
    ----------
    each : of those in force say each in a sentence of its own, with its clauses.
    """
    name = names.full_name(evidence, code)
    rows = instruments_of(evidence, code)
    rows = rows[rows["regional"].astype(bool)] if len(rows) else rows
    lies = where_it_lies(evidence, code, words)
    said = [Reason(lies, (), "missing")] if lies else []
    if rows.empty:
        text = (
            f"Instrumen regulasi {name} tentang jaminan sosial ketenagakerjaan belum terdata; hal itu tidak "
            "berarti tidak ada dan perlu dilengkapi dari bagian hukum."
        )
        return [*said, Reason(text, (), "missing")]
    for wanted, opening in (
        ((IN_FORCE,), f"Instrumen {name} yang tercatat berlaku ialah"),
        (
            PLANNED,
            f"Pernah diberitakan sebagai rancangan atau rencana di {name}, dan kelanjutannya belum terdata:",
        ),
        (("unknown",), f"Instrumen {name} yang statusnya belum dapat dipastikan ialah"),
    ):
        found = rows[rows["status"].astype(object).isin(wanted)].sort_values("legal_rank", kind="stable")
        if found.empty:
            continue
        if each and wanted == (IN_FORCE,):
            said += _each(evidence, found, name, words)
            continue
        titles = [_titled(row, name) for row in found.head(_MOST_INSTRUMENTS).itertuples()]
        rest = len(found) - len(titles)
        if rest:
            titles.append(f"{words.number(rest)} instrumen lain")
        said.append(
            Reason(f"{opening} {'; '.join(titles)}.", regulations.sources_of(found.itertuples()), "in_force")
        )
    return said


def funding_facts(evidence: Evidence, code: str, words: Words) -> list[Reason]:
    """Say who pays premiums, in the latest year on record, planned money apart."""
    name = names.full_name(evidence, code)
    matrix = funding_matrix(evidence, [code])
    held = matrix[~matrix["state"].isin([funding.NOT_RECORDED, funding.NOT_COLLECTED])]
    if held.empty:
        text = f"Pendanaan iuran dan penerimanya di {name} belum terdata; hal itu tidak berarti tidak ada."
        return [Reason(text, (), "missing")]
    labels = evidence.fund_kinds.set_index("fund_kind")["label_id"]
    told = [_paid(evidence, cell, labels[cell["fund_kind"]], words) for cell in held.to_dict("records")]
    text = f"Sumber dana iuran yang terdata di {name}: {'; '.join(told)}."
    return [Reason(text, _paid_by(evidence, held), "in_force")]


def paid_from(evidence: Evidence, code: str) -> list[str]:
    """Return the sources of money from which the region is on record as paying premiums, by name."""
    matrix = funding_matrix(evidence, [code])
    labels = evidence.fund_kinds.set_index("fund_kind")["label_id"]
    return [labels[kind] for kind in matrix.loc[matrix["state"] == funding.STATED, "fund_kind"]]


def prize_fact(evidence: Evidence, code: str, other: str, words: Words) -> Reason:
    """Say the record of Paritrana of a region; `other` is any second region, which the sentence ignores."""
    return prize_record_reason(evidence, pair_of(evidence, other, code), words)


def _coverage(evidence: Evidence, code: str, figure: pd.Series, words: Words) -> Reason:
    name = names.full_name(evidence, code)
    sources = (figure["source_id"],) if figure["source_id"] else ()
    when = words.as_of(figure["as_of"], figure["precision"])
    if figure["state"] == "bound":
        side = "di atas" if figure["bound"] == "lower" else "di bawah"
        text = (
            f"Cakupan jaminan sosial ketenagakerjaan {name} hanya disebut {side} "
            f"{words.percent(figure['bound_value'])} ({when}); angka pastinya belum terdata."
        )
        return Reason(text, sources, "lead")
    if pd.isna(figure["value"]):
        text = f"Cakupan jaminan sosial ketenagakerjaan {name} belum terdata."
        return Reason(text, (), "missing")
    about = "sekitar " if figure["approximate"] else ""
    text = (
        f"Cakupan jaminan sosial ketenagakerjaan {name} tercatat {about}"
        f"{words.percent(figure['value'])} dari pekerja ({when})"
    )
    if figure["computed"]:
        text += ", dihitung dari jumlah peserta dan jumlah pekerja menurut sumber yang sama"
    marks = []
    if figure["doubtful"] and figure["alternatives"]:
        marks.append(
            f" Sumber-sumber yang ada berselisih hingga {words.number(figure['spread'], 1)} poin, sehingga "
            "angka ini perlu dikonfirmasi sebelum dikutip."
        )
    elif figure["doubtful"]:
        marks.append(" Angka ini berada di luar batas yang wajar dan perlu dikonfirmasi sebelum dikutip.")
    if figure["stale"]:
        marks.append(
            f" Angka ini sudah berumur {words.number(figure['age_months'])} bulan dan perlu dimutakhirkan."
        )
    return Reason(f"{text}.{''.join(marks)}", sources, "lead")


def _places(evidence: Evidence, code: str, headlines: pd.DataFrame, words: Words) -> list[Reason]:
    region = evidence.region(code)
    where = position(evidence, code, headlines=headlines)
    kind = "provinsi" if region.level == "province" else "kabupaten/kota"
    told = [_placed(where.nation, f"{kind} yang cakupannya terdata", words)]
    if where.province is not None and where.province.n > 1:
        province = names.full_name(evidence, region.province_code)
        told.append(_placed(where.province, f"kabupaten/kota yang terdata di {province}", words))
    name = names.full_name(evidence, code)
    return [Reason(f"Dalam hal cakupan, {name} menempati {words.listing(told)}.", (), "lead")]


def _placed(place: Place, group: str, words: Words) -> str:
    return f"peringkat {words.number(place.rank)} dari {words.number(place.n)} {group}"


def _target(
    evidence: Evidence, code: str, figure: pd.Series, target: pd.Series, words: Words, on: date
) -> Reason:
    name = names.full_name(evidence, code)
    if pd.isna(target["target"]):
        return Reason(f"Target cakupan bagi {name} belum terdata.", (), "missing")
    about = "sekitar " if target["target_approximate"] else ""
    year = None if pd.isna(target["target_year"]) else int(target["target_year"])
    when = "tanpa keterangan tahun" if year is None else f"untuk tahun {year}"
    text = f"Target cakupan yang tercatat bagi {name} {when} ialah {about}{exact(target['target'], words)}"
    text += _set_by(evidence, target["target_observation_id"])
    if pd.notna(target["gap"]):
        # Judged as it is written, so that "0,0 poin" is never called short.
        points = words.number(abs(target["gap"]), 1)
        if points == words.number(0, 1):
            text += f"; cakupan {name} setara dengan target itu"
        else:
            side = "di bawah" if target["gap"] < 0 else "di atas"
            text += f"; cakupan {name} {points} poin {side} target itu"
    if year is not None and year < on.year:
        text += ", dan tahun target itu sudah lewat"
    if standing(round(target["gap"], 1), figure["as_of"], year or float("nan"), on) == TOO_EARLY:
        text += ", sedangkan angka cakupannya dari sebelum tahun itu berakhir"
    others = [value for value in target["target_values"] if value != target["target"]]
    if others and year is not None:
        listed = words.listing(exact(value, words) for value in others)
        text += f". Sumber lain menyebut {listed} untuk tahun yang sama"
    return Reason(f"{text}.", (target["target_source_id"],), "lead")


def _set_by(evidence: Evidence, observation_id: str) -> str:
    """What the record remarks on a target that others have set: it is then not the region's own."""
    rows = evidence.observations
    notes = rows.loc[rows["observation_id"] == observation_id, "note"].dropna()
    note = "" if notes.empty else str(notes.iloc[0]).strip().rstrip(".")
    if not note or len(note) > _LONGEST_REMARK or not _SET_BY_OTHERS.search(note):
        return ""
    return f" (catatan: {note[:1].lower()}{note[1:]})"


def _titled(row, region_name: str) -> str:
    said = regulations.gist(row.subject)
    title = regulations.official_title(row, region_name)
    return f"{title} (pokok isi menurut sumber: {said})" if said else title


def _each(evidence: Evidence, rows: pd.DataFrame, name: str, words: Words) -> list[Reason]:
    labels = evidence.provisions.set_index("provision")["label_id"].map(in_sentence)
    said = []
    for row in rows.head(_MOST_INSTRUMENTS).itertuples():
        about = regulations.gist(row.subject)
        text = f"{regulations.official_title(row, name)} tercatat berlaku"
        text += f"; pokok isinya menurut sumber: {about}" if about else ""
        clauses: Sequence[str] = row.provisions
        if clauses:
            text += f"; klausul yang tercatat: {words.listing(labels[name] for name in clauses)}"
        said.append(Reason(f"{text}.", row.source_ids, "in_force"))
    return said


def _paid(evidence: Evidence, cell: dict, label: str, words: Words) -> str:
    if cell["state"] == funding.PROGRAMME:
        programs = evidence.programs.set_index("program_id")["name"]
        return f"{label} (disebut dalam program {programs[cell['program_ids'][-1]]}, tanpa laporan dana)"
    told = ["masih rencana"] if cell["state"] == funding.PLANNED else []
    told.append("tanpa keterangan tahun" if pd.isna(cell["year"]) else f"tahun {int(cell['year'])}")
    people = span(cell["people_low"], cell["people_high"], words.number)
    money = span(cell["amount_low"], cell["amount_high"], words.compact_rupiah)
    told += [f"{people} orang"] * bool(people) + [money] * bool(money)
    if cell["reports"] > 1:
        told.append(f"menurut {words.number(cell['reports'])} laporan")
    rows = evidence.funding
    notes = rows.loc[rows["funding_id"].isin(cell["funding_ids"]), "note"].dropna()
    if notes.str.contains(_CUMULATIVE, case=False).any():
        told.append("angka kumulatif menurut sumber, bukan pembayaran setahun")
    return f"{label} ({', '.join(told)})"


def _paid_by(evidence: Evidence, held: pd.DataFrame) -> tuple[str, ...]:
    reports = {name for ids in held["funding_ids"] for name in ids}
    rows = evidence.funding
    sources = rows.loc[rows["funding_id"].isin(reports), "source_id"].tolist()
    told = held[held["state"] == funding.PROGRAMME]["program_ids"]
    links = evidence.program_sources
    programs = {ids[-1] for ids in told if ids}
    sources += links.loc[links["program_id"].isin(programs), "source_id"].tolist()
    return tuple(dict.fromkeys(sources))
