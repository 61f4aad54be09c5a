"""The screen Rencana Studi Banding, part by part."""
