"""What are the ranks and levels of prizes called?"""

from benchmark.locale import message

RANKS = {
    "1": message("peringkat 1"),
    "2": message("peringkat 2"),
    "3": message("peringkat 3"),
    "juara_umum": message("juara umum"),
    "nominasi": message("nominasi"),
    "penerima": message("penerima"),
}
# A level that no source states has no name.
AWARD_LEVELS = {
    "provinsi": message("tingkat provinsi"),
    "nasional": message("tingkat nasional"),
    "unknown": "",
}
