"""The region that is the reader's own: chosen once, kept in the address, carried through all pages."""

import streamlit as st

from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui import address
from benchmark.ui.asked_region import Unclear, ask_back, read_region
from benchmark.ui.evidence import remembered


def follow_address(evidence: Evidence) -> None:
    """Take ``?daerah=`` of the address as the reader's region, by code or by any name people use."""
    asked = address.asked("daerah")
    if asked == "":
        set_region(None)
    elif asked:
        _resolve(evidence, asked)
    if "region" in st.session_state and "region_problem" not in st.session_state:
        address.write("daerah", st.session_state["region"])


def set_region(code: str | None) -> None:
    """Make ``code`` the reader's region; None forgets it."""
    st.session_state.pop("region_problem", None)
    if code is None:
        st.session_state.pop("region", None)
    else:
        st.session_state["region"] = code
    address.write("daerah", code)


def region_picker(evidence: Evidence, words: Words, key: str, label: str | None = None) -> None:
    """Show the box in which a reader finds their region by any name, abbreviation or code.

    Parameters
    ----------
    key : str
        Tells several pickers on one screen apart.
    label : str, optional
        Text above the box; "Daerah saya" where none is given.
    """
    names = region_labels(evidence)
    widget = f"picker:{key}"
    st.session_state[widget] = st.session_state.get("region")

    def chosen() -> None:
        value = st.session_state[widget]
        if value in names or value is None:
            set_region(value)
        else:
            _resolve(evidence, value)

    st.selectbox(
        label or words("Daerah saya"),
        list(names),
        index=None,
        format_func=lambda code: names.get(code, code),
        key=widget,
        on_change=chosen,
        accept_new_options=True,
        placeholder=words("Ketik nama, singkatan, atau kode"),
    )


def show_problem(evidence: Evidence, words: Words) -> None:
    """Say in plain words why the region asked for was not found, and offer those that were meant."""
    problem = st.session_state.get("region_problem")
    if problem is None:
        return
    names = region_labels(evidence)

    def offer(code: str) -> None:
        st.button(names[code], key=f"meant:{code}", on_click=set_region, args=(code,))

    with st.container(border=True):
        ask_back(words, problem, offer)
        st.button(words("Tutup"), key="meant:none", on_click=_dismiss, type="tertiary")


def _resolve(evidence: Evidence, text: str) -> None:
    found = read_region(evidence, text)
    if isinstance(found, Unclear):
        st.session_state["region_problem"] = found
    else:
        set_region(found)


def _dismiss() -> None:
    st.session_state.pop("region_problem", None)
    address.write("daerah", st.session_state.get("region"))


@remembered
def region_labels(evidence: Evidence) -> dict[str, str]:
    """Return "Kota Madiun, Jawa Timur" by code, provinces by their name alone."""
    regions = evidence.regions
    provinces = regions.loc[regions["level"] == "province"].set_index("code")["name"].to_dict()
    in_province = ", " + regions["province_code"].astype(str).map(provinces)
    labels = regions["short_name"].astype(str) + in_province.where(regions["level"] != "province", "")
    return dict(zip(regions["code"], labels, strict=True))
