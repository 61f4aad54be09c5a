"""What the tests of pictures share: a credit, hostile text, and whether all words lie on the picture."""

from matplotlib.figure import Figure
from matplotlib.text import Text

from benchmark.exports.pictures.base import Credit

CREDIT = Credit("Judul gambar", "Anak judul", "Penerbit Uji", "Desember 2025", "abc123")
HOSTILE = "<img src=x onerror=alert(1)> $x^2$ =1+1 ${a} {b} #[*_ 😀 \u202eabc\u202c مرحبا " + "W" * 300


def is_inside(figure: Figure) -> bool:
    """Whether every text that can be seen lies on the picture."""
    wide, high = figure.canvas.get_width_height()
    renderer = figure.canvas.get_renderer()
    boxes = [text.get_window_extent(renderer) for text in _seen(figure)]
    return all(box.x0 >= -1 and box.x1 <= wide + 1 and box.y0 >= -1 and box.y1 <= high + 1 for box in boxes)


def all_texts(figure: Figure) -> list[str]:
    """Every text that can be seen on the picture."""
    return [text.get_text() for text in _seen(figure)]


def _seen(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if text.get_text() and text.get_visible()]
