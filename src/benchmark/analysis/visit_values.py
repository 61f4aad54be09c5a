"""Is a value of a file or an address what should stand there in a plan? If not, `UnreadablePlan` says why."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from benchmark.analysis.visit_limits import LARGEST_NUMBER, LONGEST_TEXT, is_control, without_turns
from benchmark.evidence import Evidence, NotInEvidence
from benchmark.locale import Words, message

_YEARS = (2000, 2100)
_CORRECT = message("Perbaiki bagian itu, atau simpan ulang rencana dari aplikasi ini.")


class UnreadablePlan(ValueError):  # noqa: N818 - named for what the user has
    """What was to be read is no plan of a visit.

    Attributes
    ----------
    place : where: a path of keys such as ``hosts[1]`` or ``participants[0].count``; "" for the whole.
    what, way_out : fault and remedy in Indonesian, msgids of their translations with ``{names}`` for values.
    """

    def __init__(self, place: str, what: str, way_out: str = _CORRECT, **values):
        self.place, self.what, self.way_out, self.values = place, what, way_out, values
        super().__init__(place, what, way_out)

    def explain(self, words: Words | None = None) -> str:
        """Say place, fault and way out in one line, in Indonesian unless told otherwise."""
        words = words or Words()
        said = f"{words(self.what, **self.values)} {words(self.way_out, **self.values)}"
        return words("Bagian {place}: {fault}", place=self.place, fault=said) if self.place else said

    __str__ = explain


def read_region(raw: Any, place: str, evidence: Evidence) -> str:
    """Return the code of a region of the evidence."""
    code = read_text(raw, place)
    try:
        evidence.region(code)
    except NotInEvidence:
        raise UnreadablePlan(
            place,
            message("kode daerah “{code}” tidak dikenal."),
            message("Tulis kode Kemendagri, misalnya 35.77, atau pilih ulang daerahnya di aplikasi."),
            code=code[:20],
        ) from None
    return code


def read_text(raw: Any, place: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text that is not too long, without signs that turn round the direction of writing."""
    if not isinstance(raw, str):
        raise UnreadablePlan(place, message("seharusnya teks."))
    _refuse_more(
        len(raw),
        longest,
        place,
        message("teksnya {n} huruf, paling banyak {most}."),
        message("Persingkat teks itu."),
    )
    if any(map(is_control, raw)):
        raise UnreadablePlan(
            place,
            message("teksnya memuat karakter kendali yang tidak dapat ditulis."),
            message("Ketik ulang teks itu."),
        )
    return without_turns(raw)


def read_choice(raw: Any, place: str, allowed: tuple[str, ...]) -> str:
    """Return one of the names that are allowed."""
    if not isinstance(raw, str) or raw not in allowed:
        raise UnreadablePlan(
            place, message("nilainya tidak dikenal; pilihannya {allowed}."), allowed=", ".join(allowed)
        )
    return raw


def read_whole(raw: Any, place: str, least: int, most: int) -> int:
    """Return a whole number within its limits."""
    if isinstance(raw, bool) or not isinstance(raw, int) or not least <= raw <= most:
        raise UnreadablePlan(
            place, message("seharusnya bilangan bulat dari {least} sampai {most}."), least=least, most=most
        )
    return raw


def read_number(raw: Any, place: str) -> float | None:
    """Return a number that somebody may mean; None where none is given."""
    if raw is None:
        return None
    # Compared before it becomes a float: whole numbers may be too large to be one.
    if (
        isinstance(raw, bool)
        or not isinstance(raw, int | float)
        or not -LARGEST_NUMBER <= raw <= LARGEST_NUMBER
    ):
        raise UnreadablePlan(place, message("seharusnya angka yang wajar, atau kosong (null)."))
    return float(raw)


def read_day(raw: Any, place: str) -> date | None:
    """Return a day written as 2026-11-30; None where none is given."""
    if raw is None:
        return None
    try:
        day = date.fromisoformat(read_text(raw, place))
    except ValueError:
        day = None
    if day is None or not _YEARS[0] <= day.year <= _YEARS[1]:
        raise UnreadablePlan(
            place,
            message("tanggal tidak terbaca."),
            message("Tulis tanggal seperti 2026-11-30, antara tahun {first} dan {last}."),
            first=_YEARS[0],
            last=_YEARS[1],
        )
    return day


def read_list(raw: Any, place: str, most: int) -> list:
    """Return a list of no more than `most` items."""
    if not isinstance(raw, list):
        raise UnreadablePlan(place, message("seharusnya daftar."))
    _refuse_more(
        len(raw),
        most,
        place,
        message("daftarnya berisi {n}, paling banyak {most}."),
        message("Hapus sebagian isinya."),
    )
    return raw


def read_object(raw: Any, place: str) -> Mapping[str, Any]:
    """Return keys with their values."""
    if not isinstance(raw, dict):
        raise UnreadablePlan(place, message("seharusnya himpunan kunci dan nilai."))
    return raw


def _refuse_more(n: int, most: int, place: str, what: str, way_out: str) -> None:
    if n > most:
        raise UnreadablePlan(place, what, way_out, n=n, most=most)
