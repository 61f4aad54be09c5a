"""Slides: what they say (`model` and one file per deck), and how PowerPoint is written (`deck`)."""
