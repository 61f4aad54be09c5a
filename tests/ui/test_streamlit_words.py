"""Is what Streamlit says itself, and we say in Indonesian, still what this Streamlit says?"""

import re
from pathlib import Path

import pytest
import streamlit

SCRIPT = Path(__file__).parents[2] / "src/benchmark/ui/streamlit_id.js"
PAIRS = dict(re.findall(r'^ {8}"(.+?)": "(.+)",$', SCRIPT.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.fixture(scope="module")
def said_by_streamlit():
    built = Path(streamlit.__file__).parent / "static" / "static" / "js"
    return "\n".join(path.read_text(encoding="utf-8") for path in built.glob("*.js"))


def test_every_english_text_that_is_replaced_is_one_of_streamlit(said_by_streamlit):
    assert len(PAIRS) > 60
    # Quoted as a whole, or the beginning of a text that goes on.
    unknown = [
        text
        for text in PAIRS
        if not any(mark in said_by_streamlit for mark in (f"`{text}", f'"{text}', f"'{text}"))
        and text.removesuffix(" - ") not in said_by_streamlit
    ]
    assert unknown == []


def test_no_indonesian_text_is_replaced_again():
    again = {text: said for text, said in PAIRS.items() if said in PAIRS and said != text}
    assert again == {}
    beginnings = [text for text in PAIRS if text.endswith(" ")]
    assert len(beginnings) == 2
    assert not [said for said in PAIRS.values() if said.startswith(tuple(beginnings))]
