"""The slide with the map of the province."""

from benchmark.exports.slides.model import Image, Slide
from benchmark.exports.slides.parts import dates_of
from benchmark.exports.slides.region_case import Case

# Smaller than its room on the slide, so that the type of the legend grows with it.
_SIZE, _DPI = (6.4, 3.66), 200


def map_slide(case: Case) -> list[Slide]:
    """Who is where in the province? The map of the screen, drawn without the internet."""
    words, evidence = case.words, case.evidence
    inside = case.inside
    known = inside[inside["value"].notna()]
    facts = {
        "province": case.province_name,
        "n": words.number(len(known)),
        "total": words.number(len(inside)),
    }
    if known.empty:
        title = words("Cakupan kabupaten/kota di {province} belum terdata", **facts)
        points = [words("Abu-abu berarti belum terdata, bukan nol.")]
    else:
        best, last = known.iloc[0], known.iloc[-1]
        title = words(
            "{province}: dari {low} di {last} sampai {high} di {best}",
            low=words.percent(last["value"]),
            last=last["short_name"],
            high=words.percent(best["value"]),
            best=best["short_name"],
            **facts,
        )
        if len(known) == 1:
            title = words(
                "{province}: baru {best} yang berdata, {high}",
                high=words.percent(best["value"]),
                best=best["short_name"],
                **facts,
            )
        points = [
            words("{n} dari {total} kabupaten/kota sudah berdata.", **facts),
            words("Abu-abu berarti belum terdata."),
        ]
    highlight = () if case.is_province else (case.code,)

    def draw() -> bytes:
        from benchmark.exports.pictures.maps import coverage_map

        return coverage_map(
            evidence,
            words,
            case.headlines,
            province=case.province,
            highlight=highlight,
            size=_SIZE,
            dpi=_DPI,
        ).data

    alt = words(
        "Peta cakupan kabupaten/kota di {province}: {n} dari {total} berdata.",
        **facts,
    )
    told = [
        f"{row.name}: {words.percent(row.value)}" for row in known[["name", "value"]].itertuples(index=False)
    ]
    when = case.today if known.empty else dates_of(words, known)
    return [case.slide(title, points, Image(draw, alt), known["source_id"], told, when)]
