"""Where do the regions stand among all others, indicator by indicator?"""

from benchmark.ui.compare import answers
from benchmark.ui.compare.topics import choose_topic, indicators_of, topic_name
from benchmark.ui.compare.view import Comparison, Drawn
from benchmark.ui.empty_state import empty_state
from benchmark.ui.picture_note import picture_note


def position_section(view: Comparison) -> Drawn | None:
    """Show one strip an indicator, all regions faint, the chosen ones named; return which."""
    words = view.words
    topic = choose_topic(view)
    wanted = indicators_of(view.evidence, topic, view.level)
    drawn = answers.strips_picture(view.evidence, view.codes, view.mine, wanted, words.language, view.dark)
    if drawn is None:
        empty_state(words, words("belum ada indikator topik ini yang terdata di daerah terpilih."))
        return None
    figure, alt, n = drawn
    view.picture(figure, alt, key=f"strips:{topic}")
    figures = answers.figures(view.evidence, view.codes, wanted, view.group)
    picture_note(
        view.evidence,
        words,
        words(
            "setiap titik satu daerah setingkat; skala tiap baris berbeda, dari yang terendah ke yang "
            "tertinggi"
        ),
        words("jumlah orang dan uang tidak digambar"),
        words("{n} indikator pada topik {topic}", n=n, topic=topic_name(topic, words)),
        source_ids=figures["source_id"],
    )
    return Drawn(indicator_ids=wanted)
