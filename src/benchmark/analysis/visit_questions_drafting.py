"""What to ask about how the host's rules came about: who began, in which order, how far its plans are?"""

import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.comparison_instruments import short_title
from benchmark.analysis.goal_regulation import to_learn_from
from benchmark.analysis.instrument_subject import is_general
from benchmark.analysis.reasons import in_sentence
from benchmark.analysis.reasons_of_goal import is_past
from benchmark.analysis.visit_asking import Asking, Question, key_of
from benchmark.analysis.visit_questions_clauses import PERDA, RULES

_MOST = 4


def drafting_questions(asking: Asking) -> list[Question]:
    """Ask how the host's rules came about, in which order, and how far its plans are.

    Only of rules about jaminan sosial: how a Perda on manpower in general came about teaches little of it.
    """
    words, host = asking.words, asking.pair.other_name
    theirs, questions, plans = _about_the_field(asking.theirs), [], _about_the_field(asking.their_plans)
    if is_administrative(asking.evidence, asking.pair.mine):
        # It makes no Perda and no Perkada: how a decree or a circular came about is what it can use.
        plans = []
        for row in _about_the_field(to_learn_from(asking.evidence, asking.pair.mine, asking.pair.other))[:1]:
            questions += _about_the_way(asking, row)
    elif theirs and theirs[0]["form"] in RULES:
        questions += _about_the_way(asking, theirs[0])
    elif asking.theirs:
        questions.append(_about_something_stronger(asking, (theirs or asking.theirs)[0]))
    for row in plans[:1]:
        facts = {"host": host, "title": short_title(row, words), "subject": in_sentence(row["subject"])}
        if is_past(row["year"]):
            fact = words(
                "{host} pernah diberitakan merencanakan {title} tentang {subject}; pengesahannya belum "
                "terdata.",
                **facts,
            )
        else:
            fact = words("{host} baru merencanakan {title} tentang {subject}; belum berlaku.", **facts)
        text = words("Sampai tahap mana penyusunan {title}?", title=asking.title(row))
        questions.append(asking.question("drafting", f"planned-{key_of(row)}", text, fact, row["source_ids"]))
    if not asking.theirs:
        fact = words("Instrumen berlaku {host} belum terdata.", host=host)
        text = words("Peraturan apa yang menjadi dasar program, dan dapatkah kami memperoleh salinannya?")
        questions.insert(0, asking.question("drafting", "basis", text, fact))
    return questions[:_MOST]


def _about_the_field(rows: list[dict]) -> list[dict]:
    return [row for row in rows if not is_general(row["subject"], row["provisions"])]


def _about_the_way(asking: Asking, strongest: dict) -> list[Question]:
    words, title, host = asking.words, asking.title(strongest), asking.pair.other_name
    ours, sources = _our_rules(asking)
    fact = words("{host}: {title} berlaku; {ours}.", host=host, title=asking.named(strongest), ours=ours)
    cited = (*strongest["source_ids"], *sources)
    passed = strongest["form"] == PERDA
    text = words(
        "Siapa yang memprakarsai {title}, dan berapa lama dari usulan sampai disetujui DPRD?"
        if passed
        else "Siapa yang memprakarsai {title}, dan berapa lama dari usulan sampai ditetapkan?",
        title=title,
    )
    questions = [asking.question("drafting", "initiative", text, fact, cited)]
    questions += _about_the_order(asking, strongest)
    if _open_plans(asking):
        lessons = words("Ketentuan mana dalam {title} yang perlu diubah bila disusun sekarang?", title=title)
        questions.append(asking.question("drafting", "lessons", lessons, fact, cited))
    if passed:
        academic = words("Siapa yang menyusun naskah akademik {title}, dan dari anggaran mana?", title=title)
        questions.append(asking.question("drafting", "academic", academic, fact, cited))
    return questions


def _about_something_stronger(asking: Asking, strongest: dict) -> Question:
    words = asking.words
    fact = words(
        "Di {host}, peraturan tertinggi yang tercatat ialah {title}; Perda atau peraturan kepala daerah "
        "tentang jaminan sosial ketenagakerjaan belum terdata.",
        host=asking.pair.other_name,
        title=asking.named(strongest),
    )
    text = words(
        "Apakah ada Perda atau peraturan kepala daerah tentang jaminan sosial ketenagakerjaan, atau sampai "
        "tahap mana penyusunannya?"
    )
    return asking.question("drafting", "stronger", text, fact, strongest["source_ids"])


def _about_the_order(asking: Asking, strongest: dict) -> list[Question]:
    """A Perda and a regulation of the head of region: which came first tells what to ask."""
    words = asking.words
    theirs = _about_the_field(asking.theirs)
    others = [row for row in theirs if row["form"] == "perkada" and pd.notna(row["year"])]
    if strongest["form"] != PERDA or pd.isna(strongest["year"]) or not others:
        return []
    perda = asking.title(strongest)
    after = [row for row in others if row["year"] > strongest["year"]]
    other = after[0] if after else others[0]
    facts = {"host": asking.pair.other_name, "perda": perda, "other": asking.title(other)}
    if after:
        key = "implementing"
        fact = words("{host}: {perda} disusul {other}.", **facts)
        text = words("Hal apa yang oleh {perda} diserahkan kepada {other}?", **facts)
    elif other["year"] < strongest["year"]:
        key = "upgrade"
        fact = words("{host}: {other} mendahului {perda}.", **facts)
        text = words("Apa yang belum cukup diatur dengan {other} sehingga {perda} diperlukan?", **facts)
    else:
        return []
    return [asking.question("drafting", key, text, fact, (*strongest["source_ids"], *other["source_ids"]))]


def _our_rules(asking: Asking) -> tuple[str, tuple[str, ...]]:
    """Say what we have: the strongest in force, and what is only planned."""
    words, mine, said, sources = asking.words, asking.pair.mine_name, [], []
    for row in asking.ours[:1]:
        title = short_title(row, words)
        said.append(
            words("di {mine}, peraturan tertinggi yang tercatat ialah {title}", mine=mine, title=title)
        )
        sources += row["source_ids"]
    for row in _open_plans(asking)[:1]:
        title = short_title(row, words)
        said.append(words("{title} {mine} baru direncanakan dan belum berlaku", title=title, mine=mine))
        sources += row["source_ids"]
    if not said:
        said.append(words("instrumen berlaku {mine} belum terdata", mine=mine))
    text = words("{first}, sedangkan {second}", first=said[0], second=said[1]) if said[1:] else said[0]
    return text, tuple(sources)


def _open_plans(asking: Asking) -> list[dict]:
    """Our drafts and plans, without those that a Perda of the same or a later year seems to have settled."""
    settled = [row["year"] for row in asking.ours if row["form"] == PERDA and pd.notna(row["year"])]
    last = max(settled, default=0)
    return [row for row in asking.our_plans if pd.isna(row["year"]) or row["year"] > last]
