"""The parts of the screen Pendanaan."""
