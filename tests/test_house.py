"""House rules that no other tool checks."""

import os
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APP = [ROOT / "app.py", *sorted((ROOT / "pages").rglob("*.py")), *sorted((ROOT / "src").rglob("*.py"))]


def normalised(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def places(pattern: str) -> list[str]:
    """Every ``file:line`` of the app's code that matches."""
    return [
        f"{file.relative_to(ROOT)}:{number}"
        for file in APP
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]


def test_the_code_names_no_host_of_the_network():
    # Sources of figures are data; a host in the code would be something to load. Names of XML are none.
    assert places(r"(?:https?|wss?)://(?!www\.w3\.org/)[\w-]+\.\w") == []


# What these show is drawn by our own code, which escapes every text in it.
OWN_DRAWINGS = {
    "pages/coverage_map.py",
    "src/benchmark/ui/frame.py",
    "src/benchmark/ui/instruments/adoption.py",
    "src/benchmark/ui/peers/alike.py",
    "src/benchmark/ui/peers/targets.py",
    "src/benchmark/ui/peers/visits.py",
    "src/benchmark/ui/peers/whereabouts.py",
    "src/benchmark/ui/presentation/writing.py",
}


def test_text_is_never_shown_as_raw_html():
    assert places(r"unsafe_allow_html|components\.v[12]|iframe\(") == []
    assert {place.split(":")[0] for place in places(r"\.html\(")} <= OWN_DRAWINGS


def test_every_dependency_has_a_pinned_version_and_a_line_that_explains_it():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + [
        item for extra in project["optional-dependencies"].values() for item in extra
    ]
    names = {normalised(re.match(r"[\w.-]+", item)[0]) for item in wanted}
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {normalised(pin.split("==")[0]) for pin in pins if "==" in pin}
    table = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    explained = {normalised(name) for name in re.findall(r"^\| ([\w.-]+) \|", table, re.MULTILINE)}
    assert names - pinned == set()
    assert names ^ (explained - {"package"}) == set()


def test_ci_can_be_started_as_it_lies():
    assert os.access(ROOT / ".ci/run", os.X_OK)
