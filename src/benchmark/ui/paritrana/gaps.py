"""What is still missing, who has it on record, and how to go and learn it."""

import streamlit as st

from benchmark.analysis.paritrana_gaps import Gap, Host
from benchmark.analysis.paritrana_words import numbered
from benchmark.ui.paritrana import answers
from benchmark.ui.paritrana.picture import SIGNS, state_shown
from benchmark.ui.paritrana.sources import sources_of
from benchmark.ui.paritrana.view import ParitranaView
from benchmark.ui.profile.choice import open_profile
from benchmark.ui.text import plain
from benchmark.ui.visit.link import plan_link


def gaps_section(view: ParitranaView) -> None:
    """Show the hosts that answer most of what is open, then each open question with its own."""
    words = view.words
    found = answers.gaps(*view.asked)
    if not found:
        st.success(words("Semua pertanyaan terjawab."), icon=":material/check_circle:")
        return
    best = answers.best_hosts(*view.asked)
    if best:
        st.subheader(words("Satu kunjungan bagi banyak celah"), anchor=False)
        st.caption(
            words(
                "Dihitung dari bukti yang terdata; bukti dikumpulkan lebih rapat di sebagian daerah, jadi "
                "urutannya condong ke sana."
            )
        )
        for host in best:
            _host(view, host, "best")
        names = words.listing(plain(view.evidence.region(host.code).short_name) for host in best)
        label = words("Rencanakan kunjungan ke {names}", names=names)
        plan_link(words, "paritrana", ",".join(host.code for host in best), label)
    st.subheader(words("Celah satu per satu"), anchor=False)
    st.caption(
        words(
            "Nomornya sama dengan gambar di atas. Yang disebut sumber sebagai hal yang dinilai didahulukan. "
            "Daerah belajar ialah yang buktinya terdata: yang lebih maju dalam tujuannya, lalu yang paling "
            "mirip strukturnya."
        )
    )
    for gap in found:
        _gap(view, gap)


def _gap(view: ParitranaView, gap: Gap) -> None:
    words, question = view.words, gap.question
    sign, number = SIGNS[state_shown(gap.answer)], plain(numbered(view.found, gap.answer, words))
    with st.expander(f"{sign} **{number}.** {plain(question.wording)}", key=f"gap:{question.id}"):
        st.markdown(plain(gap.why))
        st.caption(words("Akan terisi oleh: {what}", what=plain(question.fills)))
        if not gap.hosts:
            st.markdown(words("Belum ada daerah setingkat dengan bukti terdata untuk pertanyaan ini."))
            return
        for host in gap.hosts:
            _host(view, host, question.id)
        label = words("Rencanakan kunjungan untuk celah ini")
        plan_link(words, question.goal, ",".join(host.code for host in gap.hosts), label)


def _host(view: ParitranaView, host: Host, place: str) -> None:
    words = view.words
    lines = []
    for reason in host.reasons:
        said = sources_of(view.evidence, words, reason.source_ids)
        lines.append(f"- {plain(reason.text)}" + (f" :small[{said}]" if said else ""))
    with st.container(border=place == "best", key=f"host:{place}:{host.code}"):
        st.markdown(f"**{plain(host.name)}**\n" + "\n".join(lines))
        open_profile(words, view.evidence.region(host.code).short_name, host.code)
