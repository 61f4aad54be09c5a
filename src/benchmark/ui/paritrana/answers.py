"""What the screen asks the evidence, worked out once for all readers of a revision and a day."""

from benchmark.analysis import paritrana, paritrana_gaps
from benchmark.analysis.paritrana import Answer, Readiness, Tick
from benchmark.analysis.paritrana_gaps import Gap, Host
from benchmark.analysis.paritrana_history import AwardHistory, award_history
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import remembered

Ticks = tuple[tuple[str, Tick], ...]
Weights = tuple[tuple[str, float], ...]


@remembered
def on_record(evidence: Evidence, code: str, language: str) -> dict[str, Answer]:
    """Return what the evidence alone answers. Do not mutate."""
    return paritrana.on_record(evidence, code, Words(language))


def readiness(evidence: Evidence, code: str, ticks: Ticks, weights: Weights, language: str) -> Readiness:
    """Return the readiness with the reader's own answers and weights: quick, once the records are at hand."""
    records = on_record(evidence, code, language)
    return paritrana.readiness(evidence, code, Words(language), dict(ticks), dict(weights), records=records)


@remembered
def gaps(evidence: Evidence, code: str, ticks: Ticks, weights: Weights, language: str) -> tuple[Gap, ...]:
    """Return the open questions with the regions to learn from."""
    found = readiness(evidence, code, ticks, weights, language)
    return paritrana_gaps.gaps(evidence, found, Words(language))


@remembered
def best_hosts(
    evidence: Evidence, code: str, ticks: Ticks, weights: Weights, language: str
) -> tuple[Host, ...]:
    """Return the regions ahead in Paritrana that answer most of what is open."""
    found = readiness(evidence, code, ticks, weights, language)
    return paritrana_gaps.best_hosts(evidence, found, Words(language))


@remembered
def history(evidence: Evidence, code: str) -> AwardHistory:
    """Return the awards around the region."""
    return award_history(evidence, code)
