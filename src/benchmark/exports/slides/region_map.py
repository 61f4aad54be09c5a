"""The slide with the map of the province."""

from benchmark.exports.slides.model import Image, Slide
from benchmark.exports.slides.parts import PICTURE, PICTURE_DPI, dates_of, figure_text
from benchmark.exports.slides.region_case import Case


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
            low=figure_text(words, last),
            last=last["short_name"],
            high=figure_text(words, best),
            best=best["short_name"],
            **facts,
        )
        if len(known) == 1:
            title = words(
                "{province}: baru {best} yang berdata, {high}",
                high=figure_text(words, best),
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
            size=PICTURE,
            dpi=PICTURE_DPI,
        ).data

    alt = words(
        "Peta cakupan kabupaten/kota di {province}: {n} dari {total} berdata.",
        **facts,
    )
    told = [f"{row['name']}: {figure_text(words, row)}" for row in known.to_dict("records")]
    when = case.today if known.empty else dates_of(words, known)
    return [case.slide(title, points, Image(draw, alt), known["source_id"], told, when)]
