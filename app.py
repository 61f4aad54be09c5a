"""Start the app: page list, language, "daerah saya"."""

from pathlib import Path

import streamlit as st

import benchmark.ui
from benchmark.evidence import DamagedData
from benchmark.locale import LANGUAGES, Words
from benchmark.ui import address, my_region
from benchmark.ui.evidence import published_evidence
from benchmark.ui.footer import footer
from benchmark.ui.here import language
from benchmark.ui.memory import settle

ICON = Path(benchmark.ui.__file__).with_name("icon.png")
st.set_page_config(page_title="Sejawat Daerah", page_icon=str(ICON), layout="wide")

words = Words(language())
try:
    evidence = published_evidence()
except DamagedData as damage:
    st.error(str(damage), icon=":material/database_off:")
    st.stop()
my_region.follow_address(evidence)

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
}
page = st.navigation(PAGES, expanded=True)

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

my_region.show_problem(evidence, words)
page.run()
footer(evidence, words)
settle(page.url_path)
