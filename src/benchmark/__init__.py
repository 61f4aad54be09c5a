"""Sejawat Daerah: comparing Indonesian regions on employment social security."""
