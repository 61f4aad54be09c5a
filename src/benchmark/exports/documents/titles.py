"""What are the papers called on screen? Apart from what writes them, which takes much memory."""

from benchmark.locale import message

# In the order in which an agency needs them.
TITLES = {
    "tor": message("Kerangka acuan kerja (KAK)"),
    "memo": message("Telaahan staf"),
    "letter": message("Surat permohonan"),
    "questions": message("Daftar pertanyaan"),
    "annex": message("Lampiran perbandingan"),
    "report": message("Laporan hasil kunjungan"),
}
REPORT_NOTE = message(
    "Bentuk baku laporan hasil kunjungan pemerintah daerah belum terkonfirmasi; susunannya mengikuti "
    "kebiasaan. Sesuaikan dengan tata naskah dinas di daerah Anda."
)
