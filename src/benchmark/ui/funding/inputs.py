"""What the reader enters: where the region stands, what it aims at, what is paid, and how fast."""

from decimal import ROUND_HALF_UP, Decimal

import streamlit as st

from benchmark.analysis.cost_start import Start, StartingPoint
from benchmark.analysis.cost_to_target import DISCOUNTS, PACKAGES, Amount, Plan, Prices
from benchmark.exports.cost_inputs import DISCOUNT_PARAMETERS, PACKAGE_NAMES, origin_text
from benchmark.exports.publisher import short_name
from benchmark.locale import message
from benchmark.locale.reading import write_number
from benchmark.ui import address
from benchmark.ui.funding.form import Form
from benchmark.ui.funding.mix import mix_fields
from benchmark.ui.here import Here
from benchmark.ui.text import link, plain

_IN_ADDRESS = {"pct": "persen", "people": "orang"}
_DISCOUNT_NAMES = {
    "none": message("Tanpa potongan"),
    "other": message("Potongan, selain transportasi"),
    "transport": message("Potongan, transportasi"),
}
_LONGEST_NAME = 28
_HUNDREDTH = Decimal("0.01")


def plan_inputs(place: Here, form: Form, start: StartingPoint, price: Prices, next_year: int) -> Plan:
    """Show all fields and return the plan they make, possible or not."""
    words = place.words
    st.subheader(words("Titik awal dan target"), anchor=False)
    left, right = st.columns(2)
    with left:
        universe = form.number("universe", "dasar", words("Dasar hitung (pekerja)"), start.universe.value)
        form.message_place("universe")
        _origin(place, start.universe)
    with right:
        informal = form.number("informal", "informal", words("Pekerja informal"), start.informal.value)
        form.message_place("informal")
        _origin(place, start.informal)
    left, right = st.columns(2)
    with left:
        label = words("Terlindungi hari ini")
        covered = _amount(place, form, "covered", "terlindungi", label, start.covered, universe)
        _origin(place, start.covered)
        _other_base(place, start)
    with right:
        label = words("Target terlindungi")
        target = _amount(place, form, "target", "sasaran", label, start.target, universe)
        _origin(place, start.target)
    st.subheader(words("Iuran dan waktu"), anchor=False)
    package, discount = _premium(place, price)
    months_at, year_at, years_at, rise_at = st.columns(4, vertical_alignment="bottom")
    with months_at:
        months = form.number("months", "bulan", words("Bulan setahun"), Decimal(12))
    with year_at:
        first_year = form.number(
            "first_year", "mulai", words("Tahun pertama"), Decimal(next_year), unit="year"
        )
    with years_at:
        years = form.number("years", "lama", words("Lama (tahun)"), Decimal(1))
    with rise_at:
        rise = form.number("rise", "naik", words("Iuran naik, %/tahun"), Decimal(0), unit="pct")
    form.message_place("months", "first_year", "years", "rise")
    mix = mix_fields(place, form)
    st.subheader(words("Pembanding"), anchor=False)
    left, right = st.columns(2)
    with left:
        label = words("Anggaran setahun (rupiah)")
        budget = form.number(
            "budget", "anggaran", label, start.budget.value, placeholder=words("boleh dikosongkan")
        )
        form.message_place("budget")
        _origin(place, start.budget)
    with right:
        servants = form.number(
            "civil_servants", "asn", words("Jumlah ASN"), None, placeholder=words("boleh dikosongkan")
        )
        form.message_place("civil_servants")
        st.caption(words("Untuk gerakan satu ASN melindungi satu pekerja."))
    return Plan(
        universe=universe,
        covered=covered,
        target=target,
        informal=informal,
        package=package,
        discount=discount,
        months=months,
        first_year=first_year,
        years=years,
        rise=rise,
        mix=mix,
        budget=budget,
        civil_servants=servants,
    )


def _amount(
    place: Here, form: Form, field: str, name: str, label: str, start: Start, universe: Decimal | None
) -> Amount:
    """Show a number field with the choice of its unit; changing the unit converts what was typed."""
    words = place.words
    box, choice = st.columns([3, 2], vertical_alignment="bottom")
    with choice:
        unit = form.unit(
            f"{name}_dalam",
            words("Satuan, {field}", field=label),
            {"persen": "%", "orang": words("orang")},
            _IN_ADDRESS[start.unit],
        )
    kind = "pct" if unit == "persen" else "people"

    def convert(value: Decimal) -> Decimal | None:
        return _turned(value, kind, universe)

    first = start.value if start.unit == kind or start.value is None else convert(start.value)
    with box:
        value = form.number(field, name, label, first, unit=kind, convert=convert)
    form.message_place(field)
    return Amount(value, kind)


def _turned(value: Decimal, unit: str, universe: Decimal | None) -> Decimal | None:
    """Return workers as a share of the universe, or the reverse; None where that cannot be said."""
    if not universe or universe < 0 or not 0 <= value <= 10**10 or universe > 10**10:
        return None
    if unit == "pct":
        return (value / universe * 100).quantize(_HUNDREDTH, ROUND_HALF_UP)
    return (universe * value / 100).quantize(Decimal(1), ROUND_HALF_UP)


def _premium(place: Here, price: Prices) -> tuple[str, str]:
    words = place.words
    left, right = st.columns(2)
    with left:
        package = address.choose(
            st.selectbox,
            words("Paket iuran"),
            list(PACKAGES),
            name="paket",
            default="jkk_jkm",
            format_func=lambda name: words(
                "{package}, {amount} per bulan",
                package=words(PACKAGE_NAMES[name]),
                amount=words.rupiah(price.packages[name]),
            ),
        )
    with right:
        discount = address.choose(
            st.selectbox,
            words("Potongan PP 50/2025"),
            list(DISCOUNTS),
            name="potongan",
            default="none",
            format_func=lambda name: words(_DISCOUNT_NAMES[name]),
        )
    # Not captions, here and below fields: those fade their links below a readable contrast.
    st.markdown(f":small[{_discount_text(place, price)}]")
    return package, discount


def _discount_text(place: Here, price: Prices) -> str:
    words, evidence = place.words, place.evidence
    parameters = evidence.parameters.set_index("parameter_id")
    premium = evidence.source(parameters.loc["premium_bpu_jkk_jkm_idr", "source_id"])
    source = evidence.source(parameters.loc[DISCOUNT_PARAMETERS["other"], "source_id"])
    facts = {
        f"{name}_{end}": words.month(getattr(price.discounts[name], end))
        for name in DISCOUNT_PARAMETERS
        for end in ("start", "end")
    }
    text = words(
        "PP 50/2025 memotong JKK dan JKM {share}: transportasi "
        "{transport_start}–{transport_end}, sektor lain "
        "{other_start}–{other_end}. Potongan **tidak berlaku** bagi peserta yang iurannya dibayar APBN/APBD; "
        "APBDes dan DBH belum pasti, maka dihitung penuh. Di sini hanya mengurangi CSR, zakat, "
        "ASN, dan mandiri.",
        share=words.percent(float(price.discounts["other"].share) * 100, 0),
        **facts,
    )
    names = ", ".join(link(short_name(one, words), one.url) for one in (premium, source))
    return f"{text} {words('Sumber: {source}', source=names)}"


def _origin(place: Here, start: Start) -> None:
    """Say under a field from which figure it starts, with the source one click away."""
    words = place.words
    if start.value is None:
        if start.unit != "idr":
            st.caption(words("Belum terdata: isi sendiri, jangan dianggap nol."))
        return
    value = write_number(start.value, words) + (" %" if start.unit == "pct" else "")
    sources = [place.evidence.source(name) for name in start.source_ids]
    names = ", ".join(link(_short(short_name(source, words)), source.url) for source in sources)
    st.markdown(
        f":small[{words('Awal: {value}', value=value)} · {plain(origin_text(start, words))} · {names}]"
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def _other_base(place: Here, start: StartingPoint) -> None:
    """Warn where covered over universe is not the region's headline: sources reckon on different workers."""
    covered, universe, headline = start.covered, start.universe, start.headline
    if covered.unit != "people" or not covered.value or not universe.value or headline.value is None:
        return
    share = covered.value / universe.value * 100
    if abs(share - headline.value) > place.evidence.parameter("agreement_points"):
        st.caption(
            place.words(
                "Menjadi {share} dari dasar hitung ini; angka utama daerah {headline} memakai dasar lain.",
                share=place.words.percent(float(share)),
                headline=place.words.percent(float(headline.value)),
            )
        )
