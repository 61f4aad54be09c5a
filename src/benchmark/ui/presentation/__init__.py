"""The presentation mode: the slides of a deck, one at a time, large."""
