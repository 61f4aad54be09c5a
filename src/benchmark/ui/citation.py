"""How a reader cites what they see: a ready line in both languages, to be copied."""

from datetime import date
from urllib.parse import urlencode

import streamlit as st

from benchmark.exports.citation import citation
from benchmark.locale import LANGUAGES, Words

_NAMES = {"id": "Bahasa Indonesia", "en": "English"}


def cite(words: Words, titles: dict[str, str], revision: str, today: date) -> None:
    """Show "Kutip" with the citation in each language and its copy button.

    Parameters
    ----------
    titles : dict
        What is cited, by language ("id", "en").
    """
    address = address_of_view()
    with st.expander(words("Kutip"), icon=":material/format_quote:"):
        for language in LANGUAGES:
            st.caption(_NAMES[language])
            line = citation(Words(language), titles[language], address, revision, today)
            st.code(line, language=None, wrap_lines=True)


def address_of_view() -> str:
    """Return the full address of what the reader sees."""
    here = (st.context.url or "").split("?")[0]
    asked = urlencode(st.query_params.to_dict(), safe=",.")
    return f"{here}?{asked}" if asked else here
