"""What is a group of workers called in the reader's language?"""

from collections.abc import Iterable

import pandas as pd

from benchmark.locale import Words, message

# Groups as the data name them; longer wordings of a source stand as the source has them.
GROUPS = {
    "pekerja rentan": message("pekerja rentan"),
    "nelayan dan perikanan": message("nelayan dan perikanan"),
    "petani dan pekebun": message("petani dan pekebun"),
    "pekerja keagamaan": message("pekerja keagamaan"),
    "pekerja informal (BPU)": message("pekerja informal (BPU)"),
    "RT/RW": message("RT/RW"),
    "ojek dan pengemudi": message("ojek dan pengemudi"),
    "perangkat desa": message("perangkat desa"),
    "non-ASN": message("non-ASN"),
    "pedagang": message("pedagang"),
    "buruh harian dan pekerja lepas": message("buruh harian dan pekerja lepas"),
    "UMKM dan koperasi": message("UMKM dan koperasi"),
    "pekerja sawit": message("pekerja sawit"),
    "pekerja konstruksi": message("pekerja konstruksi"),
    "petani dan buruh tani tembakau": message("petani dan buruh tani tembakau"),
    "linmas dan relawan": message("linmas dan relawan"),
    "kader": message("kader"),
    "keluarga miskin": message("keluarga miskin"),
    "buruh tani": message("buruh tani"),
    "pekerja formal": message("pekerja formal"),
    "lainnya": message("lainnya"),
    "penyandang disabilitas": message("penyandang disabilitas"),
    "pekerja adat": message("pekerja adat"),
    "lembaga kemasyarakatan desa": message("lembaga kemasyarakatan desa"),
    "peternak": message("peternak"),
    "pekerja rumah tangga": message("pekerja rumah tangga"),
    "petugas kebersihan dan pemulung": message("petugas kebersihan dan pemulung"),
    "penderes dan penyadap": message("penderes dan penyadap"),
    "guru dan pendidik nonformal": message("guru dan pendidik nonformal"),
    "pekerja seni, wisata, dan ekonomi kreatif": message("pekerja seni, wisata, dan ekonomi kreatif"),
    "perusahaan dan pemberi kerja": message("perusahaan dan pemberi kerja"),
    "juru parkir": message("juru parkir"),
    "ASN dan keluarganya": message("ASN dan keluarganya"),
    "pekerja migran dan keluarganya": message("pekerja migran dan keluarganya"),
    "nelayan": message("nelayan"),
    "pekerja informal": message("pekerja informal"),
    "buruh tani tembakau": message("buruh tani tembakau"),
    "pekerja perkebunan sawit": message("pekerja perkebunan sawit"),
    "ketua RT dan RW": message("ketua RT dan RW"),
    "petani tembakau": message("petani tembakau"),
    "petani": message("petani"),
    "pekerja rentan desa": message("pekerja rentan desa"),
    "pekerja rentan orang asli Papua": message("pekerja rentan orang asli Papua"),
    "pekerja rentan sawit": message("pekerja rentan sawit"),
    "petani sawit mandiri": message("petani sawit mandiri"),
    "pekerja bukan penerima upah": message("pekerja bukan penerima upah"),
    "pekerja rentan sektor informal": message("pekerja rentan sektor informal"),
    "pegawai non-ASN": message("pegawai non-ASN"),
    "penderes": message("penderes"),
    "pekebun sawit": message("pekebun sawit"),
    "nelayan dan petani": message("nelayan dan petani"),
    "petani dan nelayan": message("petani dan nelayan"),
}


def group_name(group: object, words: Words) -> str:
    """Return the name of a group of workers; one that only a single source uses stays in its words."""
    if pd.isna(group):
        return ""
    return words(GROUPS[group]) if group in GROUPS else str(group)


def group_names(groups: Iterable[str], words: Words) -> list[str]:
    """Return the names of several groups."""
    return [group_name(group, words) for group in groups]
