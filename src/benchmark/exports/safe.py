"""What keeps an exported file harmless and well named."""

import re
import unicodedata
from datetime import date

# Control characters, halves of characters, and what is no character: XML cannot hold them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Signs at which a spreadsheet begins a formula, the full-width ones of East Asian keyboards among them, and
# what it skips before them: spaces and signs that nobody sees.
_FORMULA = "=+@\uff1d\uff0b\uff0d\uff20-"
_UNSEEN = r"[\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]*"
_LEADS = re.compile(f"{_UNSEEN}[{_FORMULA}]|[\x00-\x1f\x7f]")
_INSIDE = re.compile(f'([;,\\t\\r\\n|]"?{_UNSEEN})([{_FORMULA}])')


def neutralise(value: object) -> object:
    """Return ``value`` so that no spreadsheet reads it as a formula; anything but text stays as it is.

    Text that begins with ``= + - @`` (after what is not seen) or a control character gets an apostrophe
    before it (OWASP, CSV injection); what XML cannot hold, such as other control characters, is dropped.
    """
    if not isinstance(value, str):
        return value
    text = _CONTROL.sub("", value)
    return f"'{text}" if _LEADS.match(value) or _LEADS.match(text) else text


def neutralise_cells(value: object) -> object:
    """Return ``value`` so that it stays harmless if a spreadsheet cuts it where it does not end.

    Which sign parts the cells of a CSV file depends on the reader's machine; in Indonesia it is the
    semicolon, and quotes do not hold a text together there. After each such sign, what would begin a formula
    gets an apostrophe too.
    """
    safe = neutralise(value)
    return _INSIDE.sub(r"\1'\2", safe) if isinstance(safe, str) else safe


def file_name(what: str, where: str, when: date, extension: str) -> str:
    """Return ``what_where_when.extension`` in plain ASCII, safe on every file system.

    >>> file_name("Profil", "Kota Madiun", date(2026, 11, 21), "xlsx")
    'profil_kota-madiun_2026-11-21.xlsx'
    """
    return f"{_slug(what)}_{_slug(where)}_{when.isoformat()}.{extension}"


def _slug(text: str) -> str:
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")[:60] or "data"
