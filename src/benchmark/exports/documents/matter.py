"""What do all papers of a plan have in common? Region, hosts, reasons, questions, agenda, costs."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import pandas as pd

from benchmark.analysis import visit_agenda, visit_costs, visit_follow_up, visit_questions
from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.comparison import MOST
from benchmark.analysis.coverage import headline
from benchmark.analysis.levels import level_of
from benchmark.analysis.reasons import Reason
from benchmark.analysis.targets import own_targets
from benchmark.analysis.visit_hosts import HostCase, why_host
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_warnings import warnings_of_plan
from benchmark.analysis.visits import documented_visits
from benchmark.evidence import Evidence
from benchmark.exports.documents import names
from benchmark.exports.documents.facts import coverage_facts
from benchmark.exports.documents.inline import Blank, Line, typed
from benchmark.exports.documents.regulations import numbered
from benchmark.exports.documents.xml import clean
from benchmark.locale import Words

_COVERAGE = "ucj_pct"
_LONGEST_AGENCY = 300


@dataclass(frozen=True)
class Goal:
    """How a goal is said in the papers: the theme, what the visit is to yield, what a host shows."""

    theme: str
    aims: tuple[str, ...]


# A kota administrasi makes no regional regulation of its own.
OF_ADMINISTRATIVE = Goal(
    "penyusunan keputusan, instruksi, dan edaran tentang jaminan sosial ketenagakerjaan",
    (
        "mempelajari muatan, proses penyusunan, dan penerapan keputusan, instruksi, atau edaran tuan rumah;",
        "menghimpun bahan bagi keputusan, instruksi, atau edaran sendiri dan bagi usul kepada provinsi;",
    ),
)
GOALS = {
    "coverage": Goal(
        "peningkatan cakupan kepesertaan jaminan sosial ketenagakerjaan",
        (
            "mempelajari langkah tuan rumah dalam menaikkan cakupan pekerja penerima upah dan bukan penerima "
            "upah;",
            "mempelajari cara tuan rumah mendata, memverifikasi, dan memutakhirkan calon peserta;",
        ),
    ),
    "regulation": Goal(
        "penyusunan regulasi jaminan sosial ketenagakerjaan",
        (
            "mempelajari muatan, proses penyusunan, dan penerapan regulasi tuan rumah;",
            "menghimpun bahan bagi rancangan regulasi daerah;",
        ),
    ),
    "funding": Goal(
        "pendanaan iuran jaminan sosial ketenagakerjaan bagi pekerja rentan",
        (
            "mempelajari sumber dana, mekanisme penganggaran, dan penyaluran iuran di daerah tuan rumah;",
            "mempelajari upaya menjaga kepesertaan setelah masa iuran yang dibayarkan berakhir;",
        ),
    ),
    "paritrana": Goal(
        "penyiapan penilaian Penghargaan Paritrana",
        (
            "mempelajari regulasi, pelaksanaan program, cakupan kepesertaan, dan inovasi yang diajukan tuan "
            "rumah dalam penilaian;",
            "menghimpun contoh bukti dan dokumen pendukung penilaian;",
        ),
    ),
}
# The screen advises the planner; a paper states what is needed.
_STATED = {
    "daerah Anda, ": "",
    "Mulailah dari hasilnya dan tanyakan perkembangannya": "Pembahasan perlu dimulai dari hasilnya dan "
    "perkembangannya",
    ": tanyakan bagaimana": ", sehingga perlu ditanyakan bagaimana",
    ": tambahkan satu hari perjalanan, atau berangkat sehari sebelumnya": ", sehingga diperlukan tambahan "
    "satu hari perjalanan atau keberangkatan sehari sebelumnya",
    "; mintalah angka terbaru": ", sehingga angka terbaru perlu diminta",
    ": beri tiap tuan rumah sekurang-kurangnya satu hari, atau temui sebagian secara daring": "; tiap tuan "
    "rumah memerlukan sekurang-kurangnya satu hari, atau sebagian ditemui secara daring",
    "dahulukan pertemuan daring, lalu putuskan apakah": "pertemuan daring perlu didahulukan untuk memutuskan "
    "apakah",
}
_LAST_AIM = "menyusun rencana tindak lanjut yang sesuai dengan keadaan dan kemampuan daerah."


class Matter:
    """What the papers are made of, worked out once and only where a paper asks for it."""

    def __init__(self, evidence: Evidence, plan: VisitPlan, made_on: date):
        self.evidence, self.plan, self.made_on = evidence, plan, made_on
        # Official papers go to Indonesian agencies.
        self.words = Words("id")
        self.code = plan.region
        self.name = names.full_name(evidence, plan.region)
        self.goal = GOALS[plan.goal]
        if plan.goal == "regulation" and is_administrative(evidence, plan.region):
            self.goal = OF_ADMINISTRATIVE
        self.host_names = {code: names.full_name(evidence, code) for code in plan.hosts}

    @property
    def aims(self) -> tuple[str, ...]:
        """What the visit is to yield, the last with a stop."""
        return (*self.goal.aims, _LAST_AIM)

    @property
    def agency(self) -> str | Blank:
        """The visiting agency as typed, or a blank."""
        return typed(self.plan.agency[:_LONGEST_AGENCY], "nama perangkat daerah")

    @property
    def agency_words(self) -> str:
        """The visiting agency for the properties of a file, which hold no blanks."""
        return self.agency if isinstance(self.agency, str) else names.government(self.evidence, self.code)

    @property
    def hosts_told(self) -> str | Blank:
        """The hosts as a sentence names them, or a blank."""
        if not self.host_names:
            return Blank("daerah tuan rumah")
        return self.words.listing(self.host_names.values())

    @property
    def activity(self) -> str:
        """What the activity is called, by its mode."""
        return "pertemuan daring" if self.plan.mode == "online" else "studi banding"

    @property
    def activity_with(self) -> str:
        """The activity before the name of a host: one travels to it, or meets with it."""
        return f"{self.activity} {'dengan' if self.plan.mode == 'online' else 'ke'}"

    @cached_property
    def cases(self) -> tuple[HostCase, ...]:
        """Why each host, in the planner's order."""
        return tuple(why_host(self.evidence, self.plan, host, self.words) for host in self.plan.hosts)

    @cached_property
    def headlines(self) -> pd.DataFrame:
        """Coverage of all regions."""
        return headline(self.evidence, _COVERAGE)

    @cached_property
    def targets(self) -> pd.DataFrame:
        """The targets that the regions state for themselves, and the distance to them."""
        return own_targets(self.evidence, _COVERAGE, headlines=self.headlines)

    def coverage(self, code: str) -> list[Reason]:
        """What `facts.coverage_facts` says of a region."""
        return coverage_facts(self.evidence, code, self.words, self.headlines, self.targets, self.made_on)

    @cached_property
    def questions(self) -> tuple[visit_questions.Question, ...]:
        """All questions in the planner's order."""
        return visit_questions.asked(self.evidence, self.plan, self.words)

    @cached_property
    def agenda(self) -> tuple:
        """The agenda, as typed or as proposed."""
        return visit_agenda.agenda(self.evidence, self.plan, self.words)

    @cached_property
    def costs(self) -> tuple:
        """The lines of cost, as typed or, without amounts, as proposed."""
        return visit_costs.costs(self.evidence, self.plan, self.words)

    @cached_property
    def cost_check(self) -> visit_costs.CostCheck:
        """The sum of what is typed and what is wrong with it."""
        return visit_costs.check(self.costs, self.words)

    @cached_property
    def follow_up(self) -> tuple:
        """What is looked at after 6 and 12 months."""
        return visit_follow_up.follow_up(self.evidence, self.plan, self.words)

    @cached_property
    def warnings(self) -> tuple:
        """What holds for the whole plan."""
        return warnings_of_plan(self.evidence, self.plan, self.words)

    def formal(self, text: str) -> str:
        """Return a sentence of the screen as a paper says it, which addresses nobody and cites in full."""
        for advised, stated in _STATED.items():
            text = text.replace(advised, stated)
        return numbered(text.replace("daerah Anda", self.name))

    def question(self, question: visit_questions.Question) -> str:
        """Return the text of a question; what the planner has worded is left as it was typed."""
        worded = {one.id for one in self.plan.questions or () if one.text.strip()}
        return question.text if question.id in worded else self.formal(question.text)

    def earlier_visit(self, host: str) -> dict | None:
        """The newest documented visit of the region to that host, a row of `documented_visits`; or None."""
        return self._earlier.get(host)

    @cached_property
    def _earlier(self) -> dict[str, dict]:
        rows = documented_visits(self.evidence)
        rows = rows[(rows["visitor_code"] == self.code) & rows["host_code"].isin(self.plan.hosts)]
        return {row["host_code"]: row for row in reversed(rows.to_dict("records"))}

    def earlier_day(self, visit: dict) -> str | Blank:
        """Say when an earlier visit took place, as it stands after "pada"."""
        if visit["precision"] == "unknown" or pd.isna(visit["date"]):
            return Blank("tanggal kunjungan terdahulu")
        said = self.words.as_of(visit["date"], visit["precision"])
        return f"tahun {said}" if said.isdigit() else f"tanggal {said}" if said[0].isdigit() else said

    def asked_of(self, host: str) -> tuple[visit_questions.Question, ...]:
        """Return the questions to one host, those to all of them included."""
        return tuple(question for question in self.questions if question.host in ("", host))

    def days_with(self, host: str) -> tuple[date, date] | None:
        """Return the first and last day with a host: those of its agenda, else those of the whole visit."""
        if self.plan.start is None:
            return None
        days = [item.day for item in self.agenda if item.host == host] or [1, max(1, self.plan.days)]
        first, last = (self.plan.start + timedelta(days=day - 1) for day in (min(days), max(days)))
        return first, last

    def at(self, host: str) -> str | Blank:
        """Say at which time the agenda with a host begins."""
        first = next((item for item in self.agenda if item.host == host and item.time.strip()), None)
        return Blank("waktu") if first is None else clean(first.time).strip()

    def when(self, host: str | None = None) -> str | Blank:
        """Say on which days the visit, or that with one host, takes place."""
        if self.plan.start is None:
            return Blank("hari dan tanggal")
        whole = (self.plan.start, self.plan.start + timedelta(days=max(1, self.plan.days) - 1))
        first, last = (self.days_with(host) if host else None) or whole
        if first == last:
            return self.words.weekday(first)
        return f"{self.words.weekday(first)} s.d. {self.words.weekday(last)}"

    def people(self) -> int:
        """How many take part, as typed; 0 while nobody is named."""
        return sum(max(0, person.count) for person in self.plan.participants)

    def year(self) -> str | Blank:
        """The budget year: that of the visit, or a blank."""
        return str(self.plan.start.year) if self.plan.start else Blank("tahun anggaran")


def comparable(evidence: Evidence, plan: VisitPlan) -> list[str]:
    """Return the region and those of its hosts whose figures may be held against it: those of its level."""
    level = level_of(evidence, plan.region)
    hosts = [host for host in plan.hosts if host != plan.region and level_of(evidence, host) == level]
    return [plan.region, *dict.fromkeys(hosts)][:MOST]


def matter_of(evidence: Evidence, plan: VisitPlan, made_on: date, known: Matter | None = None) -> Matter:
    """Return what the papers are made of; `known` if it is at hand."""
    return known or Matter(evidence, plan, made_on)


def joined(*lines: Line) -> tuple:
    """Put parts and lines one after the other into one line."""
    parts: list = []
    for line in lines:
        parts += line if type(line) is tuple else [line]
    return tuple(parts)
