"""Fields that take numbers as people write them, keep what was typed, and carry their message beside them."""

from collections.abc import Callable, Mapping
from decimal import Decimal, DecimalException

import streamlit as st

from benchmark.locale import Words
from benchmark.locale.reading import NotANumber, canonical, read_number, write_number
from benchmark.ui import address
from benchmark.ui.text import plain

_LONGEST = 30
# How an address says that a field with a starting value was emptied.
_EMPTIED = "-"


class Form:
    """The number fields of one region: their texts in the address, their faults beside them.

    What is typed is kept per region for the whole session, so that a look at another page or region loses
    nothing, and stands in the address, so that a link reopens it. Addresses hold plain digits with a dot;
    what cannot be read as a number stands there as it was typed.
    """

    def __init__(self, words: Words, code: str):
        self.words = words
        self.code = code
        self._typed: dict[str, str] = st.session_state.setdefault(f"typed:{code}", {})
        self._slots: dict[str, st.delta_generator.DeltaGenerator] = {}
        self._labels: dict[str, str] = {}
        self._unreadable: dict[str, str] = {}

    def number(
        self,
        field: str,
        name: str,
        label: str,
        start: Decimal | None,
        unit: str = "",
        convert: Callable[[Decimal], Decimal | None] | None = None,
        **kwargs,
    ) -> Decimal | None:
        """Show one field and return its number; None where it is empty or cannot be read.

        Parameters
        ----------
        field : str
            Name of the field in `cost_checks.check`.
        name : str
            Name in the address.
        start : Decimal, optional
            Starting value, which does not stand in the address.
        unit : str
            Tells the texts of one field in different units apart.
        convert : callable, optional
            Turns what was typed in the other unit into this one, when the reader changes the unit.
        """
        key = f"field:{self.code}:{self.words.language}:{name}:{unit}"
        memory = f"{name}:{unit}"
        asked = address.asked(name)
        if asked is not None:
            self._typed[memory] = asked[:_LONGEST]
            st.session_state[key] = self._shown(self._typed[memory], unit)
        elif key not in st.session_state:
            if memory not in self._typed:
                self._typed[memory] = self._first(name, start, convert)
            st.session_state[key] = self._shown(self._typed[memory], unit)
        self._typed[f"{name}:last"] = unit
        text = st.text_input(label, key=key, **kwargs)
        self._labels[field] = label
        kept = self._kept(text)
        self._typed[memory] = kept
        address.write(name, None if kept == self._plain(start) else kept)
        try:
            return read_number(text, self.words.language)
        except NotANumber:
            self._unreadable[field] = self.words(
                "“{text}” bukan angka. Tulis angka saja, misalnya {example}.",
                text=text.strip()[:_LONGEST],
                example=self.words.number(1234.5, 1) if unit != "pct" else self.words.number(43.9, 1),
            )
            return None

    def fill(self, name: str, value: Decimal, unit: str = "") -> None:
        """Put a number into a field that is shown already, as if the reader had typed it."""
        self._typed[f"{name}:{unit}"] = canonical(value)
        key = f"field:{self.code}:{self.words.language}:{name}:{unit}"
        st.session_state[key] = self._shown(canonical(value), unit)

    def unit(self, name: str, label: str, options: Mapping[str, str], default: str) -> str:
        """Show the choice of a field's unit, kept per region as the field is, and return it.

        Parameters
        ----------
        name : str
            Name in the address.
        options : mapping
            Unit as it stands in the address, to its name on the screen.
        """
        key = f"field:{self.code}:{name}"
        asked = address.asked(name)
        if asked in options:
            st.session_state[key] = asked
        elif key not in st.session_state:
            st.session_state[key] = self._typed.get(name, default)
        chosen = st.selectbox(
            label, list(options), key=key, format_func=options.get, label_visibility="collapsed"
        )
        self._typed[name] = chosen
        address.write(name, None if chosen == default else chosen)
        return chosen

    def message_place(self, *fields: str) -> None:
        """Keep a place here for the messages of these fields: under them, as wide as their row."""
        for field in fields:
            self._slots[field] = st.empty()

    def faults(self, problems: Mapping[str, str]) -> dict[str, str]:
        """Return what is wrong: with an unreadable field that alone, and no sum of what cannot be read."""
        found = dict(problems) | self._unreadable
        if any(name.startswith("mix:") for name in self._unreadable):
            found.pop("mix", None)
        return found

    def tell(self, faults: Mapping[str, str]) -> None:
        """Show each fault beside its field."""
        for field, text in faults.items():
            label = self._labels.get(field)
            named = f"**{plain(label)}:** {plain(text)}" if label else plain(text)
            self._slots[field].warning(named, icon=":material/edit:")

    def _first(self, name: str, start: Decimal | None, convert: Callable | None) -> str:
        last = self._typed.get(f"{name}:last")
        if convert is not None and last is not None:
            try:
                turned = convert(Decimal(self._typed.get(f"{name}:{last}", "")))
            except DecimalException:
                turned = None
            if turned is not None:
                return canonical(turned)
        return self._plain(start)

    def _shown(self, kept: str, unit: str) -> str:
        """Write what is kept as the reader's language writes it; leave what is no number as it is."""
        if kept == _EMPTIED:
            return ""
        try:
            value = read_number(kept, "en")
        except NotANumber:
            return kept
        if value is None:
            return ""
        # Thousands of years are not grouped.
        return canonical(value) if unit == "year" else write_number(value, self.words)

    def _kept(self, text: str) -> str:
        try:
            value = read_number(text, self.words.language)
        except NotANumber:
            text = text.strip()
            # No number that is cut: it could be read as another one.
            return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        return _EMPTIED if value is None else canonical(value)

    @staticmethod
    def _plain(start: Decimal | None) -> str:
        return _EMPTIED if start is None else canonical(start)
