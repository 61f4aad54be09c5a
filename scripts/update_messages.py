"""Renew the English catalogue from the texts in the code; no translation is lost while its text stands."""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from texts_in_code import Code

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "src/benchmark/locale/en/LC_MESSAGES/benchmark.po"
# Without dates and names, which would change with every run and tell nothing that git does not know.
HEADER = """\
# English texts of Sejawat Daerah; scripts/update_messages.py keeps them in step with the code.
msgid ""
msgstr ""
"Project-Id-Version: Sejawat Daerah\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


Translation = str | tuple[str, str]
"""English of a text; a pair, for one and for many, where it counts ``{n}``."""


def read_translations(file: Path) -> dict[str, Translation]:
    """Return the translated texts of a .po file."""
    if not file.exists():
        return {}
    with file.open("rb") as source:
        return {text_of(message): message.string for message in read_po(source, locale="en") if message.id}


def text_of(message: Message) -> str:
    """Return the Indonesian text of an entry; Indonesian has no plural, so both forms are the same."""
    return message.id[0] if message.pluralizable else message.id


def _forms(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if message.pluralizable else (message.string,)


def renew(code: Code, known: dict[str, Translation]) -> Catalog:
    """Build the catalogue: every text that reaches the translator, and every known one still in the code."""
    places: dict[str, list[tuple[str, None]]] = defaultdict(list)
    for text, file in code.messages:
        places[text].append((file, None))
    for text in sorted(known):
        if text in code.constants:
            places.setdefault(text, [])
    catalogue = Catalog(locale="en")
    for text, locations in places.items():
        translation = known.get(text, "")
        counted = not isinstance(translation, str)
        catalogue.add((text, text) if counted else text, translation, locations=locations)
    return catalogue


def main() -> int:
    """Write the catalogue and list what is untranslated; exit code 1 where something is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--merge", type=Path, metavar="DIR", help="also take what the .po files in DIR translate"
    )
    arguments = parser.parse_args()
    known = read_translations(CATALOGUE)
    for fragment in sorted(arguments.merge.glob("*.po")) if arguments.merge else []:
        for text, translation in read_translations(fragment).items():
            if translation and not known.get(text):
                known[text] = translation
    catalogue = renew(Code(ROOT), known)
    with CATALOGUE.open("wb") as target:
        # Line numbers would change with every edit of the code; the file alone says where to look.
        target.write(HEADER.encode())
        write_po(target, catalogue, width=100, include_lineno=False, omit_header=True)
    untranslated = [message for message in catalogue if message.id and not all(_forms(message))]
    print(f"{len(catalogue)} texts, {len(untranslated)} without an English translation")
    for message in untranslated:
        print(f"  {', '.join(file for file, _ in message.locations)}: {text_of(message)}")
    return 1 if untranslated else 0


if __name__ == "__main__":
    sys.exit(main())
