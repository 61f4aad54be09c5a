"""Which region does this text mean? Codes, official and short names, everyday forms, typing errors.

>>> find_region(evidence, "Kab. Badung")
'51.03'
>>> find_region(evidence, "Madiun")
Traceback (most recent call last):
AmbiguousRegion: “Madiun” dapat berarti Kabupaten Madiun (35.19) atau Kota Madiun (35.77). …
"""

from collections import defaultdict
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from benchmark.evidence.spelling import code_in, is_slip, qualified, readings, stripped, words_of

__all__ = ["AmbiguousRegion", "RegionNotFound", "UnknownRegion", "find_region", "search_regions"]

_SUGGESTIONS = 5
# Below this similarity (0-100, rapidfuzz ratio) a name is no help even as a suggestion.
_SUGGEST_FROM = 70


class RegionNotFound(LookupError):  # noqa: N818 - named for what happened
    """The text does not lead to one region.

    Attributes
    ----------
    text : str
        What was asked, shortened for showing.
    suggestions : list of (code, name)
        What may have been meant, best first.
    """

    def __init__(self, text: object, suggestions: Iterable[tuple[str, str]] = ()):
        plain = " ".join(str("" if text is None else text).split())
        self.text = plain if len(plain) <= 60 else plain[:59] + "…"
        self.suggestions = list(suggestions)
        super().__init__(self.text, self.suggestions)

    def _listed(self) -> str:
        *names, last = [f"{name} ({code})" for code, name in self.suggestions]
        return f"{', '.join(names)} atau {last}" if names else last


class UnknownRegion(RegionNotFound):
    """No region goes by this text; up to five `suggestions`, perhaps none."""

    def __str__(self) -> str:
        said = f"Daerah “{self.text}” tidak dikenal." if self.text else "Nama daerah belum diisi."
        if self.suggestions:
            return f"{said} Mungkin yang dimaksud {self._listed()}."
        return f"{said} Tulis nama atau kode daerah, misalnya “Kab. Badung” atau “51.03”."


class AmbiguousRegion(RegionNotFound):
    """Several regions go by this text: all of them in `candidates` (codes), named in `suggestions`."""

    @property
    def candidates(self) -> list[str]:
        """Return the codes that the text may mean, in code order."""
        return [code for code, _ in self.suggestions]

    def __str__(self) -> str:
        return (
            f"“{self.text}” dapat berarti {self._listed()}."
            " Tulis “Provinsi”, “Kab.” atau “Kota” di depan nama, atau pakai kodenya."
        )


def find_region(evidence, text: str | int) -> str:
    """Return the code of the one region that `text` means.

    Parameters
    ----------
    evidence : Evidence
        Needs `regions` (code, name, short_name, level) and `region_aliases` (alias, code, kind).
    text : str or int
        A Kemendagri code ("51.03", "5103", 5103, "51") or a name as people write it. Case, accents,
        punctuation and spacing do not count ("gunungkidul"). Words such as "Kab.", "Pemkot", "Kodya",
        "Provinsi" before the name, or behind it, state the level; a province behind a comma or in brackets
        narrows ("Banjar, Kalsel").

    Returns
    -------
    str
        The region's code, e.g. ``"51.03"``.

    Raises
    ------
    AmbiguousRegion
        Two or more regions bear the name ("Madiun", "Jambi"), or two names are about equally near to a
        misspelt one.
    UnknownRegion
        Nothing fits; also for empty, overlong (above 120 characters) and non-text input.

    Notes
    -----
    A name that fits exactly always wins. Only if none does is a typing error assumed, within the limits of
    `benchmark.evidence.spelling.is_slip`: in general one wrong letter a word, never the first. A name with
    n wrong letters is accepted only if no other has less than 2n. Abbreviations and text with digits are
    never corrected. A stated level is never crossed: "Kota Badung" is neither Kabupaten Badung nor Kota
    Bandung but unknown, with both suggested.
    """
    names = _names(evidence)
    words = words_of(text)
    if not words:
        raise UnknownRegion(text)
    codes = names.exact(text) or names.misspelt(words)
    if len(codes) == 1:
        return next(iter(codes))
    if codes:
        raise AmbiguousRegion(text, names.named(sorted(codes)))
    raise UnknownRegion(text, names.named(names.similar(text)[:_SUGGESTIONS]))


def search_regions(evidence, text: str | int, limit: int = 8) -> list[str]:
    """Return codes for a search box: what `text`, perhaps half typed, may mean, best first.

    Exact names come first, then names that begin with the text, names with a word that does, names that
    contain it, shorter before longer; only if there is none, similar ones. Digits are the beginning of a
    code. Empty or overlong text gives no codes.
    """
    return _names(evidence).completed(text)[: max(limit, 0)]


class _Names:
    """All names of one evidence base, ready to be looked up."""

    def __init__(self, regions, aliases):
        self.name = dict(zip(regions["code"].astype(str), regions["name"].astype(str), strict=True))
        self.level = dict(zip(self.name, regions["level"].astype(str), strict=True))
        # (stated level, name without spaces) -> codes
        self.known: dict[tuple[str | None, str], set[str]] = defaultdict(set)
        # stated level -> name in words -> codes; only what a typing error may be corrected to
        self.spelt: dict[str | None, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        # name in words, with and without its level -> codes; for the search box
        self.typed: dict[str, set[str]] = defaultdict(set)
        official = zip(self.name, self.name.values(), ["official"] * len(self.name), strict=True)
        short = zip(self.name, regions["short_name"].astype(str), ["short"] * len(self.name), strict=True)
        other = zip(*(aliases[column].astype(str) for column in ("code", "alias", "kind")), strict=True)
        for code, alias, kind in (*official, *short, *other):
            self._add(code, alias, kind)

    def _add(self, code: str, alias: str, kind: str) -> None:
        level, full = self.level[code], words_of(alias)
        # A level word counts only if it is the region's own: "Kota Baru" is a spelling of Kabupaten Kotabaru.
        bare = next((words for stated, words in reversed([*readings(full)]) if stated == level), full)
        # The alias "Kota Jogja" does not make "Jogja" a name of the city; the name "Kota Madiun" does.
        stands_alone = bare is full or kind in ("official", "short")
        for words in (full, bare):
            self.typed[" ".join(words)].add(code)
        self.known[None, "".join(full)].add(code)
        for stated in (level, None) if stands_alone else (level,):
            self.known[stated, "".join(bare)].add(code)
            if kind != "abbreviation":
                self.spelt[stated][" ".join(bare)].add(code)

    def named(self, codes: Iterable[str]) -> list[tuple[str, str]]:
        return [(code, self.name[code]) for code in codes]

    def exact(self, text: str | int) -> set[str]:
        """Return the regions that bear exactly this code or name, narrowed by what stands behind it."""
        if (code := code_in(str(text))) in self.name:
            return {code}
        for level, words in readings(words_of(text)):
            if codes := self.known.get((level, "".join(words))):
                return codes
        head, tail = qualified(str(text))
        if not head:
            return set()
        if words_of(tail) == ["indonesia"]:
            return self.exact(head)
        where = self.exact(tail)
        return {code for code in self.exact(head) if code in where or code[:2] in where}

    def misspelt(self, words: list[str]) -> set[str]:
        """Return the regions whose name is this but for a typing error; the rule stands in `find_region`."""
        level, words = stripped(words)
        typed = "".join(words)
        if not typed.isalpha() or (None, typed) in self.known:
            return set()
        keys = list(self.spelt[level])
        near = _near(typed, keys, OSA.distance, cutoff=3)
        slips = [wrong for key, wrong in near if is_slip(words, key.split())]
        rivals = [key for key, wrong in near if slips and wrong < 2 * min(slips)]
        return {code for key in rivals for code in self.spelt[level][key]}

    def similar(self, text: str | int) -> list[str]:
        """Return the codes of what this may have been meant for, at any level, best first."""
        words = words_of(text)
        level, name = stripped(words)
        typed = "".join(name)
        codes = sorted(self.known.get((None, typed), ())) + sorted(self.exact(qualified(str(text))[0]))
        if (digits := "".join(words)).isdigit():
            codes += [code for code in (f"{digits[:2]}.{digits[2:4]}", digits[:2]) if code in self.name]
            # A code that nobody bears: those that differ from it in the fewest digits.
            if str(text).strip()[0].isdigit():
                plain = {code.replace(".", ""): code for code in self.name}
                nearest = process.extract(digits[:8], list(plain), scorer=OSA.distance, limit=_SUGGESTIONS)
                codes += [plain[key] for key, *_ in nearest]
        codes += self._longer(level, " ".join(name))
        sentence = f" {' '.join(words)} "
        within = [key for key in self.typed if len(key) > 3 and f" {key} " in sentence]
        codes += [code for key in sorted(within, key=len, reverse=True) for code in sorted(self.typed[key])]
        like = _near(typed, list(self.spelt[None]), fuzz.ratio, cutoff=_SUGGEST_FROM)
        for key, _ in like:
            codes += sorted(
                self.spelt[None][key], key=lambda code: (level not in (None, self.level[code]), code)
            )
        return list(dict.fromkeys(codes))

    def _longer(self, level: str | None, part: str) -> list[str]:
        """Return the codes of names in which `part` begins the name or a word, whole words first."""
        if len(part) < 3:
            return []
        found = []
        for key, codes in self.spelt[None].items():
            if (place := _place(part, key)) in (1, 2):
                half_word = f" {part} " not in f" {key} "
                found += [
                    (level not in (None, self.level[code]), half_word, place, len(key), code)
                    for code in codes
                ]
        return [code for *_, code in sorted(found)]

    def completed(self, text: str | int) -> list[str]:
        """Return the codes of names of which this may be a part, else of similar ones, best first."""
        words = words_of(text)
        if not words:
            return []
        if (digits := "".join(words)).isdigit():
            return [code for code in self.name if code.replace(".", "").startswith(digits)]
        found = [(-1, 0, code) for code in self.exact(text)]
        for level, part in readings(words):
            for key, codes in self.typed.items():
                if place := _place(" ".join(part), key):
                    found += [(place, len(key), code) for code in codes if level in (None, self.level[code])]
        return list(dict.fromkeys(code for *_, code in sorted(found))) or self.similar(text)


_INDEXES: WeakKeyDictionary = WeakKeyDictionary()


def _names(evidence) -> _Names:
    """Return the index of this evidence, built at the first question; it goes when the evidence goes."""
    if evidence not in _INDEXES:
        _INDEXES[evidence] = _Names(evidence.regions, evidence.region_aliases)
    return _INDEXES[evidence]


def _near(typed: str, keys: list[str], scorer, cutoff: int) -> list[tuple[str, float]]:
    """Return (key, score) of the keys that, without spaces, are near to `typed`, nearest first."""
    joined = [key.replace(" ", "") for key in keys]
    found = process.extract(typed, joined, scorer=scorer, score_cutoff=cutoff, limit=None)
    return [(keys[at], score) for _, score, at in found]


def _place(part: str, name: str) -> int:
    """Return how `part` lies in `name`: 1 at its beginning, 2 at a word's, 3 inside, 0 not at all."""
    if name.replace(" ", "").startswith(part.replace(" ", "")):
        return 1
    if f" {part}" in name:
        return 2
    return 3 if len(part) >= 3 and part in name else 0
