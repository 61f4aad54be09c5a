"""What to ask about money: sources that we do not use, and what comes after the months that are paid?"""

import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.goal_funding import named_by_programmes, paid_for_others, payments
from benchmark.analysis.learning_basis import ByRegion
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.reasons import in_sentence
from benchmark.analysis.reasons_of_goal import planned_payment, size_in_words
from benchmark.analysis.visit_asking import Asking, Question
from benchmark.evidence import Evidence
from benchmark.locale import message

_MOST = 4
_YEAR = 12
_NEW = {
    "apbd_kabkota": message(
        "Pada perangkat daerah mana iuran dari {fund} dianggarkan, dan sejak bulan apa tersedia?"
    ),
    "apbd_provinsi": message(
        "Bagaimana penerima dibagi antara provinsi dan kabupaten/kota agar tidak ganda?"
    ),
    "apbdes": message("Bagaimana besar iuran per desa ditetapkan dan diawasi?"),
    "asn_contribution": message("Bagaimana iuran ASN dihimpun, dan siapa yang menentukan penerimanya?"),
    "baznas_zakat": message("Apa syarat penerima yang iurannya dibayar dari {fund}?"),
    "csr_tjsl": message("Bagaimana perusahaan dicari dan diikat untuk membayar iuran?"),
    "dbh_cht": message("Kegiatan apa yang memuat iuran dalam rencana penggunaan {fund}?"),
    "dbh_sawit": message("Kegiatan apa yang memuat iuran dalam rencana penggunaan {fund}?"),
}
_NEW_OTHERWISE = message("Apa dasar hukum dan alur pembayaran iuran dari {fund}?")
_SHARED = message("Bagaimana jumlah orang yang iurannya dibayar dari {fund} ditetapkan setiap tahun?")


def funding_questions(asking: Asking) -> list[Question]:
    """Ask for sources of money, those that are new to us first, then those that both use, then plans."""
    words, host = asking.words, asking.pair.other_name
    stated, planned = payments(asking.evidence)
    ours = {row["fund_kind"]: row for row in stated[asking.pair.mine]}
    theirs = sorted(stated[asking.pair.other], key=lambda row: row["fund_kind"] in ours)
    questions = [_about_source(asking, row, ours.get(row["fund_kind"])) for row in theirs]
    paid = {row["fund_kind"] for row in theirs}
    for row in planned[asking.pair.other]:
        if row["fund_kind"] in paid:
            continue
        fund = in_sentence(words.pick(row, "fund_label"))
        fact = planned_payment(row, host, words)
        fact += "."
        text = words("Apakah rencana iuran dari {fund} sudah terlaksana, dan bagi berapa orang?", fund=fund)
        key = f"planned-{row['fund_kind']}"
        questions.append(asking.question("funding", key, text, fact, (row["source_id"],)))
    if not theirs:
        fact = words("Pembayaran iuran oleh {host} belum terdata.", host=host)
        text = words("Dari sumber dana apa iuran pekerja rentan dibayar, dan bagi berapa orang tahun ini?")
        questions.insert(0, asking.question("funding", "sources", text, fact))
    return questions[:_MOST]


def sustainability_questions(asking: Asking) -> list[Question]:
    """Ask what comes after the months that are paid, after the budget year, and after the help ends."""
    words = asking.words
    fact, sources, months = _months_fact(asking)
    if months is None:
        text = words("Berapa bulan dalam setahun iuran dibayar, dan bagaimana perlindungan sesudahnya?")
    elif months < _YEAR:
        text = words(
            "Bagaimana perlindungan peserta dijaga pada {n} bulan lainnya dalam setahun?",
            n=words.number(_YEAR - months),
        )
    else:
        text = words("Dari mana iuran dibayar bila anggaran tahun berikutnya terlambat disahkan?")
    questions = [asking.question("sustainability", "months", text, fact, sources)]
    years, sources = _years(asking)
    if len(years) > 1:
        fact = words(
            "Pembayaran iuran oleh {host} tercatat untuk tahun {years}.",
            host=asking.pair.other_name,
            years=words.listing(years),
        )
    else:
        fact = words(
            "Kesinambungan anggaran iuran {host} antartahun belum terdata.", host=asking.pair.other_name
        )
        sources = ()
    text = words("Bagaimana anggaran iuran dijamin ketika pimpinan atau prioritas daerah berganti?")
    questions.append(asking.question("sustainability", "years", text, fact, sources))
    fact = words(
        "Berapa peserta di {host} yang kemudian membayar iuran sendiri belum terdata.",
        host=asking.pair.other_name,
    )
    text = words("Bagaimana peserta yang sudah mampu diajak melanjutkan iuran sendiri?")
    return [*questions, asking.question("sustainability", "self-paid", text, fact)]


def _about_source(asking: Asking, row: dict, ours: dict | None) -> Question:
    words = asking.words
    fund = in_sentence(words.pick(row, "fund_label"))
    said, sources = _paid(asking, row)
    if ours is None:
        named = named_by_programmes(asking.evidence).get(asking.pair.mine, {}).get(row["fund_kind"], ())
        sources = (*sources, *named)
        beside = words(
            "APBD bagi {mine} ada pada provinsinya"
            if row["fund_kind"] == "apbd_kabkota" and is_administrative(asking.evidence, asking.pair.mine)
            else "di {mine} sumber dana ini disebut program, tanpa laporan dana"
            if named
            else "di {mine} sumber dana ini belum terdata",
            mine=asking.pair.mine_name,
        )
        fact = f"{said}; {beside}."
        text = words(_NEW.get(row["fund_kind"], _NEW_OTHERWISE), fund=fund)
    else:
        beside = words(
            "di {mine} sumber yang sama tercatat{size}",
            mine=asking.pair.mine_name,
            size=size_in_words(ours, words),
        )
        fact = f"{said}; {beside}."
        text = words(_SHARED, fund=fund)
        sources = (*sources, ours["source_id"])
    return asking.question("funding", row["fund_kind"], text, fact, sources)


def _paid(asking: Asking, row: dict) -> tuple[str, tuple[str, ...]]:
    """Say what the host pays from a source of money; where reports of one budget differ, say that too."""
    words = asking.words
    said = words(
        "{other} membayar iuran dari {fund}",
        other=asking.pair.other_name,
        fund=in_sentence(words.pick(row, "fund_label")),
    )
    said += size_in_words(row, words)
    other = _furthest(asking.evidence, row)
    if other is None:
        return said, (row["source_id"],)
    said += ", " + words(
        "sedangkan laporan lain untuk tahun itu menyebut {n} orang ({group})",
        n=words.number(other["beneficiaries"]),
        group=other["beneficiary_group"],
    )
    return said, (row["source_id"], other["source_id"])


def _furthest(evidence: Evidence, row: dict) -> dict | None:
    """Return the report on the same budget whose number of people differs most; None where all agree."""
    if pd.isna(row["beneficiaries"]) or pd.isna(row["year"]):
        return None
    others = [
        other
        for other in _stated(evidence)[row["region_code"]]
        if other["fund_kind"] == row["fund_kind"]
        and other["year"] == row["year"]
        and pd.notna(other["beneficiaries"])
        and pd.notna(other["beneficiary_group"])
        and other["beneficiaries"] != row["beneficiaries"]
    ]
    return max(others, key=lambda one: abs(one["beneficiaries"] - row["beneficiaries"]), default=None)


def _months_fact(asking: Asking) -> tuple[str, tuple[str, ...], float | None]:
    """Say how many months a year the host pays, and how many we pay; months of the host, None if unknown."""
    words = asking.words
    theirs, ours = (newest_months(asking.evidence)[code] for code in (asking.pair.other, asking.pair.mine))
    if not theirs:
        fact = words("Berapa bulan setahun {host} membayar iuran belum terdata", host=asking.pair.other_name)
        sources, months = [], None
    else:
        row, months = theirs[0], float(theirs[0]["months"])
        fact = words(
            "{host} membayar iuran dari {fund} untuk {n} bulan{year}",
            host=asking.pair.other_name,
            fund=in_sentence(words.pick(row, "fund_label")),
            n=words.number(months),
            year=_in_year(row, asking),
        )
        sources = [row["source_id"]]
    if ours:
        row = ours[0]
        fact += "; " + words(
            "di {mine} {n} bulan{year}",
            mine=asking.pair.mine_name,
            n=words.number(row["months"]),
            year=_in_year(row, asking),
        )
        sources.append(row["source_id"])
    return fact + ".", tuple(sources), months


def _in_year(row: dict, asking: Asking) -> str:
    return "" if pd.isna(row["year"]) else " " + asking.words("(tahun {year})", year=int(row["year"]))


@once_per_evidence
def _stated(evidence: Evidence) -> ByRegion:
    rows = paid_for_others(evidence)
    return ByRegion(rows[rows["stage"] == "stated"])


@once_per_evidence
def newest_months(evidence: Evidence) -> ByRegion:
    """Return the stated reports that name the months paid, newest year first, then the most people."""
    rows = paid_for_others(evidence)
    rows = rows[(rows["stage"] == "stated") & rows["months"].notna()]
    order = ["year", "beneficiaries", "funding_id"]
    return ByRegion(rows.sort_values(order, ascending=[False, False, True], na_position="last"))


def _years(asking: Asking) -> tuple[list[str], tuple[str, ...]]:
    rows = [row for row in _stated(asking.evidence)[asking.pair.other] if pd.notna(row["year"])]
    years = sorted({int(row["year"]) for row in rows})
    newest = {int(row["year"]): row["source_id"] for row in reversed(rows)}
    return [str(year) for year in years], tuple(newest[year] for year in years)
