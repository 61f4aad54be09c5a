"""What all tests share: the real evidence, loaded once, and a small copy of it that may be damaged."""

import pytest
from hypothesis import settings
from small_package import SmallPackage, write_small_package

from benchmark.evidence import Evidence, load_evidence

# No test fails for being slow: the machine may be busy.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log):
    """Share the tests out by module; all browser tests, which share one server, go to one worker."""
    from xdist.scheduler import LoadScopeScheduling

    class ByModule(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "browser" if nodeid.startswith("tests/browser/") else nodeid.split("::", 1)[0]

    return ByModule(config, log)


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
