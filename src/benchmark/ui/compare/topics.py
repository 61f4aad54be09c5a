"""Which indicators stand together in the matrix and on the strips?"""

from benchmark.evidence import Evidence
from benchmark.locale import Words, message
from benchmark.ui.compare.view import Comparison
from benchmark.ui.evidence import remembered
from benchmark.ui.segments import choose_segment

# What a head of agency asks first; the other topics follow the groups of the indicator table.
_KEY = (
    "ucj_pct",
    "pu_coverage_pct",
    "bpu_coverage_pct",
    "workers_covered",
    "vulnerable_workers_covered",
    "employed",
    "informal_share_pct",
    "agriculture_share_pct",
    "unemployment_rate_pct",
    "poverty_rate_pct",
    "minimum_wage_idr",
)
_GROUPS = {
    "peserta": ("coverage", "segments", "members", "protected_groups", "workers", "benefits"),
    "kerja": ("workforce", "poverty"),
    "ekonomi": ("economy", "institutions", "budget"),
}
_NAMES = {
    "utama": message("Utama"),
    "peserta": message("Cakupan dan peserta"),
    "kerja": message("Kerja dan kemiskinan"),
    "ekonomi": message("Ekonomi dan anggaran"),
}


def choose_topic(view: Comparison) -> str:
    """Show the topics; return the one chosen."""
    names = {name: view.words(title) for name, title in _NAMES.items()}
    return choose_segment(view.words("Topik"), names, name="topik", labelled=False)


@remembered
def indicators_of(evidence: Evidence, topic: str, level: str) -> tuple[str, ...]:
    """Return the indicators of a topic that apply to the level, in the order of the indicator table."""
    rows = evidence.indicators.sort_values("sort_order", kind="stable")
    rows = rows[rows["levels"].astype(str).isin(["all", level])]
    names = rows["indicator_id"].tolist()
    if topic == "utama":
        return tuple(name for name in _KEY if name in names)
    groups = rows.set_index("indicator_id")["group"].astype(str)
    return tuple(name for name in names if groups[name] in _GROUPS[topic])


def topic_name(topic: str, words: Words) -> str:
    """Return what a topic is called."""
    return words(_NAMES[topic])
