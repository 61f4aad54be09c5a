"""How is it said how a question of Paritrana stands? One table of words for screen, picture and papers."""

from benchmark.locale import message

# By the evidence, and by the reader's own answer, which goes before it; in the order of a legend.
STATES = {
    "found": message("bukti terdata"),
    "yes": message("dijawab sendiri: ya"),
    "partly": message("dijawab sendiri: sebagian"),
    "no": message("dijawab sendiri: belum"),
    "outdated": message("bukti lama atau tanpa tanggal"),
    "planned": message("rencana atau belum pasti"),
    "not_recorded": message("belum terdata"),
}
TICK_NAMES = {"yes": message("ya"), "partly": message("sebagian"), "no": message("belum")}
