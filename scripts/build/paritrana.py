"""What is asked of a region before Paritrana, by whose word, and what is told of the award itself?"""

from pathlib import Path

from build.tables import MaterialError, Row, read_rows, sort_rows

_TABLES = {"paritrana_aspects": "aspect", "paritrana_questions": "question_id", "paritrana_facts": "fact_id"}


def build_paritrana(material: Path, source_ids: set[str], groups: set[str]) -> dict[str, list[Row]]:
    """Return aspects, questions and facts; whatever is confirmed must name a source that exists.

    `groups` are those that programmes protect: a rule of evidence may name no others.

    Raises
    ------
    MaterialError
        If a source or a group is not known, or a confirmed line names no source.
    """
    tables = {}
    for name, key in _TABLES.items():
        rows = read_rows(material / f"{name}.csv")
        for line, row in enumerate(rows, start=2):
            source_id = row["source_id"]
            if source_id and source_id not in source_ids:
                raise MaterialError(f"{name}.csv:{line}: {source_id!r} is not a source")
            if not source_id and row.get("confirmed", "true") == "true":
                raise MaterialError(f"{name}.csv:{line}: {row[key]!r} is confirmed, but names no source")
        tables[name] = sort_rows(rows, [key])
    for row in tables["paritrana_questions"]:
        unknown = _groups_named(row["evidence_rule"]) - groups
        if unknown:
            raise MaterialError(f"{row['question_id']}: no programme protects {', '.join(sorted(unknown))}")
    return tables


def _groups_named(rule: str) -> set[str]:
    """Return the groups behind "program:" in a rule of evidence; "*" stands for any."""
    parts = (part.strip().partition(":") for part in rule.split(" | "))
    named = {name.strip() for kind, _, names in parts if kind == "program" for name in names.split("+")}
    return named - {"*"}
