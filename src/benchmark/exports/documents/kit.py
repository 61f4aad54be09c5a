"""What is a paper made of? Headings, paragraphs, lists, tables, pictures, sources, signatures."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.shared import Cm

from benchmark.analysis.twins import linked_twin
from benchmark.evidence import Evidence
from benchmark.exports.documents import styles
from benchmark.exports.documents.inline import (
    Blank,
    Cited,
    Line,
    Sources,
    Strong,
    bookmark,
    write,
    write_link,
)
from benchmark.exports.documents.table import Grid, write_columns, write_grid, write_pairs
from benchmark.exports.documents.xml import clean, element, field, node
from benchmark.exports.publisher import host_of, name_of
from benchmark.locale import Words

_LONGEST_ADDRESS = 400
# More would make a sentence unreadable; the sources of a reason stand best first.
_MOST_CITED = 3
_UNNAMED = "Dokumen tanpa keterangan penerbit"
_STOPS = (".", "!", "?", "…")
# Precisions of figures whose date is that for which they hold.
_DATED = ("day", "month")


class Paper:
    """A paper while it is being written, top to bottom; `to_bytes` ends it.

    Parameters
    ----------
    evidence : where the cited sources are looked up.
    words : writes the dates; always Indonesian (see the package).
    title, subject, author : properties of the file.
    made_on : day of the draft.
    chapters : how headings of the first level are counted.
    name : what the paper is called at the foot of each page, with date, revision and page number; a letter
        has no such foot.
    """

    def __init__(
        self,
        evidence: Evidence,
        words: Words,
        title: str,
        subject: str,
        made_on: date,
        author: str = "",
        chapters: styles.Chapters = "upperLetter",
        name: str = "",
    ):
        self.evidence, self.words = evidence, words
        self.sources = Sources()
        self.document: Docx = styles.blank_document(chapters, tight=not name)
        styles.describe(self.document, title, subject, author, made_on, evidence.revision)
        if name:
            self._foot(name, made_on)

    def title(self, *lines: str) -> None:
        """Write the title, centred, a line each."""
        for line in lines:
            self._paragraph("Title", line)
        self.gap()

    def heading(self, text: str, level: int = 1) -> None:
        """Write a numbered heading of the first or second level."""
        self._paragraph(f"Heading{level}", text)

    def text(self, *line, style: str = "", align: str = "both", keep: bool = False) -> None:
        """Write a paragraph of parts; `keep` holds it on one page with the next."""
        paragraph = self._paragraph(style.replace(" ", ""), line, align)
        if keep:
            # First of its properties but the style, as the schema asks.
            properties = paragraph.find(qn("w:pPr"))
            properties.insert(1 if style else 0, element("keepNext"))

    def note(self, *line) -> None:
        """Write a remark in small italics: what a reader must know before signing."""
        self._paragraph(styles.NOTE.replace(" ", ""), line, "left")

    def caption(self, *line) -> None:
        """Name the table or the picture that follows."""
        self._paragraph(styles.CAPTION.replace(" ", ""), line, "left")

    def items(self, lines: Iterable[Line], form: str = "letter") -> None:
        """Write a list: "letter" (a.), "number" (1.) or "bullet"; nothing where there is no line."""
        lines = tuple(lines)
        if not lines:
            return
        number = styles.new_list(self.document, form)
        for line in lines:
            paragraph = self._paragraph("", line, "both")
            properties = paragraph.find(qn("w:pPr"))
            numbered = element("numPr")
            node(numbered, "ilvl", val=0)
            node(numbered, "numId", val=number)
            properties.insert(0, numbered)
            properties.insert(1, element("spacing", before=0, after=60))

    def pairs(self, pairs, **shape) -> None:
        """Write lines of the form "Hal : Permohonan", without rules."""
        write_pairs(self.document, pairs, self.sources, **shape)
        self.gap(small=True)

    def table(self, grid: Grid) -> None:
        """Write a ruled table, its header repeated on each page."""
        write_grid(self.document, grid, self.sources)
        self.gap(small=True)

    def columns(
        self,
        columns: Sequence[Sequence[Line]],
        widths: Sequence[float],
        align: str = "",
        style: str = styles.CELL,
    ) -> None:
        """Write blocks of lines side by side, without rules."""
        write_columns(self.document, columns, widths, self.sources, align, style)
        self.gap(small=True)

    def picture(self, data: bytes, alt: str, width_cm: float = styles.WIDTH_CM) -> None:
        """Show a picture with a text for those who cannot see it; its sources follow on the same page."""
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        shape = paragraph.add_run().add_picture(BytesIO(data), width=Cm(width_cm))
        properties = shape._inline.docPr
        properties.set("descr", clean(alt)[:2000])
        properties.set("title", clean(alt)[:120])

    def signature(self, place: Line, day: Line, position: Line, left: Sequence[Line] = ()) -> None:
        """Write the block in which the paper is signed, on the right; on the left whoever approves it."""
        right = ((*_line(place), ", ", *_line(day)), position, "", "", "", *signer())
        self.gap(keep=True)
        self.columns((left, right), (7.5, 8.5), style="Normal")

    def list_of_sources(self) -> None:
        """List every source that has been cited, each with publisher, title, date and address."""
        if not self.sources.ids:
            return
        self.text(Strong("Daftar sumber"), align="left", keep=True)
        for number, source_id in enumerate(self.sources.ids, 1):
            self._source(number, source_id)
        if any(_is_made_up(self.evidence.source(source_id).title) for source_id in self.sources.ids):
            self.note(
                "Judul dalam kurung siku, atau yang diberi keterangan dalam kurung siku, disusun pengelola "
                "data karena judul aslinya tidak terlihat."
            )

    def break_page(self) -> None:
        """Begin a new page."""
        node(node(self._paragraph("", ""), "r"), "br", type="page")

    def rule(self) -> None:
        """Draw the double line under a letterhead."""
        properties = self._paragraph("", "").find(qn("w:pPr"))
        borders = node(properties, "pBdr")
        node(borders, "top", val="thinThickSmallGap", sz=18, space=1, color="000000")
        node(properties, "spacing", before=0, after=120, line=120, lineRule="exact")

    def gap(self, small: bool = False, keep: bool = False) -> None:
        """Leave a line free; a table needs one after it, or it grows into the next."""
        properties = self._paragraph("", "").find(qn("w:pPr"))
        if keep:
            node(properties, "keepNext")
        properties.append(element("spacing", before=0, after=0, line=120 if small else 240, lineRule="exact"))

    def to_bytes(self) -> bytes:
        """Return the finished file."""
        out = BytesIO()
        self.document.save(out)
        return out.getvalue()

    def _paragraph(self, style: str, line: Line, align: str = ""):
        paragraph = element("p")
        properties = node(paragraph, "pPr")
        if style:
            node(properties, "pStyle", val=style)
        if align:
            node(properties, "jc", val=align)
        self.document.element.body.insert_element_before(paragraph, "w:sectPr")
        write(paragraph, line, self.sources)
        return paragraph

    def _source(self, number: int, source_id: str) -> None:
        twin = linked_twin(self.evidence, source_id)
        source = self.evidence.source(source_id)
        address = (self.evidence.source(twin).url if twin else source.url) or ""
        paragraph = self._paragraph(styles.CITED, "")
        node(paragraph, "bookmarkStart", id=number, name=bookmark(number))
        title = source.title if source.title.endswith(_STOPS) else f"{source.title}."
        publisher = name_of(source.publisher, self.words) or host_of(address) or _UNNAMED
        said = f"[{number}]\t{publisher}. {title} {self._dated(source)}. "
        write(paragraph, said, self.sources)
        node(paragraph, "bookmarkEnd", id=number)
        if address:
            write_link(self.document.part, paragraph, address[:_LONGEST_ADDRESS])
        else:
            write(paragraph, "Tidak beralamat di internet.", self.sources)

    def _dated(self, source) -> str:
        """When a source was published, or at least for when its newest figure holds."""
        if source.published_on is not None:
            return self.words.date(source.published_on)
        rows = self.evidence.observations
        rows = rows[(rows["source_id"] == source.source_id) & rows["precision"].isin(_DATED)]
        if rows.empty:
            return "Tanggal terbit tidak tercantum"
        newest = rows.sort_values("as_of").iloc[-1]
        when = self.words.as_of(newest["as_of"], newest["precision"])
        return f"Tanggal terbit tidak tercantum; angka per {when}"

    def _foot(self, name: str, made_on: date) -> None:
        footer = self.document.sections[0].footer
        paragraph = footer.paragraphs[0]._p
        properties = paragraph.get_or_add_pPr()
        for child in list(properties):
            properties.remove(child)
        node(properties, "pStyle", val=styles.NOTE)
        tabs = node(properties, "tabs")
        node(tabs, "tab", val="right", pos=styles.twips(styles.WIDTH_CM))
        said = f"{name} · rancangan {self.words.date(made_on)} · revisi data {self.evidence.revision}"
        write(paragraph, f"{said}\tHalaman ", self.sources)
        field(paragraph, "PAGE")
        write(paragraph, " dari ", self.sources)
        field(paragraph, "NUMPAGES")


def signer() -> tuple[Line, ...]:
    """Who signs: name, rank and NIP, which only the agency knows."""
    return (Blank("nama lengkap"), Blank("pangkat, golongan ruang"), ("NIP ", Blank("NIP")))


def fact(text: str, source_ids: Iterable[str]) -> Line:
    """Return a sentence with the numbers of its sources, the best of them where there are many."""
    ids = tuple(source_ids)[:_MOST_CITED]
    if not ids:
        return (text,)
    # The numbers belong to the sentence, so they stand before its stop.
    return (text[:-1], Cited(ids), ".") if text.endswith(".") else (text, Cited(ids))


def _is_made_up(title: str) -> bool:
    """Tell whether a title is not the page's own: in brackets, or with a remark in brackets that says so."""
    return (title.startswith("[") and title.endswith("]")) or "[judul " in title


def _line(line: Line) -> tuple:
    return line if type(line) is tuple else (line,)
