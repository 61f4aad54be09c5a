"""What is on record about a region, in sentences for an official paper, each with its sources?"""

from datetime import date

import pandas as pd

from benchmark.analysis import comparison_funding as funding
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.instruments import IN_FORCE, PLANNED
from benchmark.analysis.position import Place, position
from benchmark.analysis.reasons import Reason, pair_of, prize_record_reason
from benchmark.analysis.region_profile import instruments_of
from benchmark.analysis.targets import national_targets
from benchmark.evidence import Evidence
from benchmark.exports.comparison_records import span
from benchmark.exports.documents import names
from benchmark.locale import Words

_MOST_INSTRUMENTS = 6


def coverage_facts(
    evidence: Evidence, code: str, words: Words, headlines: pd.DataFrame, targets: pd.DataFrame
) -> list[Reason]:
    """Say the coverage with its date and what mars it, its place, the target and the distance to it.

    Parameters
    ----------
    headlines : result of `coverage.headline` for coverage.
    targets : result of `targets.own_targets` for those headlines.
    """
    figure = headlines.loc[code]
    said = [_coverage(evidence, code, figure, words)]
    if pd.notna(figure["value"]):
        said += _places(evidence, code, headlines, words)
    return [*said, _target(evidence, code, figure, targets.loc[code], words)]


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


def regulation_facts(evidence: Evidence, code: str, words: Words) -> list[Reason]:
    """Say which regulations are in force, and which are only drafted or planned."""
    name = names.full_name(evidence, code)
    rows = instruments_of(evidence, code)
    rows = rows[rows["regional"].astype(bool)] if len(rows) else rows
    if rows.empty:
        text = (
            f"Instrumen regulasi {name} tentang jaminan sosial ketenagakerjaan belum terdata; hal itu tidak "
            "berarti tidak ada dan perlu dilengkapi dari bagian hukum."
        )
        return [Reason(text, (), "missing")]
    said = []
    for wanted, opening in (
        ((IN_FORCE,), f"Instrumen {name} yang terdata berlaku ialah"),
        (PLANNED, f"Yang masih berupa rancangan atau rencana di {name} ialah"),
        (("unknown",), f"Instrumen {name} yang statusnya belum dapat dipastikan ialah"),
    ):
        found = rows[rows["status"].astype(object).isin(wanted)].sort_values("legal_rank", kind="stable")
        if found.empty:
            continue
        titles = [_titled(row, name) for row in found.head(_MOST_INSTRUMENTS).itertuples()]
        rest = len(found) - len(titles)
        if rest:
            titles.append(f"{words.number(rest)} instrumen lain")
        sources = tuple(dict.fromkeys(s for ids in found["source_ids"] for s in ids))
        said.append(Reason(f"{opening} {'; '.join(titles)}.", sources, "in_force"))
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
    return [Reason(f"Dengan angka tersebut, {name} menempati {words.listing(told)}.", (), "lead")]


def _placed(place: Place, group: str, words: Words) -> str:
    return f"peringkat {words.number(place.rank)} dari {words.number(place.n)} {group}"


def _target(evidence: Evidence, code: str, figure: pd.Series, target: pd.Series, words: Words) -> Reason:
    name = names.full_name(evidence, code)
    if pd.isna(target["target"]):
        return Reason(f"Target cakupan {name} sendiri belum terdata.", (), "missing")
    about = "sekitar " if target["target_approximate"] else ""
    year = (
        "tanpa keterangan tahun" if pd.isna(target["target_year"]) else f"tahun {int(target['target_year'])}"
    )
    text = f"Target cakupan yang dinyatakan bagi {name} {year} ialah {about}{exact(target['target'], words)}"
    if pd.notna(target["gap"]):
        # Judged as it is written, so that "0,0 poin" is never called short.
        points = words.number(abs(target["gap"]), 1)
        if points == words.number(0, 1):
            text += "; angka cakupan di atas setara dengan target itu"
        else:
            side = "di bawah" if target["gap"] < 0 else "di atas"
            text += f"; angka cakupan {name} {points} poin {side} target itu"
    return Reason(f"{text}.", (target["target_source_id"],), "lead")


def _titled(row, region_name: str) -> str:
    subject = names.within_sentence(row.subject)
    title = names.official_title(row, region_name)
    return f"{title} ({subject})" if subject else title


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
