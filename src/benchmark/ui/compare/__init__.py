"""The parts of the screen on which two to eight regions are compared."""
