"""The parts of the screen "Profil Daerah", each a question about one region."""
