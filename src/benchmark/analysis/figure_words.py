"""How is a percentage said in a sentence, with its date and whatever makes it less sure?"""

from collections.abc import Mapping

from benchmark.locale import Words


def about(figure: str, row: Mapping, words: Words) -> str:
    """Say "about" before a figure that its own source gives as approximate."""
    return words("sekitar {value}", value=figure) if row["approximate"] else figure


def dated_figure(
    row: Mapping, words: Words, decimals: int = 1, *, brief: bool = False, spread: bool = False
) -> str:
    """Write the percentage of a row of `coverage.headline`: "sekitar 18,6 % (Sep 2023, diragukan, lama)".

    Only for a row with a value. No sign stands for a word: a sentence has no key.

    Parameters
    ----------
    brief : with month and year alone, and without saying that it is computed: for a title.
    spread : saying how far the sources differ.
    """
    when = words.brief if brief else words.as_of
    marks = [when(row["as_of"], row["precision"])]
    if row["computed"] and not brief:
        marks.append(words("dihitung"))
    if row["doubtful"]:
        apart = words("diragukan: sumber berselisih {n} poin", n=words.number(row["spread"], 1))
        marks.append(apart if spread else words("diragukan"))
    if row["stale"]:
        marks.append(words("lama"))
    return f"{about(words.percent(row['value'], decimals), row, words)} ({', '.join(marks)})"
