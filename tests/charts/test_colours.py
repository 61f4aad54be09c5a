"""The colours can be told apart: by contrast, and with a colour vision deficiency.

Contrast after WCAG 2.2; colour vision deficiencies by the matrices of Machado, Oliveira and Fernandes
(2009), severity 1.0, applied to linear RGB; differences as CIE76 in CIELAB under D65.
"""

from itertools import combinations, pairwise

import numpy as np
import pytest

from benchmark.charts.colours import DARK, LIGHT, class_colours, contrast, ink_on, palette

VISION = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
RGB_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
JUST_NOTICEABLE = 2.3

grounds = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
visions = pytest.mark.parametrize("vision", VISION)


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    ratio = RGB_TO_XYZ @ rgb / WHITE
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(one: str, other: str, vision: str) -> float:
    seen = [lab(np.clip(VISION[vision] @ linear(colour), 0, 1)) for colour in (one, other)]
    return float(np.linalg.norm(seen[0] - seen[1]))


def test_black_on_white_has_the_contrast_and_the_difference_of_the_definitions():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert difference("#000000", "#FFFFFF", "normal") == pytest.approx(100, abs=0.1)


@grounds
def test_text_is_readable_on_page_and_panel(colours):
    for text in (colours.text, colours.quiet_text):
        assert contrast(text, colours.ground) >= 4.5
        assert contrast(text, colours.surface) >= 4.5


@grounds
def test_a_sign_is_read_on_every_class(colours):
    for shade in (*colours.sequential, *colours.diverging, colours.no_data, colours.context):
        assert contrast(ink_on(colours, shade), shade) >= 3


@grounds
def test_marks_and_outlines_stand_out_from_the_page(colours):
    for mark in (
        colours.mine,
        colours.chosen,
        colours.peers,
        colours.target,
        colours.crowd,
        colours.no_data_line,
    ):
        assert contrast(mark, colours.ground) >= 3


@grounds
@visions
def test_the_accents_are_told_apart(colours, vision):
    accents = [colours.mine, colours.chosen, colours.peers, colours.target]
    for one, other in combinations(accents, 2):
        assert difference(one, other, vision) > 4 * JUST_NOTICEABLE


@grounds
@visions
@pytest.mark.parametrize("diverging", [False, True], ids=["sequential", "diverging"])
def test_neighbouring_classes_are_told_apart(colours, vision, diverging):
    ramp = colours.diverging if diverging else colours.sequential
    for one, other in pairwise(ramp):
        assert difference(one, other, vision) > 3 * JUST_NOTICEABLE


@grounds
@visions
def test_no_data_is_told_apart_from_every_class_and_from_the_ground(colours, vision):
    for shade in (*colours.sequential, *colours.diverging):
        assert difference(colours.no_data, shade, vision) > 3 * JUST_NOTICEABLE
    assert difference(colours.no_data, colours.ground, vision) > 3 * JUST_NOTICEABLE


@grounds
def test_the_sequential_ramp_moves_in_one_direction_of_lightness(colours):
    lightness = [lab(linear(shade))[0] for shade in colours.sequential]
    assert lightness == sorted(lightness, reverse=colours is not DARK)


@grounds
def test_the_middle_of_the_diverging_ramp_is_nearest_to_the_ground(colours):
    ground = lab(linear(colours.ground))[0]
    away = [abs(lab(linear(shade))[0] - ground) for shade in colours.diverging]
    assert away[:4] == sorted(away[:4], reverse=True)
    assert away[3:] == sorted(away[3:])


@pytest.mark.parametrize("count", range(7))
def test_every_number_of_classes_gets_that_many_different_colours(count):
    chosen = class_colours(LIGHT, count)
    assert len(chosen) == len(set(chosen)) == count


def test_diverging_classes_turn_round_where_lower_is_better():
    assert class_colours(LIGHT, 7, diverging=True, reverse=True) == list(LIGHT.diverging[::-1])


@pytest.mark.parametrize(("count", "diverging"), [(7, False), (5, True)])
def test_a_ramp_refuses_a_number_of_classes_that_it_cannot_show(count, diverging):
    with pytest.raises(ValueError, match="cannot show"):
        class_colours(LIGHT, count, diverging=diverging)


def test_the_palette_follows_the_ground():
    assert palette(dark=True) is DARK
    assert palette(dark=False) is LIGHT
