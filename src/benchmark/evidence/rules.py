"""What is a semantic rule, and how does it report what breaks it?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from string import Formatter

import pandas as pd

from benchmark.evidence.findings import Draft, Finding
from benchmark.locale import Words


@dataclass(frozen=True)
class Rule:
    """One thing that must be true of the data beyond the form of its cells.

    Attributes
    ----------
    id : str
        Short name, the same in every language.
    severity : str
        "error" or "warning".
    table, column : str
        Where a breach is reported; an empty column means the row as a whole.
    message, way_out : str
        Indonesian texts; ``{names}`` are filled from the columns of the row that broke the rule, ``{value}``
        with the cell as written.
    breaches : callable
        Takes the draft, returns the rows of `table` that break the rule, index = line in the file.
    needs : sequence of str
        Other tables that must be readable for it.
    """

    id: str
    severity: str
    table: str
    column: str
    message: str
    way_out: str
    breaches: Callable[[Draft], pd.DataFrame]
    needs: Sequence[str] = ()

    def applies(self, draft: Draft) -> bool:
        """Tell whether all the tables it needs can be read."""
        return all(name in draft.tables for name in (self.table, *self.needs))

    def check(self, draft: Draft, words: Words) -> Iterator[Finding]:
        """Report every row that breaks the rule, in file order."""
        rows = self.breaches(draft)
        texts = draft.texts[self.table]
        for line, row in zip(rows.index, rows.to_dict("records"), strict=True):
            value = texts.at[line, self.column] if self.column else None
            told = {name: _as_text(cell) for name, cell in row.items()} | {"value": value}
            yield Finding(
                severity=self.severity,
                file=draft.paths[self.table],
                row=int(line),
                column=self.column or None,
                value=value,
                rule=self.id,
                message=words(self.message, **_named(self.message, told)),
                way_out=words(self.way_out, **_named(self.way_out, told)),
            )


def repeated(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Return the rows that repeat an earlier one in `columns`, with its line as `other`."""
    lines = pd.Series(rows.index, index=rows.index)
    first = lines.groupby([rows[column] for column in columns], dropna=False).transform("first")
    rows = rows.assign(other=first)
    return rows[first != lines]


def _named(text: str, told: dict) -> dict:
    return {name: told[name] for _, name, _, _ in Formatter().parse(text) if name}


def _as_text(cell) -> str:
    if pd.isna(cell):
        return ""
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
