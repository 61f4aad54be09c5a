"""Which colour stands for what, on light and on dark ground?

The roles are those of the visual language: one accent for the reader's own region, one for the regions
chosen beside it, grey for the crowd. The shades are checked in the tests: text and marks against their
ground, neighbours in a ramp also as people with a colour vision deficiency see them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours by role, as hex strings.

    Attributes
    ----------
    ground, surface : page and panel
    text, quiet_text : running text, and sources, axes, notes
    grid : thin grid and zero lines
    mine : the reader's own region
    chosen : regions chosen for comparison
    peers : similar regions
    target : targets and reference lines, always dashed
    context : all other regions as an area or in the background
    crowd : all other regions as single marks, which need more contrast than an area
    no_data, no_data_line : fill and outline where there is no figure
    border : lines between regions on a map
    sequential : six shades from low to high
    diverging : seven shades from far below to far above a target
    """

    ground: str
    surface: str
    text: str
    quiet_text: str
    grid: str
    mine: str
    chosen: str
    peers: str
    target: str
    context: str
    crowd: str
    no_data: str
    no_data_line: str
    border: str
    sequential: tuple[str, ...]
    diverging: tuple[str, ...]


LIGHT = Palette(
    ground="#FFFFFF",
    surface="#F4F6F7",
    text="#1D2730",
    quiet_text="#59626D",
    grid="#E1E5EA",
    mine="#0B6E6E",
    chosen="#C7791B",
    peers="#4B5FA5",
    target="#5E2750",
    context="#C9CED6",
    crowd="#868F9B",
    no_data="#E4E7EB",
    no_data_line="#8A929C",
    border="#98A1AB",
    sequential=("#E3DCA6", "#B5D3AC", "#7FB8A2", "#459791", "#1B7074", "#0A424C"),
    diverging=("#6B4310", "#A8742E", "#DDBE8A", "#FAF4DF", "#A3CFC8", "#449690", "#0A5656"),
)

DARK = Palette(
    ground="#12171C",
    surface="#1B2229",
    text="#E6EAEE",
    quiet_text="#A3ACB8",
    grid="#2C343D",
    mine="#4FC3BE",
    chosen="#E9A24A",
    peers="#93A4E6",
    target="#B873A6",
    context="#4A515C",
    crowd="#7B8592",
    no_data="#2A2F37",
    no_data_line="#6F7883",
    border="#12171C",
    sequential=("#0E5560", "#1C7A7C", "#45A096", "#86C4AE", "#BCDCB2", "#F3EFC9"),
    diverging=("#F0C483", "#BB873A", "#7B5A28", "#4D4A42", "#206B69", "#38A59F", "#93E2DB"),
)


def palette(dark: bool) -> Palette:
    """Return the colours for dark or for light ground."""
    return DARK if dark else LIGHT


def class_colours(colours: Palette, count: int, diverging: bool = False, reverse: bool = False) -> list[str]:
    """Which colour does each map class get, from the lowest to the highest?

    Parameters
    ----------
    colours : Palette
    count : int
        Number of classes: 0 to 6, and always 7 when diverging.
    diverging : bool
        Classes around a target instead of classes from low to high.
    reverse : bool
        Only for diverging classes: below the target is the good side (indicators where lower is better).

    Returns
    -------
    list of str
        ``count`` hex colours, spread over the whole ramp.

    Raises
    ------
    ValueError
        If the ramp has not that many colours.
    """
    ramp = colours.diverging if diverging else colours.sequential
    if count > len(ramp) or (diverging and count not in (0, len(ramp))):
        raise ValueError(f"a ramp of {len(ramp)} colours cannot show {count} classes")
    if count < 2:
        return [ramp[len(ramp) // 2]] * count
    if diverging and reverse:
        ramp = ramp[::-1]
    last = len(ramp) - 1
    return [ramp[round(place * last / (count - 1))] for place in range(count)]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two hex colours, 1 to 21, after WCAG 2.2."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colours: Palette, shade: str) -> str:
    """Which of text and ground colour is read better on this shade?"""
    return max((colours.text, colours.ground), key=lambda ink: contrast(ink, shade))


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
