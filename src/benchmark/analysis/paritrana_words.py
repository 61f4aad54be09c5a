"""What do the answers come to in words: the key sentence, how the figure came about, when it says little?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from benchmark.locale import Words

if TYPE_CHECKING:
    from benchmark.analysis.paritrana import Answer, Aspect, Readiness


def key_sentence(name: str, answers: Sequence[Answer], aspects: Sequence[Aspect], words: Words) -> str:
    """Say of how many questions something is on record, and in which aspect most is missing."""
    found = sum(answer.mark == "found" for answer in answers)
    own = sum(answer.mark == "own" for answer in answers)
    old = sum(answer.mark == "outdated" for answer in answers)
    if not found and not own and not old:
        return words(
            "{name}: bukti kesiapan Paritrana belum terdata; {n} pertanyaan menunggu jawaban Anda.",
            name=name,
            n=words.number(len(answers)),
        )
    parts = []
    if own:
        parts.append(words("{n} dijawab sendiri", n=words.number(own)))
    if old:
        parts.append(words("{n} berbukti lama", n=words.number(old)))
    rest = len(answers) - found - own - old
    if rest:
        parts.append(words("{n} belum terjawab", n=words.number(rest)))
    text = words(
        "{name}: {found} dari {n} pertanyaan kesiapan Paritrana mempunyai bukti terdata",
        name=name,
        found=words.number(found),
        n=words.number(len(answers)),
    )
    if parts:
        text += ", " + words.listing(parts)
    shares = [aspect.share for aspect in aspects if aspect.questions]
    weakest = [aspect for aspect in aspects if aspect.questions and aspect.share == min(shares)]
    if max(shares) > min(shares) and len(weakest) == 1:
        # A gap in the evidence is none in the region; the reader's own "no" is.
        least = (
            words("paling sedikit terjawab pada {aspect} ({counted})", **_counted(weakest[0], words))
            if own
            else words("paling sedikit bukti pada {aspect} ({counted})", **_counted(weakest[0], words))
        )
        text += f"; {least}"
    return text + "."


def _counted(aspect: Aspect, words: Words) -> dict[str, str]:
    return {"aspect": aspect.label.lower(), "counted": answered(aspect.worth, aspect.questions, words)}


def answered(worth: float, asked: int, words: Words) -> str:
    """Return "3 dari 4", a half for "partly"."""
    done = words.number(worth, 0 if float(worth).is_integer() else 1)
    return words("{n} dari {all}", n=done, all=words.number(asked))


def numbered(found: Readiness, answer: Answer, words: Words) -> str:
    """Return "Cakupan 3": the aspect of a question and its number there, as in picture, list and papers."""
    aspect = next(one for one in found.aspects if one.id == answer.question.aspect)
    at = [one.question.id for one in found.of_aspect(aspect.id)].index(answer.question.id)
    return f"{aspect.label} {words.number(at + 1)}"


def counted_questions(found: Readiness, words: Words) -> str:
    """Say of how many questions the readiness tells, and how many are not asked of the region."""
    asked, left_out = len(found.answers), len(found.not_applicable)
    if not left_out:
        return words("n = {n} pertanyaan", n=words.number(asked))
    return words(
        "n = {n} dari {all} pertanyaan; {m} tidak berlaku bagi daerah ini, disebut di bawah daftar "
        "pertanyaan",
        n=words.number(asked),
        all=words.number(asked + left_out),
        m=words.number(left_out),
    )


def how_total(
    weighed: Sequence[Aspect], value: float, answers: Sequence[Answer], partly: float, words: Words
) -> str:
    """Say how the figure was reckoned, and what it does not tell; the aspects stand in a table beside it."""
    equal = len({round(aspect.weight_share, 9) for aspect in weighed}) == 1
    text = words(
        "Angka kesiapan {value}: bagian pertanyaan yang terjawab pada tiap aspek, dikalikan bobotnya "
        "({whose}), lalu dijumlahkan.",
        value=words.percent(100 * value, 0),
        whose=words("bobot sama") if equal else words("bobot Anda sendiri"),
    )
    text += " " + words(
        "Yang belum terdata, yang lama, dan yang baru rencana menurunkan angka ini, walau mungkin ada di "
        "daerah; yang dihitung ialah ada tidaknya bukti atau jawaban Anda, bukan mutunya."
    )
    if any(answer.tick and answer.tick.answer == "partly" for answer in answers):
        text += " " + words("Jawaban “sebagian” dihitung {share}.", share=words.percent(100 * partly, 0))
    return text


def says_little(known: int, asked: int, enough: float, words: Words) -> str:
    """Warn that the figure says little while too few questions have any answer; empty otherwise."""
    if known >= enough * asked:
        return ""
    return words(
        "Angka ini belum banyak bercerita: baru {known} dari {asked} pertanyaan berjawaban. Yang belum "
        "terdata tidak berarti tidak ada.",
        known=words.number(known),
        asked=words.number(asked),
    )
