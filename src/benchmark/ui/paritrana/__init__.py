"""Kesiapan Paritrana: what is on record before the award, what is missing, from whom to learn it."""
