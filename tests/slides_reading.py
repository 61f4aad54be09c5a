"""What stands in a PowerPoint file, read as its reader's program reads it."""

from io import BytesIO

from pptx import Presentation

_NUMBER = 12
_ALT = ".//{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr"


def opened(content: bytes):
    """Open a PPTX file."""
    return Presentation(BytesIO(content))


def texts_on(slide) -> list[str]:
    """Return the texts on a slide outside its chart or table, without the slide number."""
    return [
        shape.text_frame.text
        for shape in slide.shapes
        if shape.has_text_frame and not (shape.is_placeholder and shape.placeholder_format.idx == _NUMBER)
    ]


def words_on(slide) -> int:
    """Count these words."""
    return sum(len(text.split()) for text in texts_on(slide))


def everything_on(slide) -> str:
    """Return every text on a slide, cells, names of bars, and descriptions included."""
    found = texts_on(slide)
    for shape in slide.shapes:
        found.append(shape._element.find(_ALT).get("descr") or "")
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
        if shape.has_chart:
            found += [str(name) for name in shape.chart.plots[0].categories]
            found += [series.name for series in shape.chart.plots[0].series]
    return "\n".join(found)


def descriptions_on(slide) -> list[str]:
    """Return what charts, tables and pictures say to those who cannot see them.

    A picture without a description of ours bears the name of its file: compare with what it should say.
    """
    shown = [shape for shape in slide.shapes if shape.has_chart or shape.has_table or hasattr(shape, "image")]
    return [shape._element.find(_ALT).get("descr") for shape in shown]


def figures_of(slide) -> dict[str, float | None]:
    """Return the figures of the first series of the chart on a slide by the name of the bar."""
    chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
    plot = chart.plots[0]
    return dict(zip(plot.categories, plot.series[0].values, strict=True))
