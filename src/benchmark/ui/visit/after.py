"""Step 7: what do we look at 6 and 12 months later?"""

import pandas as pd
import streamlit as st

from benchmark.locale import Words
from benchmark.ui.peers.told import source_links
from benchmark.ui.text import plain
from benchmark.ui.visit import answers
from benchmark.ui.visit.draft import Draft


def after_step(draft: Draft) -> None:
    """Show what should have happened, the indicator, its value today and the target, with sources."""
    words = draft.words
    points = answers.follow_up(draft.evidence, draft.following, words.language)
    if not points:
        st.markdown(words("Daftar tindak lanjut muncul setelah tuan rumah dipilih."))
        return
    # Three columns: more would not fit on a phone.
    head = [words("Bulan"), words("Yang dilakukan"), words("Indikator, kini, dan target")]
    st.table(pd.DataFrame([_cells(draft, point, words) for point in points], columns=head), hide_index=True)


def _cells(draft: Draft, point, words: Words) -> list[str]:
    when = words("{n} bulan", n=words.number(point.month)).replace(" ", "\u00a0")
    if point.due is not None:
        when += f" :small[({words.month(point.due)})]"
    looked_at = words(
        "**{indicator}** · kini: {now} · target: {target}",
        indicator=plain(point.indicator),
        now=plain(point.now) + _proof(draft, point.now_source_ids),
        target=plain(point.target) + _proof(draft, point.target_source_ids),
    )
    return [when, plain(point.what), looked_at]


def _proof(draft: Draft, source_ids: tuple[str, ...]) -> str:
    cited = source_links(draft.evidence, draft.words, source_ids)
    return f" :small[({cited})]" if cited else ""
