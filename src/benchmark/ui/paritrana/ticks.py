"""The reader's own answers: ticked and noted on the screen, kept in the address, one set for each region."""

from collections.abc import Collection

import streamlit as st

from benchmark.analysis.paritrana import MOST_NOTE, TICKS, Answer, Tick
from benchmark.analysis.paritrana_address import fits, pack, tidy_note, unpack
from benchmark.analysis.paritrana_states import TICK_NAMES
from benchmark.locale import Words
from benchmark.ui import address
from benchmark.ui.long_text import cut, show_cut
from benchmark.ui.text import plain

_NAME, _KEY, _DAMAGED = "jawaban", "paritrana:ticks", "paritrana:damaged"


def asked_ticks(code: str, questions: Collection[str]) -> dict[str, Tick]:
    """Return the answers about this region, from the address or from this session, in order of the questions.

    What is damaged or belongs to another region is not used, and `show_damaged` says so.
    """
    kept = st.session_state.setdefault(_KEY, {})
    text = address.asked(_NAME)
    if text is not None:
        st.session_state.pop(_DAMAGED, None)
        read = unpack(text, code, questions) if text else {}
        if read is None:
            st.session_state[_DAMAGED] = True
        else:
            kept[code] = read
    ticks = kept.get(code, {})
    ticks = {name: ticks[name] for name in questions if name in ticks}
    address.write(_NAME, pack(code, ticks) or None)
    return ticks


def show_state(words: Words, code: str, ticks: dict[str, Tick]) -> None:
    """Say quietly what became of the answers: not readable in the link, or too long for one."""
    if st.session_state.get(_DAMAGED):
        st.caption(
            words(":material/link_off: Jawaban pada tautan rusak atau milik daerah lain, maka tidak dipakai.")
        )
    if ticks and not fits(code, ticks):
        st.caption(
            words(
                ":material/link: Catatan terlalu panjang untuk tautan dan dipotong di sana; unduh daftar "
                "periksa untuk menyimpannya utuh."
            )
        )


def own_answer(words: Words, code: str, answer: Answer) -> None:
    """Show the box in which the reader answers one question and writes a note."""
    name = answer.question.id
    tick, key = answer.tick, f"paritrana:{code}:{name}"
    # Set anew on every run: widgets out of sight forget, and labels change with the language.
    st.session_state[key] = tick.answer if tick else None
    st.session_state[f"{key}:note"] = tick.note if tick else ""
    label = words("Jawab sendiri")
    if tick:
        label = words("Jawaban saya: {answer}", answer=words(TICK_NAMES[tick.answer]))
    with st.popover(label, icon=":material/edit_square:", type="tertiary", key=f"{key}:open"):
        # The box may lie over the question that it asks about.
        st.markdown(f"**{plain(answer.question.wording)}**")
        st.segmented_control(
            words("Jawaban daerah sendiri"),
            TICKS,
            key=key,
            format_func=lambda option: words(TICK_NAMES[option]),
            on_change=_taken,
            args=(code, name),
        )
        st.text_input(
            words("Catatan (misalnya nomor dokumen)"),
            key=f"{key}:note",
            disabled=tick is None,
            placeholder=words("Pilih jawaban dahulu") if tick is None else None,
            on_change=_taken,
            args=(code, name),
        )
        if tick is not None and tick.note:
            show_cut(words, f"{key}:note")
        st.caption(
            words(
                "Jawaban Anda didahulukan dari bukti terdata. Ia tersimpan pada tautan halaman ini saja dan "
                "tidak masuk data yang diterbitkan; jangan menulis data pribadi."
            )
        )


def forget_all(code: str) -> None:
    """Take out every answer about the region."""
    st.session_state.get(_KEY, {}).pop(code, None)


def _taken(code: str, name: str) -> None:
    key = f"paritrana:{code}:{name}"
    ticks = dict(st.session_state.get(_KEY, {}).get(code, {}))
    chosen = st.session_state.get(key)
    if chosen in TICKS:
        ticks[name] = Tick(chosen, tidy_note(cut(f"{key}:note", MOST_NOTE)))
    else:
        ticks.pop(name, None)
    st.session_state.setdefault(_KEY, {})[code] = ticks
    st.session_state.pop(_DAMAGED, None)
