"""Who made what is in the package, and under which licence?"""

from pathlib import Path

from build.tables import Row

REPOSITORY_MARK = "https://github.com/"
NAMED = 6  # sources of one repository that are named one by one


def write_licence(target: Path, material: Path, sources: list[Row]) -> None:
    """Write LICENSE.md: the hand-kept text with the list of statistics copies filled in."""
    repositories: dict[str, list[Row]] = {}
    for row in sources:
        if row["kind"] == "statistics_copy":
            repositories.setdefault(repository(row["url"]), []).append(row)
    lines = []
    for name, rows in sorted(repositories.items()):
        named = [f"`{row['source_id']}`" for row in rows]
        ids = (
            ", ".join(named) if len(named) <= NAMED else f"{len(named)} sumber, {named[0]} hingga {named[-1]}"
        )
        publishers = "; ".join(sorted({row["publisher"].split(" (kompilasi")[0] for row in rows}))
        lines.append(f"- {name}: {publishers}. {ids}")
    text = (
        (material / "license.md").read_text(encoding="utf-8").replace("{statistics_copies}", "\n".join(lines))
    )
    (target / "LICENSE.md").write_text(text, encoding="utf-8")


def repository(url: str) -> str:
    """Return "owner/name" of a repository address, or the host of any other page."""
    if url.startswith(REPOSITORY_MARK):
        return "/".join(url.removeprefix(REPOSITORY_MARK).split("/")[:2])
    return url.split("/")[2]
