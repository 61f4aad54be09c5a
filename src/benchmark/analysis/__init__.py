"""Questions that a screen asks of the evidence: pure functions, tables in, tables out."""
