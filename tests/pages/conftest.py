"""Pages as a reader opens them: by address, in the real app, without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[2] / "app.py"


@pytest.fixture
def open_app():
    """Return a function that opens the app at a page with an address: ``open_app(page, daerah="35.77")``.

    It fails if the page shows an exception.
    """

    def opened(page: str | None = None, **address: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=60)
        if page is not None:
            app.run()
            app.switch_page(page)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception, [error.value for error in app.exception]
        return app

    return opened
