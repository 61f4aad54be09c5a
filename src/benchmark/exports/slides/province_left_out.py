"""Which part does a province's deck lack, and why? Said to the speaker where the part would have followed."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from benchmark.analysis.settled import unsettled
from benchmark.exports.slides.model import Slide
from benchmark.exports.slides.province_meeting import Meeting
from benchmark.locale import Words, message

_AT_ODDS = message("sumber berselisih di {regions}")
_UNSURE = message("urutan atau selisih angka belum pasti di {regions}")
_PART = Callable[[Meeting], list[Slide]]


@dataclass
class LeftOut:
    """What was left out while a deck is gathered: why, by the slides before it."""

    count: int = 0
    by_slide: dict[int, dict[str, list[str]]] = field(default_factory=dict)

    def watching(self, part: _PART, name: str = "", why: Callable[[Meeting], str] | None = None) -> _PART:
        """Return ``part`` itself, which leaves a word of where it made no slide and why."""

        def made(meeting: Meeting) -> list[Slide]:
            slides = part(meeting)
            self.count += len(slides)
            if not slides and why is not None:
                reasons = self.by_slide.setdefault(self.count - 1, {})
                reasons.setdefault(why(meeting), []).append(meeting.words(name))
            return slides

        return made

    def told(self, words: Words, slides: list[Slide]) -> list[Slide]:
        """Return the slides gathered, with what is missing after each in its notes."""
        return [_with(words, slide, self.by_slide.get(place, {})) for place, slide in enumerate(slides)]


def few_figures(meeting: Meeting) -> str:
    """A ranking and its like need two regions with a figure."""
    words = meeting.words
    return words(
        "cakupan terdata di {n} dari {total} kabupaten/kota",
        n=words.number(len(meeting.known)),
        total=words.number(len(meeting.table)),
    )


def no_history(meeting: Meeting) -> str:
    """A history needs two dated figures of the province."""
    return meeting.words("dua angka bertanggal {province} belum terdata", province=meeting.name)


def no_movement(meeting: Meeting) -> str:
    """A change needs two dated figures of a kabupaten or kota, sure of order and not at odds."""
    words = meeting.words
    held = [code for code in meeting.changes if code != meeting.code]
    apart = [code for code in held if meeting.headlines.at[code, "doubtful"]]
    unsure = unsettled(meeting.evidence, {code: meeting.changes[code] for code in held}) - set(apart)
    if not held:
        return words("kabupaten/kota dengan dua angka bertanggal belum terdata")
    told = [
        words(text, regions=words.listing(meeting.short_names[code] for code in held if code in found))
        for text, found in ((_AT_ODDS, apart), (_UNSURE, unsure))
        if found
    ]
    if len(apart) + len(unsure) < len(held):
        told.append(words("angka pertama dan terakhir sama"))
    return "; ".join(told)


def no_gap(meeting: Meeting) -> str:
    """The distance to a target needs both, and the year of the target."""
    return meeting.words("kabupaten/kota dengan angka dan target bertahun belum terdata")


def nobody_ahead(meeting: Meeting) -> str:
    """Whoever learns needs somebody to learn from."""
    return meeting.words("daerah lain yang dapat menjadi tempat belajar belum terdata")


def nothing_held(meeting: Meeting) -> str:
    """Nothing of it is on record in the province."""
    return meeting.words("belum terdata, bukan berarti tidak ada")


NAMES = {
    "history": message("riwayat"),
    "ranking": message("daftar peringkat"),
    "map": message("peta"),
    "classes": message("kelas"),
    "movers": message("perubahan"),
    "gaps": message("jarak ke target"),
    "instruments": message("instrumen"),
    "funds": message("pendanaan"),
    "leaders": message("cakupan tertinggi"),
    "learning": message("usulan belajar"),
}


def _with(words: Words, slide: Slide, reasons: dict[str, list[str]]) -> Slide:
    """The slide with what is missing behind it, told before the line on where the notes come from."""
    if not reasons:
        return slide
    told = [
        words("Tanpa lembar {parts}: {why}.", parts=words.listing(parts), why=why)
        for why, parts in reasons.items()
    ]
    before, mark, last = slide.notes.rpartition("\n\n")
    return replace(slide, notes=f"{before}{mark}{chr(10).join(told)}\n\n{last}")
