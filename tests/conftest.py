"""What all tests share: the real evidence, loaded once, and a small copy of it that may be damaged."""

import pytest
from hypothesis import settings
from small_package import SmallPackage, write_small_package

from benchmark.evidence import Evidence, load_evidence

# No test fails for being slow: the machine may be busy.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a module on one worker, and all browser tests, which share one server, on one."""
    for item in items:
        group = "browser" if "browser" in item.path.parts else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    """The published evidence in ``data/``; it cannot be changed, so all tests may share it."""
    return load_evidence()


@pytest.fixture(scope="session")
def sound_folder(tmp_path_factory):
    """The published data of a few regions; nobody damages this one."""
    return write_small_package(tmp_path_factory.mktemp("sound") / "data")


@pytest.fixture
def package(tmp_path, sound_folder) -> SmallPackage:
    """A copy of the data of a few regions, to be damaged."""
    return SmallPackage.copy_of(sound_folder, tmp_path / "data")
