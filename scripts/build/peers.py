"""By which features are regions alike, and what counts when one learns from another?"""

from pathlib import Path

from build.tables import MaterialError, Row, number, read_rows, sort_rows

# Structure: what cannot soon be changed. Everything else would make only equals in coverage alike.
STRUCTURE = ("workforce", "poverty", "economy", "institutions")


def build_peer_features(material: Path, indicators: list[Row]) -> list[Row]:
    """Return the features of the distance; each must rest on described indicators of structure."""
    groups = {row["indicator_id"]: row["group"] for row in indicators}
    rows = read_rows(material / "peer_features.csv")
    for line, row in enumerate(rows, start=2):
        row["weight"] = number(row["weight"])
        if bool(row["indicator_id"]) == bool(row["derivation"]):
            raise MaterialError(f"peer_features.csv:{line}: give either an indicator or a derivation")
        for name in _names(row):
            if groups.get(name) not in STRUCTURE:
                raise MaterialError(f"peer_features.csv:{line}: {name!r} is no indicator of structure")
    return sort_rows(rows, ["feature_id"])


def build_learning(material: Path) -> dict[str, list[Row]]:
    """Return the goals and the weights of their parts; the weights of a goal must add up to one."""
    goals = read_rows(material / "learning_goals.csv")
    weights = read_rows(material / "learning_weights.csv")
    for row in weights:
        row["weight"] = number(row["weight"])
    for goal in goals:
        total = sum(float(row["weight"]) for row in weights if row["goal"] == goal["goal"])
        if abs(total - 1) > 1e-9:
            raise MaterialError(f"learning_weights.csv: the weights of {goal['goal']!r} add up to {total:g}")
    return {"learning_goals": goals, "learning_weights": weights}


def _names(row: Row) -> list[str]:
    if row["derivation"] == "type":
        return []
    text = row["indicator_id"] or row["derivation"].replace("/", "+")
    return [part.strip() for part in text.split("+")]
