"""How is the app cited? A reference in the form in which official statistics ask to be cited."""

import re
import unicodedata
from datetime import date

from benchmark.locale import Words

PRODUCT = "Sejawat Daerah"
_MOST = 200
_SPACE = re.compile(r"\s+")


def citation(words: Words, title: str, address: str, revision: str, on: date) -> str:
    """Return one line that names what was read, where, in which state of the data, and when.

    Parameters
    ----------
    words : Words
        Indonesian or English.
    title : what is cited, such as "Profil Kota Madiun".
    address : of the page, with its choices; only an address that begins with http is written.
    revision : of the evidence base.
    on : the day of reading.

    Returns
    -------
    str
        One line of plain text: author, year, title, state of the data, address, day of access, the order of
        "suggested citations" of statistical offices (author–date).
    """
    place = _line(address, 2000)
    facts = {
        "product": PRODUCT,
        "year": on.year,
        "title": _line(title, _MOST).rstrip(".") or PRODUCT,
        "revision": _line(revision, 40),
        "day": words.date(on),
    }
    if not place.startswith(("http://", "https://")):
        return words("{product} ({year}). {title} [dasbor data, revisi {revision}]. Diakses {day}.", **facts)
    return words(
        "{product} ({year}). {title} [dasbor data, revisi {revision}]. {address} (diakses {day}).",
        address=place.replace(" ", "%20"),
        **facts,
    )


def _line(text: str, most: int) -> str:
    """Return one line without signs that nobody sees, which might turn the direction of writing."""
    seen = "".join(sign for sign in str(text) if sign.isspace() or unicodedata.category(sign)[0] != "C")
    line = _SPACE.sub(" ", seen).strip()
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
