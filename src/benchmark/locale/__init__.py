"""Words, numbers, money and dates in the reader's language.

The texts in the code are Indonesian; the English ones stand in
``locale/en/LC_MESSAGES/benchmark.po``. Numbers and dates follow CLDR through Babel, so an
Indonesian reader sees 1.234,5 and an English one 1,234.5.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from math import isinf
from pathlib import Path

import pandas as pd
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LANGUAGES = ("id", "en")
_CATALOGUES = Path(__file__).parent
# The largest figure that a computer calculates with has 309 digits.
_DIGITS = 400
_SCALES = ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta"))
_SCALES_EN = {"triliun": "trillion", "miliar": "billion", "juta": "million"}


@lru_cache
def _translations(language: str) -> NullTranslations:
    catalogue = _CATALOGUES / language / "LC_MESSAGES" / "benchmark.po"
    if not catalogue.exists():
        return NullTranslations()
    compiled = BytesIO()
    with catalogue.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def message(text: str) -> str:
    """Mark a text for the catalogue where it stands apart from the call that translates it."""
    return text


def _missing(value) -> bool:
    return pd.isna(value) or isinf(value)


class Words:
    """What the app says, in one language.

    Parameters
    ----------
    language : {"id", "en"}
        Any other value is read as "id".

    Examples
    --------
    >>> Words("id").percent(53.378)
    '53,4 %'
    >>> Words("en").rupiah(1_200_000)
    'Rp1,200,000'
    """

    def __init__(self, language: str = "id"):
        self.language = language if language in LANGUAGES else "id"
        self._translations = _translations(self.language)

    def __call__(self, text: str, /, **values) -> str:
        """Translate ``text``, then fill in its ``{named}`` places.

        Where the language counts, as English does, ``n`` decides between one and many.
        """
        if not text:
            return ""
        translated = self._one(text) if str(values.get("n", "1")) == "1" else self._many(text)
        return translated.format(**values) if values else translated

    def _one(self, text: str) -> str:
        return self._translations.gettext(text)

    def _many(self, text: str) -> str:
        # Without a plural in the catalogue the second text comes back: nothing.
        return self._translations.ngettext(text, "", 2) or self._one(text)

    def pick(self, row, field: str) -> str:
        """Return ``field`` of a data row in this language (``label`` -> ``label_id`` or ``label_en``)."""
        name = f"{field}_{self.language}"
        value = getattr(row, name) if isinstance(row, tuple) else row[name]
        return "" if pd.isna(value) else str(value)

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number with exactly ``decimals`` decimals; a dash where it is missing or infinite."""
        if _missing(value):
            return "–"
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        # The usual 28 digits would refuse a figure that somebody has mistyped.
        with localcontext(Context(prec=_DIGITS)):
            # Halves go up, as readers expect; adding zero takes the sign off a rounded "-0".
            rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
            return format_decimal(rounded, format=pattern, locale=self.language)

    def signed(self, value: float, decimals: int = 0) -> str:
        """Write a difference with its sign: +2,3 and, with a true minus, −8,6."""
        sign = "" if pd.isna(value) else "+" if value > 0 else "\u2212" if value < 0 else ""
        return sign + self.number(value if pd.isna(value) else abs(value), decimals)

    def percent(self, value: float, decimals: int = 1) -> str:
        """Write a figure that is already in per cent, with the sign and a thin gap before it."""
        return "–" if _missing(value) else f"{self.number(value, decimals)}\u00a0%"

    def rupiah(self, value: float) -> str:
        """Write whole rupiah, every digit."""
        return "–" if _missing(value) else f"{'-' if value < 0 else ''}Rp{self.number(abs(value))}"

    def compact_rupiah(self, value: float) -> str:
        """Write rupiah as people say it: Rp1,2 miliar."""
        if _missing(value):
            return "–"
        for scale, name in _SCALES:
            # 999,96 million is said as 1 billion, not as 1.000 million.
            if abs(value) >= scale * 0.99995:
                amount = self.number(abs(value) / scale, 1).removesuffix(",0").removesuffix(".0")
                sign = "-" if value < 0 else ""
                return f"{sign}Rp{amount}\u00a0{name if self.language == 'id' else _SCALES_EN[name]}"
        return self.rupiah(value)

    def date(self, value) -> str:
        """Write a day: 18 Juli 2024."""
        return self._dated(value, "d MMMM y")

    def weekday(self, value) -> str:
        """Write a day with its name, as letters do: Kamis, 18 Juli 2024."""
        return self._dated(value, "EEEE, d MMMM y")

    def month(self, value) -> str:
        """Write a month: Desember 2025."""
        return self._dated(value, "MMMM y")

    def as_of(self, value, precision: str = "day") -> str:
        """Write a date no finer than it is known (``precision`` as in ``observations``)."""
        if pd.isna(value) or precision == "unknown":
            return self("tanpa tanggal")
        if precision in ("year", "inferred"):
            return str(pd.Timestamp(value).year)
        return self.month(value) if precision == "month" else self.date(value)

    def brief(self, value, precision: str = "day") -> str:
        """Write month and year where both are known, else the year: Des 2025. For narrow columns."""
        if pd.isna(value) or precision in ("unknown", "year", "inferred"):
            return self.as_of(value, precision)
        return self._dated(value, "MMM y")

    def listing(self, items) -> str:
        """Join items as a sentence does: a, b, dan c."""
        items = [str(item) for item in items]
        if len(items) < 2:
            return "".join(items)
        last = self("dan") + " " + items[-1]
        return f"{items[0]} {last}" if len(items) == 2 else ", ".join(items[:-1]) + ", " + last

    def _dated(self, value, pattern: str) -> str:
        if pd.isna(value):
            return self("tanpa tanggal")
        moment = pd.Timestamp(value)
        return format_date(date(moment.year, moment.month, moment.day), pattern, locale=self.language)
