"""The answer on top of the screen: who is like us, from whom to learn, and why, in one sentence."""

import pandas as pd

from benchmark.analysis.apart import is_apart
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.figure_words import dated_figure
from benchmark.analysis.goal_funding import paid_clauses, payments
from benchmark.analysis.goal_paritrana import NOMINEE, prizes_by_region
from benchmark.analysis.goal_regulation import in_force_by_region, to_learn_from
from benchmark.analysis.proposal import beside_figure, doubts_in_words, higher_in_words, is_compared
from benchmark.analysis.reasons import in_sentence, prize_named
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import headline
from benchmark.ui.peers import answers
from benchmark.ui.peers.view import PeersView

_NEAREST = 3
_OTHER = "other"


def key_sentence(view: PeersView) -> str:
    """Name the three nearest peers and the learning target to meet first, with its main reason."""
    words, evidence = view.words, view.evidence
    near = answers.peers(*view.among)
    if near.empty:
        return words("{mine}: tidak ada daerah yang dapat dibandingkan dengan pilihan ini.", mine=view.name)
    facts = {
        "mine": view.name,
        "peers": words.listing(evidence.region(code).name for code in near["code"].head(_NEAREST)),
        "goal": _small(view.goal_name),
    }
    found = answers.proposal(*view.asked)
    if found is None:
        return words(
            "Sejawat terdekat {mine}: {peers}; untuk tujuan {goal} tidak ada daerah yang tercatat "
            "lebih maju.",
            **facts,
        )
    name, marks = evidence.region(found.code).name, doubts_in_words(words, beside_figure(found.doubts))
    return words(
        "Sejawat terdekat {mine}: {peers}; untuk tujuan {goal} belajar ke {host}, karena {because}.",
        host=f"{name} ({marks})" if marks else name,
        because=because(evidence, view.code, found.code, view.goal, words),
        **facts,
    )


def higher_sentence(view: PeersView) -> str:
    """Say who stands above the region that the key sentence names, and why; "" where nobody does."""
    told = higher_in_words(view.evidence, view.words, answers.proposal(*view.asked))
    return f"{told}." if told else ""


def weak_sentence(view: PeersView) -> str:
    """Say plainly that nobody similar is ahead; "" where somebody is."""
    words = view.words
    ahead, near = answers.targets(*view.asked), answers.peers(*view.among)
    if near.empty or (len(ahead) and not ahead["weak_match"].all()):
        return ""
    if is_compared(headline(view.evidence, answers.COVERAGE), view.goal, view.code):
        return words("Tidak ada daerah mirip yang tercatat lebih maju dalam hal ini.")
    return words("Tidak ada daerah mirip yang cakupannya di atas median.")


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def because(evidence: Evidence, mine: str, host: str, goal: str, words: Words) -> str:
    """Say the main reason to visit a learning target of this goal, as the end of a sentence."""
    return _BECAUSE[goal](evidence, mine, host, words)


def _coverage(evidence: Evidence, mine: str, host: str, words: Words) -> str:
    figures = headline(evidence, answers.COVERAGE)
    theirs = figures.loc[host]
    said, ours = dated_figure(theirs, words, brief=True), figures.loc[mine]
    if pd.isna(ours["value"]):
        return words("cakupannya {figure}", figure=said)
    if not is_apart(theirs, ours):
        return words("cakupannya {figure}, belum tentu lebih tinggi karena sumber berselisih", figure=said)
    points = words.number(theirs["value"] - ours["value"], 1)
    return words("cakupannya {figure}, {points} poin lebih tinggi", figure=said, points=points)


def _regulation(evidence: Evidence, mine: str, host: str, words: Words) -> str:
    theirs = to_learn_from(evidence, mine, host)
    if not theirs:
        return words("belum terdata instrumen berlaku yang dapat diterbitkan sendiri di sini")
    known = {name for row in in_force_by_region(evidence)[mine] for name in row["provisions"]} | paid_clauses(
        evidence, mine
    )
    new = {name for row in theirs for name in row["provisions"]} - known
    title = short_title(theirs[0], words)
    if not new:
        return words("{title} berlaku di sana", title=title)
    return words(
        "{title} berlaku di sana dan {n} klausulnya belum tercatat di sini",
        title=title,
        n=words.number(len(new)),
    )


def _funding(evidence: Evidence, mine: str, host: str, words: Words) -> str:
    stated = payments(evidence).stated
    known = {row["fund_kind"] for row in stated[mine]}
    # A source of money that has a name says more than "other".
    rows = sorted(stated[host], key=lambda row: (row["fund_kind"] in known, row["fund_kind"] == _OTHER))
    named = rows[0]["fund_kind"] != _OTHER
    fund = in_sentence(words.pick(rows[0], "fund_label")) if named else words("sumber dana lain")
    if rows[0]["fund_kind"] in known:
        return words("membayar iuran dari {fund} bagi lebih banyak orang", fund=fund)
    return words("membayar iuran dari {fund}, yang belum tercatat di sini", fund=fund)


def _paritrana(evidence: Evidence, mine: str, host: str, words: Words) -> str:
    best = next(prize for prize in prizes_by_region(evidence)[host] if prize["won"])
    named = prize_named(best, words)
    if best["rank"] == NOMINEE:
        return words("tercatat dalam Paritrana: {prize}", prize=named)
    return words("meraih Paritrana {prize}", prize=named)


_BECAUSE = {
    "coverage": _coverage,
    "regulation": _regulation,
    "funding": _funding,
    "paritrana": _paritrana,
}
