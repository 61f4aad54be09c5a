"""What the planner does to the list of questions: move, leave out, take in, reword, add."""

from collections.abc import Sequence
from dataclasses import replace

from benchmark.analysis.visit_limits import LONGEST_TEXT, clean
from benchmark.analysis.visit_plan import Asked


def moved(questions: Sequence[Asked], question_id: str, to: int) -> tuple[Asked, ...]:
    """Put a question at the place ``to``, counted from 0."""
    rest = [asked for asked in questions if asked.id != question_id]
    one = [asked for asked in questions if asked.id == question_id]
    to = min(max(to, 0), len(rest))
    return (*rest[:to], *one, *rest[to:])


def left_out(questions: Sequence[Asked], question_id: str) -> tuple[Asked, ...]:
    """Take a question off the list."""
    return tuple(asked for asked in questions if asked.id != question_id)


def taken_in(questions: Sequence[Asked], question_id: str) -> tuple[Asked, ...]:
    """Put a question of the evidence at the end of the list."""
    return (*left_out(questions, question_id), Asked(question_id))


def reworded(questions: Sequence[Asked], question_id: str, text: str, generated: str) -> tuple[Asked, ...]:
    """Give a question the planner's wording; none where it is empty or that of the evidence."""
    text = clean(" ".join(text.split()), LONGEST_TEXT)
    if not text and not generated:
        # An own question without words would be no question: it keeps those it had.
        return tuple(questions)
    kept = "" if text == generated else text
    return tuple(replace(asked, text=kept) if asked.id == question_id else asked for asked in questions)


def with_own(questions: Sequence[Asked], text: str) -> tuple[Asked, ...]:
    """Add a question of the planner's own; what is empty adds none."""
    text = clean(" ".join(text.split()), LONGEST_TEXT)
    if not text:
        return tuple(questions)
    used = {asked.id for asked in questions}
    number = next(n for n in range(1, len(used) + 2) if f"own-{n}" not in used)
    return (*questions, Asked(f"own-{number}", text))
