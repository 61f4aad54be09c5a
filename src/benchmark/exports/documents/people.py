"""Who goes, and who leads them: what the planner has typed once, wherever a paper asks for it."""

from collections.abc import Sequence

from benchmark.analysis.visit_plan import Participant
from benchmark.exports.documents.inline import Blank, Line, typed
from benchmark.exports.documents.names import counted

# Who holds such an office belongs to the region, not to the agency that plans the visit.
_NOT_OF_THE_AGENCY = (
    "dprd",
    "bupati",
    "wali kota",
    "walikota",
    "gubernur",
    "sekretaris daerah",
    "sekda",
    "asisten",
)
# Who is called so stands at the head of a delegation if named first.
_HEADS = ("kepala ", "bupati", "wali kota", "wakil ", "gubernur", "sekretaris ", "ketua ", "asisten ")


def agency_of(person: Participant, planning: str | Blank) -> str | Blank:
    """Return the agency of a participant: as typed for the person, else the one that plans the visit."""
    if person.agency.strip() or any(word in person.position.casefold() for word in _NOT_OF_THE_AGENCY):
        return typed(person.agency, "perangkat daerah")
    return planning if isinstance(planning, str) else Blank("perangkat daerah")


def delegation(people: Sequence[Participant], total: int) -> Line:
    """Say how many come and under whom: the only one who goes, or a head of office named first.

    Parameters
    ----------
    total : persons of all rows; 0 where nobody is named yet.
    """
    attending = counted(total, "orang") if total else Blank("jumlah peserta")
    first = people[0].position.strip() if people else ""
    if first and total == 1:
        return (attending, f", yaitu {first}")
    if first and people[0].count == 1 and first.casefold().startswith(_HEADS):
        return (attending, f" dipimpin {first}")
    return (attending, " dipimpin ", Blank("jabatan pimpinan rombongan"))
