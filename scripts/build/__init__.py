"""Turns the raw material into the published data package, one module per question."""
