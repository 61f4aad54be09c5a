"""Text that comes from data or from a reader, shown as it is and never as markup."""

from urllib.parse import quote

# Signs with a meaning in URLs; everything else, brackets above all, is percent-encoded.
_URL_SIGNS = ":/?#@!$&'*+,;=%~"
_MARKUP = frozenset("\\`*_{}[]()<>#+-.!|~$:")


def plain(text: object, limit: int = 2000) -> str:
    """Return ``text`` with every character escaped that Markdown would read as markup.

    Line breaks become spaces; what is longer than ``limit`` ends in an ellipsis.
    """
    words = " ".join(str(text).split())
    if len(words) > limit:
        words = words[: limit - 1] + "…"
    return "".join("\\" + character if character in _MARKUP else character for character in words)


def link(label: object, url: object) -> str:
    """Return a Markdown link for an http(s) address, else the label alone."""
    address = str(url)
    if not address.startswith(("http://", "https://")):
        return plain(label)
    return f"[{plain(label)}]({quote(address, safe=_URL_SIGNS)})"
