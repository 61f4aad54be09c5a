"""How is a region's name read as people write it? Words, stated level, qualifier, slips of the fingers."""

import re
import unicodedata
from collections.abc import Iterator

from rapidfuzz.distance import OSA

# Nobody's name for a region is longer; what is longer is a pasted paragraph.
LONGEST = 120

_LEVEL_WORDS = {
    "province": ("provinsi", "propinsi", "prov", "prop", "pemprov", "pemprop", "gubernur"),
    "kabupaten": ("kabupaten", "kab", "pemkab", "bupati"),
    "kota": ("kota", "kodya", "kotamadya", "pemkot", "pemko", "walikota"),
}
_LEVEL_OF = {word: level for level, words in _LEVEL_WORDS.items() for word in words}
# They stand beside the level words ("Pemerintah Kota Administrasi …") and say nothing of the level.
_FILLERS = {"pemerintah", "pemda", "daerah", "administrasi", "administratif", "adm", "madya", "wali"}
_FILLERS |= {"tingkat", "dati", "i", "ii"}
_LONG_PREFIXES = ("kabupaten", "kotamadya", "provinsi", "pemerintah")
_WRITTEN_OUT = {"kep": "kepulauan", "peg": "pegunungan", "tj": "tanjung", "tg": "tanjung"}
_CODE = re.compile(r"([0-9]{2})(?:[. ]?([0-9]{2}))?")


def code_in(text: str) -> str:
    """Return the Kemendagri code that `text` is ("5103" gives "51.03"), existing or not; "" if it is none."""
    match = _CODE.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return ".".join(filter(None, match.groups())) if match else ""


def words_of(text: object) -> list[str]:
    """Return the words of `text`, lower case, without accents or punctuation; none if it cannot be a name."""
    if isinstance(text, bool) or not isinstance(text, str | int) or len(str(text)) > LONGEST:
        return []
    plain = unicodedata.normalize("NFKD", str(text)).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [_WRITTEN_OUT.get(word, word) for word in re.sub(r"[\W_]+", " ", plain).split()]


def readings(words: list[str]) -> Iterator[tuple[str | None, list[str]]]:
    """Yield (stated level, name): the words as they stand, then with ever more leading words taken off.

    At last, if the level stands behind ("Madiun, Kota"), without it.
    """
    yield None, words
    level = None
    for at, word in enumerate(words[:-1], start=1):
        prefix = _prefix(word)
        stated = _LEVEL_OF.get(prefix)
        if (stated is None and prefix not in _FILLERS) or (stated and level and stated != level):
            break
        level = stated or level
        yield level, words[at:]
    if level is None and len(words) > 1 and words[-1] in _LEVEL_OF:
        yield _LEVEL_OF[words[-1]], words[:-1]


def stripped(words: list[str]) -> tuple[str | None, list[str]]:
    """Return the (stated level, name) with every level word taken off."""
    *_, last = readings(words)
    return last


def qualified(text: str) -> tuple[str, str]:
    """Split "Banjar, Kalsel" and "Banjar (Kalsel)" into name and qualifier; ("", "") if there is none."""
    text = text.strip()
    if text.endswith(")"):
        head, _, tail = text[:-1].rpartition("(")
    else:
        head, _, tail = text.rpartition(",")
    return (head, tail) if words_of(head) and words_of(tail) else ("", "")


def is_slip(typed: list[str], name: list[str]) -> bool:
    """Tell whether the words `typed` may be `name` with a slip of the fingers.

    Wrong letters are counted by optimal string alignment (one inserted, lost, changed, or two swapped). Each
    word must keep its first letter and may have one wrong letter, two from 10 letters on, none under 4
    letters (under 5 if the name is one word); all words together two. With a space too many or too few the
    whole may have one, from 8 letters on.
    """
    if len(typed) != len(name):
        one, other = "".join(typed), "".join(name)
        return len(one) >= 8 and one[0] == other[0] and OSA.distance(one, other) <= 1
    shortest = 5 if len(name) == 1 else 4
    wrong = 0
    for one, other in zip(typed, name, strict=True):
        distance = OSA.distance(one, other)
        if one[0] != other[0] or distance > _allowed(min(len(one), len(other)), shortest):
            return False
        wrong += distance
    return wrong <= 2


def _prefix(word: str) -> str:
    """Return the long level word that `word` misspells ("kabupten"), else `word`."""
    for prefix in _LONG_PREFIXES:
        if OSA.distance(word, prefix, score_cutoff=2) <= _allowed(min(len(word), len(prefix)), shortest=7):
            return prefix
    return word


def _allowed(letters: int, shortest: int) -> int:
    if letters < shortest:
        return 0
    return 2 if letters >= 10 else 1
