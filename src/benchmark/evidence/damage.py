"""What is said when the data cannot be used at all."""

from benchmark.locale import Words


class DamagedData(Exception):  # noqa: N818 - named for what the user has, not for Python
    """The data folder is missing or damaged.

    Parameters
    ----------
    file : str
        File (or folder) at fault.
    what : str
        What is wrong, in Indonesian; the msgid of the translation, with ``{names}`` for `values`.
    way_out : str
        What the user can do about it, likewise.
    row : int, optional
        Line in the file, the header being line 1.
    column : str, optional
        Column at fault.
    **values
        Values for the placeholders of `what` and `way_out`.
    """

    def __init__(
        self, file: str, what: str, way_out: str, row: int | None = None, column: str | None = None, **values
    ):
        self.file = file
        self.row = row
        self.column = column
        self.values = values
        self.what = what
        self.way_out = way_out
        super().__init__(self.explain())

    def explain(self, words: Words | None = None) -> str:
        """Say file, row, column, fault and way out in one line, in Indonesian unless told otherwise."""
        words = words or Words()
        place = [self.file]
        if self.row is not None:
            place.append(words("baris {row}", row=self.row))
        if self.column is not None:
            place.append(words("kolom {column}", column=self.column))
        return f"{', '.join(place)}: {words(self.what, **self.values)} {words(self.way_out, **self.values)}"

    def __reduce__(self):
        # Exceptions rebuild themselves from args alone; ours also has keyword values.
        return _rebuild, (self.file, self.what, self.way_out, self.row, self.column, self.values)


def _rebuild(file, what, way_out, row, column, values):
    return DamagedData(file, what, way_out, row=row, column=column, **values)
