"""Step 2: which regions shall receive us? At most three, the first choice first."""

import streamlit as st

from benchmark.analysis.peer_words import label_in_words
from benchmark.analysis.proposal import LOOKED_THROUGH, doubts_of, higher_in_words
from benchmark.analysis.visit_plan import MOST_HOSTS
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.my_region import region_labels
from benchmark.ui.peers import answers as of_peers
from benchmark.ui.peers.sentence import because
from benchmark.ui.peers.targets import marks
from benchmark.ui.peers.view import Filters
from benchmark.ui.text import plain
from benchmark.ui.visit import answers
from benchmark.ui.visit.draft import Draft, kept_plan, revise
from benchmark.ui.visit.link import goal_in_address

_FIRST, _MORE = 4, 8
_OTHER = "visit:other"


def hosts_step(draft: Draft) -> None:
    """Show the hosts chosen, then the best learning targets, then the search for any region."""
    words, plan = draft.words, draft.plan
    if plan.hosts:
        for place, code in enumerate(plan.hosts):
            _chosen(draft, place, code)
    else:
        st.info(
            words("Belum ada tuan rumah. Pilih satu sampai tiga daerah di bawah ini."),
            icon=":material/location_on:",
        )
    if len(plan.hosts) >= MOST_HOSTS:
        st.markdown(
            words(
                "Sudah {n} tuan rumah, paling banyak untuk satu rencana. Keluarkan satu untuk memilih yang "
                "lain.",
                n=words.number(MOST_HOSTS),
            )
        )
    else:
        _targets(draft)
        _search(draft)
    st.page_link(
        "pages/peers.py",
        label=words("Lihat sejawat dan semua tujuan belajar"),
        icon=":material/diversity_3:",
        query_params={"tujuan": goal_in_address(plan.goal)},
    )


def _chosen(draft: Draft, place: int, code: str) -> None:
    words, plan = draft.words, draft.plan
    case = answers.host_case(draft.evidence, draft.core, code, words.language)
    name = draft.evidence.region(code).name
    with st.container(border=True, key=f"visit:host:{code}", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="center"):
            label = words("Pilihan {n}", n=words.number(place + 1))
            st.markdown(f"**{label}: {plain(region_labels(draft.evidence)[code])}**", width="stretch")
            if place:
                st.button(
                    words("Dahulukan"),
                    icon=":material/arrow_upward:",
                    key=f"visit:first:{code}",
                    type="tertiary",
                    help=words("Jadikan {region} pilihan sebelum ini", region=name),
                    on_click=_forward,
                    args=(plan.region, code),
                )
            st.button(
                words("Keluarkan"),
                icon=":material/close:",
                key=f"visit:drop:{code}",
                type="tertiary",
                help=words("Keluarkan {region} dari rencana", region=name),
                on_click=_drop,
                args=(plan.region, code),
            )
        st.markdown(_standing(draft, case))
        for warning in case.warnings[:1]:
            st.markdown(f":material/warning: {plain(warning.text)}")
        more = len(case.warnings) - 1
        if more > 0:
            st.markdown(f":small[{words('{n} catatan lagi di langkah 3', n=words.number(more))}]")


def _standing(draft: Draft, case) -> str:
    words = draft.words
    if case.rank is None:
        return words("Bukan tujuan belajar yang disarankan untuk tujuan ini.")
    return words(
        "Urutan {n} dari {all} tujuan belajar · nilai {score}",
        n=words.number(case.rank),
        all=words.number(case.of),
        score=words.number(100 * case.score),
    )


def _targets(draft: Draft) -> None:
    words, plan = draft.words, draft.plan
    asked = (draft.evidence, plan.region, Filters(), (), plan.goal, words.language)
    ahead, found = of_peers.targets(*asked), of_peers.proposal(*asked)
    if found is None:
        st.markdown(
            words("Tidak ada daerah sebanding yang tercatat lebih maju; cari daerah lain di bawah ini.")
        )
        return
    st.markdown(f"**{words('Tujuan belajar terbaik')}**")
    higher = higher_in_words(draft.evidence, words, found)
    if higher and found.code not in plan.hosts:
        name = draft.evidence.region(found.code).short_name
        st.markdown(plain(words("Diusulkan {host}; {passed}", host=name, passed=higher) + "."))
    rows = [row for row in ahead.itertuples() if row.code not in plan.hosts]
    # Who is proposed stands in sight, wherever in the order.
    first = rows[:_FIRST] + [row for row in rows[_FIRST:] if row.code == found.code]
    more = [row for row in rows[_FIRST : _FIRST + _MORE] if row.code != found.code]
    lines = _lines(draft.evidence, plan.region, plan.goal, words.language)
    for row in first:
        _offered(draft, row.code, lines[row.code])
    if more:
        label = words("Tujuan belajar berikutnya ({n})", n=words.number(len(more)))
        with st.expander(label):
            for row in more:
                _offered(draft, row.code, lines[row.code])


@remembered
def _lines(evidence: Evidence, region: str, goal: str, language: str) -> dict[str, str]:
    """Return what is said of each learning target that may be offered, as Markdown by code."""
    words, asked = Words(language), (evidence, region, Filters(), (), goal, language)
    figures, proposed = headline(evidence, of_peers.COVERAGE), of_peers.proposal(*asked).code
    lines = {}
    for row in of_peers.targets(*asked).head(LOOKED_THROUGH).itertuples():
        facts = [
            words("nilai {score}", score=words.number(100 * row.score)),
            label_in_words(row.label, words),
            words("{km} km", km=words.number(row.km)),
            *marks(row, words, proposed, doubts_of(row._asdict(), figures, goal, region)),
        ]
        name, reason = region_labels(evidence)[row.code], because(evidence, region, row.code, goal, words)
        lines[row.code] = f"**{plain(name)}** · {' · '.join(facts)}  \n:small[{plain(reason)}]"
    return lines


def _offered(draft: Draft, code: str, line: str) -> None:
    words, region = draft.words, draft.plan.region
    with st.container(horizontal=True, vertical_alignment="center", key=f"visit:target:{code}"):
        st.markdown(line, width="stretch")
        st.button(
            words("Pilih"),
            icon=":material/add:",
            key=f"visit:take:{code}",
            help=words("Jadikan {region} tuan rumah", region=draft.evidence.region(code).name),
            on_click=_take,
            args=(region, code),
        )


def _search(draft: Draft) -> None:
    words, plan = draft.words, draft.plan
    names = region_labels(draft.evidence)
    st.session_state[_OTHER] = None

    def chosen() -> None:
        if st.session_state[_OTHER]:
            _take(plan.region, st.session_state[_OTHER])

    st.selectbox(
        words("Atau cari daerah mana pun"),
        [code for code in names if code != plan.region and code not in plan.hosts],
        index=None,
        format_func=names.get,
        key=_OTHER,
        on_change=chosen,
        placeholder=words("Ketik nama daerah"),
    )


def _take(region: str, code: str) -> None:
    hosts = kept_plan(region).hosts
    if code not in hosts and len(hosts) < MOST_HOSTS:
        revise(region, hosts=(*hosts, code))


def _drop(region: str, code: str) -> None:
    revise(region, hosts=tuple(host for host in kept_plan(region).hosts if host != code))


def _forward(region: str, code: str) -> None:
    hosts = list(kept_plan(region).hosts)
    if code in hosts[1:]:
        at = hosts.index(code)
        hosts[at - 1], hosts[at] = hosts[at], hosts[at - 1]
        revise(region, hosts=tuple(hosts))
