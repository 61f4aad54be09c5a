"""The parts of the screen Sejawat dan Tujuan Belajar."""
