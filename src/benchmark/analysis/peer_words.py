"""How is similarity said in words?"""

from benchmark.locale import Words, message

_LABELS = {
    "sangat_mirip": message("sangat mirip"),
    "mirip": message("mirip"),
    "cukup_mirip": message("cukup mirip"),
    "kurang_mirip": message("kurang mirip"),
}


def label_in_words(label: str, words: Words) -> str:
    """Say a label of `benchmark.analysis.peers.LABELS`."""
    return words(_LABELS[label])
