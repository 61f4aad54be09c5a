"""How does the package describe its own tables, and under which licences is it given?"""

import json
from pathlib import Path

from benchmark.evidence.seal import measure
from build.tables import MaterialError, Row, read_rows, split_list

# Tables that another step writes elsewhere; every other table is <name>.csv.
PATHS = {"bounds": "boundaries/bounds.csv"}
CONSTRAINT_TYPES = {"number": float, "integer": int}


def read_dictionary(material: Path) -> dict[str, list[Row]]:
    """Return the described fields of each table, in the order of the tables and of their columns."""
    tables = {row["table"]: [] for row in read_rows(material / "tables.csv")}
    for line, field in enumerate(read_rows(material / "fields.csv"), start=2):
        if field["table"] not in tables:
            raise MaterialError(f"fields.csv:{line}: table {field['table']!r} is not in tables.csv")
        tables[field["table"]].append(field)
    return tables


def columns(fields: list[Row]) -> list[str]:
    """Return the column names of a table."""
    return [field["field"] for field in fields]


def primary_key(fields: list[Row]) -> list[str]:
    """Return the names of the columns that identify a line."""
    return [field["field"] for field in fields if field["key"] == "true"]


def table_path(table: str) -> str:
    """Return where a table stands inside the package."""
    return PATHS.get(table, f"{table}.csv")


def write_package(target: Path, material: Path, dictionary: dict[str, list[Row]]) -> None:
    """Write datapackage.json: what `material/package.json` says, plus one described resource per file.

    Files without a table (boundaries) are listed in `material/package.json`; those not built are left out.
    Each resource is sealed with the bytes, hash and rows of its file.
    """
    package = json.loads((material / "package.json").read_text(encoding="utf-8"))
    tables = [
        {
            "name": row["table"],
            "type": "table",
            "path": table_path(row["table"]),
            "title": row["title"],
            "description": row["description"],
            "scheme": "file",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\n"},
            "schema": table_schema(row["table"], dictionary[row["table"]]),
        }
        for row in read_rows(material / "tables.csv")
    ]
    package["resources"] = [
        resource | measure((target / resource["path"]).read_bytes(), "schema" in resource)
        for resource in tables + package["resources"]
        if (target / resource["path"]).exists()
    ]
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (target / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def table_schema(table: str, fields: list[Row]) -> dict:
    """Return the Table Schema of one table: fields, keys and references."""
    schema: dict = {"fields": [_field(field) for field in fields], "missingValues": [""]}
    schema["primaryKey"] = primary_key(fields)
    references = [_reference(table, field) for field in fields if field["reference"]]
    if references:
        schema["foreignKeys"] = references
    return schema


def _field(field: Row) -> dict:
    described = {
        "name": field["field"],
        "type": field["type"],
        "title": field["title"],
        "description": field["description"],
    }
    constraints: dict = {}
    if field["required"] == "true":
        constraints["required"] = True
    if field["unique"] == "true":
        constraints["unique"] = True
    if field["enum"]:
        convert = CONSTRAINT_TYPES.get(field["type"], str)
        constraints["enum"] = [convert(value) for value in split_list(field["enum"])]
    for limit in ("minimum", "maximum"):
        if field[limit]:
            # Table Schema wants a limit in the field's own type; dates stay text.
            constraints[limit] = CONSTRAINT_TYPES.get(field["type"], str)(field[limit])
    if field["pattern"]:
        constraints["pattern"] = field["pattern"]
    return {**described, "constraints": constraints} if constraints else described


def _reference(table: str, field: Row) -> dict:
    resource, column = field["reference"].split(".")
    return {
        "fields": [field["field"]],
        "reference": {"resource": "" if resource == table else resource, "fields": [column]},
    }
