"""The frame of a map: which islands it holds, and how high it stands."""

from benchmark.charts.map_frame import Extent, height_of, is_flat, whole

# data/boundaries/bounds.csv: Jawa Timur without its far islands, Gresik with Bawean, Sumenep with Masalembu.
JAWA_TIMUR = Extent(110.8953, -8.7802, 115.5756, -6.7623)
GRESIK = Extent(112.3673, -7.4068, 112.7415, -5.7158)
SUMENEP = Extent(113.5763, -7.2359, 115.9058, -5.043)


def test_islands_near_enough_lie_in_the_frame():
    assert whole(JAWA_TIMUR, [GRESIK, SUMENEP], 460) == (110.8953, -8.7802, 115.9058, -5.043)


def test_islands_that_would_make_the_rest_small_stay_outside():
    far = Extent(106.5, -5.2, 107.0, -3.0)
    jakarta = Extent(106.68, -6.38, 106.98, -6.08)
    assert whole(jakarta, [far], 460) == jakarta


def test_a_wide_region_stands_lower_than_a_high_one():
    assert height_of(JAWA_TIMUR, 200, 460) < height_of(Extent(119, -7.8, 121.8, -1.9), 200, 460) == 460
    assert is_flat(JAWA_TIMUR) and not is_flat(Extent(119, -7.8, 121.8, -1.9))
