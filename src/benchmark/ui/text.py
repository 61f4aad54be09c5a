"""Text that comes from data or from a reader, shown as it is and never as markup."""

import re
from urllib.parse import quote

# Signs with a meaning in URLs; everything else, brackets above all, is percent-encoded.
_URL_SIGNS = ":/?#@!$&'*+,;=%~"
_MARKUP = frozenset("\\`*_{}[]()<>#+-.!|~$:&")
# After Markdown is read, the browser still looks for addresses, icons, emoji and arrows in what is plain
# text, escaped or not. An invisible sign that joins words keeps it from finding any.
_FOUND_LATER = re.compile(r"www(?=\.)|@|:(?=//|material/|[\w+-]+:)|[-<>~](?=[->=])", re.IGNORECASE)
_JOINER = "\u2060"
# A space that must not break, as between a figure and its unit, stays.
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")


def plain(text: object, limit: int = 2000) -> str:
    """Return ``text`` so that it is shown as it is: no markup, no link, no icon.

    Line breaks become spaces; what is longer than ``limit`` ends in an ellipsis.
    """
    words = _SPACE.sub(" ", str(text)).strip()
    if len(words) > limit:
        words = words[: limit - 1] + "…"
    words = _FOUND_LATER.sub(lambda found: found[0] + _JOINER, words)
    return "".join("\\" + character if character in _MARKUP else character for character in words)


def link(label: object, url: object) -> str:
    """Return a Markdown link for an http(s) address, else the label alone."""
    address = str(url)
    if not address.startswith(("http://", "https://")):
        return plain(label)
    return f"[{plain(label)}]({quote(address, safe=_URL_SIGNS)})"
