"""What all tests share: the real evidence, loaded once."""

import pytest

from benchmark.evidence import Evidence, load_evidence


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    """The published evidence in ``data/``; it cannot be changed, so all tests may share it."""
    return load_evidence()
