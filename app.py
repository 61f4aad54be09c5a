"""Start the app: page list, language, "daerah saya"."""

import streamlit as st

from benchmark.evidence import DamagedData
from benchmark.locale import LANGUAGES, Words
from benchmark.ui import address, my_region
from benchmark.ui.evidence import published_evidence, show_damage
from benchmark.ui.footer import footer
from benchmark.ui.frame import frame, name_page
from benchmark.ui.here import language
from benchmark.ui.memory import settle
from benchmark.ui.text import plain

words = Words(language())
frame(words)
try:
    evidence = published_evidence()
except DamagedData as damage:
    st.error(plain(damage.explain(words)), icon=":material/database_off:")
    st.stop()

PAGES = {
    words("Mulai"): [
        st.Page("pages/home.py", title=words("Beranda"), icon=":material/home:", default=True),
    ],
    words("Lihat"): [
        st.Page("pages/coverage_map.py", title=words("Peta Cakupan"), icon=":material/map:", url_path="peta"),
        st.Page(
            "pages/profile.py",
            title=words("Profil Daerah"),
            icon=":material/account_balance:",
            url_path="profil",
        ),
        st.Page(
            "pages/compare.py",
            title=words("Bandingkan"),
            icon=":material/compare_arrows:",
            url_path="bandingkan",
        ),
        # Reached from a profile or a map.
        st.Page(
            "pages/presentation.py",
            title=words("Mode Presentasi"),
            icon=":material/slideshow:",
            url_path="paparan",
            visibility="hidden",
        ),
    ],
    words("Kebijakan"): [
        st.Page(
            "pages/instruments.py",
            title=words("Instrumen Regulasi"),
            icon=":material/gavel:",
            url_path="regulasi",
        ),
        st.Page(
            "pages/funding.py", title=words("Pendanaan"), icon=":material/payments:", url_path="pendanaan"
        ),
    ],
    words("Belajar"): [
        st.Page(
            "pages/peers.py",
            title=words("Sejawat dan Tujuan Belajar"),
            icon=":material/diversity_3:",
            url_path="sejawat",
        ),
        st.Page(
            "pages/study_visit.py",
            title=words("Rencana Studi Banding"),
            icon=":material/event_note:",
            url_path="rencana",
        ),
        st.Page(
            "pages/paritrana.py",
            title=words("Kesiapan Paritrana"),
            icon=":material/workspace_premium:",
            # Not the name of its file: a first reader's link would run that alone, without this frame.
            url_path="kesiapan",
        ),
    ],
}
page = st.navigation(PAGES, expanded=True)
name_page(page.title)
# Not before: what is written into the address until then lands on the page that the reader is leaving.
my_region.follow_address(evidence)

with st.sidebar:
    my_region.region_picker(evidence, words, key="sidebar")
    address.choose(
        st.segmented_control,
        words("Bahasa"),
        LANGUAGES,
        name="bahasa",
        default="id",
        format_func={"id": "Indonesia", "en": "English"}.get,
        required=True,
    )

show_damage(words)
my_region.show_problem(evidence, words)
page.run()
if page.url_path != "paparan":
    footer(evidence, words)
settle(page.url_path)
