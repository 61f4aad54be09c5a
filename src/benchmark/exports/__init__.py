"""Files that a user carries out of the building."""
