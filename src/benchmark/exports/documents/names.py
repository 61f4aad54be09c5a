"""How are governments, offices, regulations and small numbers called in an official paper?"""

from benchmark.evidence import Evidence

# Two provinces whose government is not called "Pemerintah Provinsi …".
_GOVERNMENTS = {"11": "Pemerintah Aceh", "34": "Pemerintah Daerah Daerah Istimewa Yogyakarta"}
_HEADS = {"province": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}
OF_HEADS = {"pergub": "Gubernur", "perbup": "Bupati", "perwali": "Wali Kota"}
_KINDS = ("Provinsi ", "Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota ")
_UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def full_name(evidence: Evidence, code: str) -> str:
    """Return "Kota Madiun", "Provinsi Bali"."""
    region = evidence.region(code)
    return (
        f"Provinsi {region.name}" if region.level == "province" and not _named(region.name) else region.name
    )


def government(evidence: Evidence, code: str) -> str:
    """Return "Pemerintah Kota Madiun", "Pemerintah Provinsi Bali"."""
    region = evidence.region(code)
    if region.level != "province":
        return f"Pemerintah {region.name}"
    return _GOVERNMENTS.get(code, f"Pemerintah Provinsi {region.name}")


def head(evidence: Evidence, code: str) -> str:
    """Return "Wali Kota Madiun", "Bupati Badung", "Gubernur Bali"."""
    region = evidence.region(code)
    return f"{_HEADS[region.level]} {bare_name(region.name)}"


def bare_name(name: str) -> str:
    """Return the name without the kind: "Kota Madiun" is "Madiun"."""
    return next((name.removeprefix(kind) for kind in _KINDS if name.startswith(kind)), name)


def spelled(number: int) -> str:
    """Write a whole number from 0 to 999 in letters, as letters do beside the digits.

    >>> spelled(15)
    'lima belas'
    """
    if number < 10:
        return _UNITS[number]
    if number < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(number, f"{_UNITS[number % 10]} belas")
    if number < 100:
        tens, rest = divmod(number, 10)
        return f"{_UNITS[tens]} puluh" + (f" {_UNITS[rest]}" if rest else "")
    hundreds, rest = divmod(number, 100)
    return ("seratus" if hundreds == 1 else f"{_UNITS[hundreds]} ratus") + (
        f" {spelled(rest)}" if rest else ""
    )


def counted(number: int, what: str) -> str:
    """Return "5 (lima) orang"; above 999 the digits alone."""
    return f"{number} ({spelled(number)}) {what}" if 0 <= number <= 999 else f"{number} {what}"


def _named(name: str) -> bool:
    return name.startswith("Daerah ")
