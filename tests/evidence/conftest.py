"""A small copy of the published data, quick to check and free to be damaged."""

import pytest
from small_package import SmallPackage, write_small_package


@pytest.fixture(scope="session")
def sound_folder(tmp_path_factory):
    """The small package as written; nobody damages this one."""
    return write_small_package(tmp_path_factory.mktemp("sound") / "data")


@pytest.fixture
def package(tmp_path, sound_folder) -> SmallPackage:
    """A copy of the small package, to be damaged."""
    return SmallPackage.copy_of(sound_folder, tmp_path / "data")
