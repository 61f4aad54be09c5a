"""What happens on which day? A proposed agenda, which the planner edits."""

from collections.abc import Iterable, Iterator

from benchmark.analysis.visit_plan import AgendaItem, VisitPlan
from benchmark.analysis.visit_questions import TOPICS, Question, asked
from benchmark.analysis.visit_standing import leaves_day_before, long_way, way_in_words
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# Minutes. An agency opens at eight, guests are received from nine, noon is free.
_MORNING, _AFTERNOON = 9 * 60, 13 * 60
_EVENING = 16 * 60
_ONLINE_STARTS = (9 * 60, 13 * 60, 15 * 60 + 15)
_ONLINE = (
    (10, message("Pembukaan dan perkenalan")),
    (30, message("Paparan {host}")),
    (65, message("Pembahasan: {topics}")),
    (15, message("Kesimpulan, dokumen yang akan dikirim, dan notulen")),
)
_DECISION = message("Kesimpulan, dokumen yang akan dikirim, dan keputusan apakah kunjungan masih perlu")
_HALF_DAY = (
    (15, message("Penerimaan dan pembukaan oleh {host}")),
    (30, message("Paparan {host}")),
    (75, message("Pembahasan: {topics}")),
    (30, message("Tukar dokumen: salinan peraturan, petunjuk teknis, dan formulir")),
)
_FIELD = (90, message("Peninjauan lapangan: pelayanan pendataan dan klaim di {host}"))
_MORE = (90, message("Pembahasan lanjutan: {topics}"))
# What a point is called until the planner names it.
NEW = message("Acara baru")
_CLOSING = (30, message("Penutupan, kesimpulan, dan penandatanganan notulen"))


def agenda(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[AgendaItem, ...]:
    """Return the planner's agenda, else the proposed one."""
    return proposed(evidence, plan, words) if plan.agenda is None else plan.agenda


def proposed(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[AgendaItem, ...]:
    """Return the agenda that follows from mode, days, hosts and questions.

    Online, also where the visit is to be decided after it, each host has two hours. A visit gives each host
    half a day or more: reception, presentation, discussion by the topics of the questions, documents, a look
    at the field where a whole day or the afternoon is free, closing with minutes. A long way, or one over the
    sea, is travelled on the day before. Hosts beyond the days share a day. Empty while no host is chosen.
    """
    if not plan.hosts:
        return ()
    questions = asked(evidence, plan, words)
    if plan.mode != "visit":
        return tuple(_online(evidence, plan, questions, words))
    return tuple(_in_person(evidence, plan, questions, words))


def _online(
    evidence: Evidence, plan: VisitPlan, questions: Iterable[Question], words: Words
) -> Iterator[AgendaItem]:
    """One host a day as long as there are days, else one after the other."""
    per_day = -(-len(plan.hosts) // max(plan.days, 1))
    for place, host in enumerate(plan.hosts):
        points = list(_ONLINE)
        if plan.mode == "online_first":
            points[-1] = (points[-1][0], _DECISION)
        start = _ONLINE_STARTS[place % per_day]
        yield from _timed(evidence, 1 + place // per_day, start, points, host, questions, words)


def _in_person(
    evidence: Evidence, plan: VisitPlan, questions: Iterable[Question], words: Words
) -> Iterator[AgendaItem]:
    hosts, days = plan.hosts, max(plan.days, 1)
    # A long way takes the first day where there is one to spare, else it is set out on the day before.
    far = long_way(evidence, plan.region, hosts[0])
    day = 2 if far and not leaves_day_before(evidence, plan) else 1
    if day > 1:
        yield AgendaItem(
            1, _clock(_MORNING - 60), _long_way_to(evidence, plan.region, hosts[0], words), hosts[0]
        )
    else:
        yield AgendaItem(1, _clock(_MORNING - 60), _arrival(evidence, plan, words))
    if len(hosts) > days:
        yield from _sharing_days(evidence, plan, questions, words)
        return
    # Each host has its share of the days, the first ones one more where they do not divide evenly.
    share, rest = divmod(days - day + 1, len(hosts))
    for place, host in enumerate(hosts):
        own = share + (place < rest)
        if place and not long_way(evidence, hosts[place - 1], host):
            yield AgendaItem(day, _clock(_MORNING - 60), _way_to(evidence, host, words), host)
        yield from _timed(evidence, day, _MORNING, _HALF_DAY, host, questions, words)
        last = day + own - 1
        if own == 1:
            yield from _timed(evidence, day, _AFTERNOON, (_FIELD, _CLOSING), host, questions, words)
        else:
            yield from _timed(evidence, day, _AFTERNOON, (_MORE,), host, questions, words)
            for between in range(day + 1, last):
                yield from _timed(evidence, between, _MORNING, (_FIELD, _MORE), host, questions, words)
            yield from _timed(evidence, last, _MORNING, (_FIELD, _CLOSING), host, questions, words)
        following = hosts[place + 1 : place + 2]
        if following and long_way(evidence, host, following[0]):
            leave = _EVENING if own == 1 else _AFTERNOON
            text = _long_way_to(evidence, host, following[0], words)
            yield AgendaItem(last, _clock(leave), text, following[0])
        day = last + 1
    yield AgendaItem(days, _clock(_EVENING), words("Kepulangan rombongan"))


def _arrival(evidence: Evidence, plan: VisitPlan, words: Words) -> str:
    first = plan.hosts[0]
    if not leaves_day_before(evidence, plan):
        return words("Perjalanan dan kedatangan rombongan")
    return words(
        "Perjalanan ditempuh sehari sebelumnya ({way}); rombongan bersiap di tempat",
        way=way_in_words(evidence, plan.region, first, words),
    )


def _long_way_to(evidence: Evidence, start: str, host: str, words: Words) -> str:
    return words(
        "Perjalanan ke {host} dan menginap ({way})",
        host=evidence.region(host).name,
        way=way_in_words(evidence, start, host, words),
    )


def _sharing_days(
    evidence: Evidence, plan: VisitPlan, questions: Iterable[Question], words: Words
) -> Iterator[AgendaItem]:
    """More hosts than days: half a day each; where one cannot be reached in time, the agenda says so."""
    days = max(plan.days, 1)
    per_day = -(-len(plan.hosts) // days)
    starts = (_MORNING, _AFTERNOON, _EVENING)
    for place, host in enumerate(plan.hosts):
        day, start = 1 + place // per_day, starts[place % per_day]
        if place:
            same_day = place % per_day
            before = plan.hosts[place - 1]
            leave = _end(starts[same_day - 1]) if same_day else _MORNING - 60
            text = _way_to(evidence, host, words)
            if long_way(evidence, before, host):
                text = words(
                    "{way}: tidak tercapai dalam waktu ini; tambah hari atau temui secara daring",
                    way=way_in_words(evidence, before, host, words),
                )
            yield AgendaItem(day, _clock(leave), text, host)
        yield from _timed(evidence, day, start, _HALF_DAY, host, questions, words)
    last = 1 + (len(plan.hosts) - 1) // per_day
    end = _end(starts[(len(plan.hosts) - 1) % per_day])
    yield AgendaItem(last, _clock(end), words(_CLOSING[1]))


def _end(start: int) -> int:
    return start + sum(minutes for minutes, _ in _HALF_DAY)


def _way_to(evidence: Evidence, host: str, words: Words) -> str:
    return words("Perjalanan ke {host}", host=evidence.region(host).name)


def _timed(
    evidence: Evidence,
    day: int,
    start: int,
    points: Iterable[tuple[int, str]],
    host: str,
    questions: Iterable[Question],
    words: Words,
) -> Iterator[AgendaItem]:
    facts = {"host": evidence.region(host).name, "topics": _topics(host, questions, words)}
    for minutes, text in points:
        yield AgendaItem(day, _clock(start), words(text, **facts), host)
        start += minutes


def _topics(host: str, questions: Iterable[Question], words: Words) -> str:
    """Name the topics of the questions to this host, in their order."""
    keys = dict.fromkeys(one.topic for one in questions if one.host in ("", host))
    names = [words(TOPICS[key]) for key in keys]
    return words.listing(name[:1].lower() + name[1:] for name in names) or words("program tuan rumah")


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}.{minutes % 60:02d}"
