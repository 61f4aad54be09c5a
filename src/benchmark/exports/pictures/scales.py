"""Which round numbers name an axis?"""

import math


def nice_ticks(low: float, high: float, most: int) -> list[float]:
    """Return at most ``most`` round numbers between the two, 1, 2 or 5 times a power of ten apart.

    >>> nice_ticks(0, 53, 6)
    [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]
    """
    reach = high - low
    if not reach > 0:
        return [low]
    power = 10.0 ** math.floor(math.log10(reach / most))
    step = next(power * factor for factor in (1, 2, 5, 10, 20) if reach / (power * factor) < most)
    first = math.ceil(low / step - 1e-9)
    count = math.floor(high / step + 1e-9) - first + 1
    return [round((first + place) * step, 10) for place in range(count)]
