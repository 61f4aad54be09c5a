"""The screen "Instrumen Regulasi", one file a section."""
