"""The brief as PDF: tagged, with its own fonts, and no text of data read as markup."""

import json
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import matplotlib
import typst

from benchmark.exports.brief.model import Brief
from benchmark.exports.pictures.lettering import FAMILIES, FONTS

_TEMPLATE = Path(__file__).with_name("brief.typ")


def brief_pdf(brief: Brief) -> bytes:
    """Return the brief as a PDF file of two A4 pages.

    Notes
    -----
    The texts go to the typesetter as a JSON file, the pictures as files beside it, in a folder of their own
    that is removed at once. Type gets smaller where a page would be too long, so there are always two pages.
    """
    with TemporaryDirectory(prefix="brief-") as name:
        folder = Path(name)
        (folder / "main.typ").write_bytes(_TEMPLATE.read_bytes())
        (folder / "data.json").write_text(json.dumps(_data(brief), ensure_ascii=False), encoding="utf-8")
        for number, drawing in enumerate(brief.drawings):
            (folder / f"picture{number}.png").write_bytes(drawing.picture.data)
        return typst.compile(
            folder / "main.typ",
            root=folder,
            format="pdf",
            font_paths=[FONTS, Path(matplotlib.get_data_path()) / "fonts" / "ttf"],
            ignore_system_fonts=True,
        )


def _data(brief: Brief) -> dict:
    drawings = [
        {"heading": each.heading, "note": each.note, "width": each.width, "alt": each.picture.alt}
        for each in brief.drawings
    ]
    return {
        **{name: getattr(brief, name) for name in ("title", "subtitle", "language", "key_sentence")},
        **{name: getattr(brief, name) for name in ("standing", "foot", "page")},
        **{name: [asdict(each) for each in getattr(brief, name)] for name in ("facts", "first", "second")},
        "document_title": f"{brief.title}: {brief.subtitle}",
        "drawings": drawings,
        "fonts": list(FAMILIES),
        "year": brief.made_on.year,
        "month": brief.made_on.month,
        "day": brief.made_on.day,
    }
