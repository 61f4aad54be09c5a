"""Does each line show who is compared, and nothing where nothing is known?"""

import numpy as np
import pandas as pd

from benchmark.charts.colours import palette
from benchmark.charts.comparison import comparison, comparison_alt
from benchmark.locale import Words

WORDS = Words("id")
TABLE = pd.DataFrame(
    {"Kota Madiun": [46.49, np.nan], "Jawa Timur": [61.73, 9.5], "Indonesia": [57.8, 8.56]},
    index=["Pekerja informal", "Tingkat kemiskinan"],
)
ROLES = {"Kota Madiun": "mine", "Jawa Timur": "peers", "Indonesia": "crowd"}


def test_my_figures_are_written_and_a_missing_one_is_not():
    figure = comparison(TABLE, ROLES, "Persen", WORDS, dark=False)
    texts = [annotation.text for annotation in figure.layout.annotations]
    assert "<b>46,5</b>" in texts
    assert sum(text.startswith("<b>") for text in texts) == 1


def test_each_of_those_compared_has_its_own_mark_and_colour():
    figure = comparison(TABLE, ROLES, "Persen", WORDS, dark=False)
    looks = {trace.name: (trace.marker.symbol, trace.marker.color) for trace in figure.data}
    assert looks["Kota Madiun"] == ("circle", palette(False).mine)
    assert len(set(looks.values())) == 3


def test_the_axis_starts_at_zero():
    figure = comparison(TABLE, ROLES, "Persen", WORDS, dark=False)
    assert figure.layout.xaxis.range[0] <= 0


def test_the_alternative_text_leaves_out_what_is_not_known():
    assert comparison_alt(TABLE, WORDS) == (
        "Pekerja informal: Kota Madiun 46,5, Jawa Timur 61,7, dan Indonesia 57,8. "
        "Tingkat kemiskinan: Jawa Timur 9,5 dan Indonesia 8,6."
    )
