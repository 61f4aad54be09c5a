"""What do the answers come to in words: the key sentence, how the figure came about, when it says little?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from benchmark.locale import Words

if TYPE_CHECKING:
    from benchmark.analysis.paritrana import Answer, Aspect


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
        text += "; " + words("celah terbesar pada {aspect}", aspect=weakest[0].label.lower())
    return text + "."


def how_total(
    weighed: Sequence[Aspect], value: float, answers: Sequence[Answer], partly: float, words: Words
) -> str:
    """Say how the figure was reckoned, and what it does not tell."""
    parts = words.listing(
        words(
            "{aspect} {share} × {weight}",
            aspect=aspect.label.lower(),
            share=words.percent(100 * aspect.share, 0),
            weight=words.percent(100 * aspect.weight_share, 0),
        )
        for aspect in weighed
    )
    equal = len({round(aspect.weight_share, 9) for aspect in weighed}) == 1
    whose = words("bobot sama") if equal else words("bobot Anda sendiri")
    text = words(
        "Angka kesiapan {value} ialah jumlah bagian pertanyaan yang terjawab pada tiap aspek, masing-masing "
        "dikalikan bobotnya ({whose}): {parts}.",
        value=words.percent(100 * value, 0),
        whose=whose,
        parts=parts,
    )
    text += " " + words(
        "Yang dihitung ialah ada tidaknya bukti atau centang Anda, bukan mutunya; yang belum terdata, yang "
        "lama, dan yang baru rencana atau belum pasti belum dihitung."
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
