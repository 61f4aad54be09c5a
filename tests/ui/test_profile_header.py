"""The line of identity facts of a region."""

import pandas as pd

from benchmark.ui.profile.header import identity_line

# obs-19392 and obs-19391: Kabupaten Badung has 46 villages and 16 urban villages.
BADUNG = "**46** desa dan **16** kelurahan (2025)"


def test_villages_and_urban_villages_are_counted(evidence):
    assert BADUNG in identity_line(evidence, "51.03", "id")


def test_a_target_for_villages_is_no_count_of_villages(evidence):
    rows = evidence.observations
    village_row = rows[rows["observation_id"] == "obs-19392"]
    target = village_row.assign(observation_id="obs-99999", kind="target", value=999.0)
    planned = evidence.with_tables("planned", observations=pd.concat([rows, target], ignore_index=True))
    assert BADUNG in identity_line(planned, "51.03", "id")


def test_every_figure_of_the_line_has_its_source_and_its_date_or_that_none_is_stated(evidence):
    line = identity_line(evidence, "51.03", "id").replace("\\", "")
    people, villages, _, source = line.split(" · ")
    assert people.endswith("jiwa/km² (tanggal keadaan tidak disebut sumber)")
    assert villages == BADUNG
    # sources.csv, kepmendagri-2430-2025: published on 2026-02-13
    assert "(https://github.com/cahyadsn/wilayah/" in source and "terbit 13 Februari 2026" in source
