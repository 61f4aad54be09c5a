"""What follows from the evidence alone is worked out once, as long as that evidence lives."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from weakref import WeakKeyDictionary


def once_per_evidence(work_out: Callable) -> Callable:
    """Remember the answers of a function of an evidence and further plain positional arguments.

    The answers are shared by all callers and must not be changed; they go when the evidence goes.
    """
    remembered: WeakKeyDictionary = WeakKeyDictionary()

    @wraps(work_out)
    def recall(evidence, *arguments):
        known = remembered.setdefault(evidence, {})
        if arguments not in known:
            known[arguments] = work_out(evidence, *arguments)
        return known[arguments]

    return recall


def once_per_day(work_out: Callable) -> Callable:
    """Remember as `once_per_evidence` does, but for this day only: ages are counted from today.

    A server runs for months; of each answer only that of the newest day is kept.
    """
    remembered: WeakKeyDictionary = WeakKeyDictionary()

    @wraps(work_out)
    def recall(evidence, *arguments):
        known, today = remembered.setdefault(evidence, {}), date.today()
        day, answer = known.get(arguments, (None, None))
        if day != today:
            answer = work_out(evidence, *arguments)
            known[arguments] = (today, answer)
        return answer

    return recall
