"""How do the reader's own answers and weights stand in the address of the page?

Answers belong to one region: whoever opens the link with another region does not see them there.
"""

import base64
import binascii
import json
import math
import unicodedata
import zlib
from collections.abc import Collection, Mapping

from benchmark.analysis.paritrana import MOST_NOTE, TICKS, Tick

# Longer links are cut by mail and chat programs.
LONGEST = 6000
_MOST_BYTES = 60_000
MOST_WEIGHT = 5.0
_SHORT = {"yes": "y", "partly": "s", "no": "t"}
_LONG = {short: answer for answer, short in _SHORT.items()}


def tidy_note(text: object) -> str:
    """Return a note as one line of at most `MOST_NOTE` characters, without what nobody can see or print.

    Signs that turn the direction of what follows are dropped too: they would reach beyond the note.
    """
    kept = (" " if sign.isspace() else sign for sign in str(text) if not _unprintable(sign))
    return " ".join("".join(kept).split())[:MOST_NOTE].rstrip()


def pack(code: str, ticks: Mapping[str, Tick]) -> str:
    """Return the answers about a region for the address; "" without any.

    Where the notes make the link too long, they are cut; `fits` tells whether they would be.
    """
    if not ticks:
        return ""
    for most in (MOST_NOTE, 60, 0):
        packed = _packed(code, ticks, most)
        if len(packed) <= LONGEST:
            return packed
    return ""


def fits(code: str, ticks: Mapping[str, Tick]) -> bool:
    """Return whether an address can hold all notes in full."""
    return len(_packed(code, ticks, MOST_NOTE)) <= LONGEST


def unpack(packed: str, code: str, questions: Collection[str]) -> dict[str, Tick] | None:
    """Read answers about a region from an address; None where it is damaged or of another region.

    What is no question or no answer is passed over. Never raises.
    """
    if not packed or len(packed) > LONGEST:
        return None
    try:
        raw = base64.b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_", validate=True)
        # Never more than a page of answers can hold, however well it is packed.
        text = zlib.decompressobj().decompress(raw, _MOST_BYTES + 1)
        read = json.loads(text.decode("utf-8")) if len(text) <= _MOST_BYTES else None
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or read.get("d") != code or not isinstance(read.get("j"), dict):
        return None
    ticks = {}
    for name, said in read["j"].items():
        if name in questions and isinstance(said, list) and said and str(said[0]) in _LONG:
            note = said[1] if len(said) > 1 and isinstance(said[1], str) else ""
            ticks[name] = Tick(_LONG[str(said[0])], tidy_note(note))
    return ticks


def pack_weights(weights: Mapping[str, float]) -> str:
    """Return weights for the address, as ``regulation:2,coverage:0.5``."""
    return ",".join(f"{name}:{value:g}" for name, value in weights.items())


def unpack_weights(text: str, aspects: Collection[str]) -> dict[str, float]:
    """Read weights other than one from an address; what is no aspect or no number in range is passed over."""
    weights = {}
    for pair in text[:500].split(","):
        name, _, number = pair.partition(":")
        try:
            value = float(number)
        except ValueError:
            continue
        if name in aspects and math.isfinite(value) and 0 <= value <= MOST_WEIGHT and value != 1:
            weights[name] = value
    return weights


def _packed(code: str, ticks: Mapping[str, Tick], most_note: int) -> str:
    said = {
        name: [_SHORT[tick.answer], tidy_note(tick.note)[:most_note]]
        if tidy_note(tick.note)[:most_note]
        else [_SHORT[tick.answer]]
        for name, tick in sorted(ticks.items())
        if tick.answer in TICKS
    }
    text = json.dumps({"d": code, "j": said}, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii").rstrip("=")


def _unprintable(sign: str) -> bool:
    kind = unicodedata.category(sign)
    # Joiners within emoji and scripts are kept; a lone surrogate is no character.
    return not sign.isspace() and (
        kind in ("Cc", "Cs", "Cn", "Co") or (kind == "Cf" and sign not in "\u200c\u200d")
    )
