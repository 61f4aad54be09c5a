"""The real app in a real browser; every test also proves that no request left the machine."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from benchmarks._session import Session
from benchmarks._support import KEEP_FRAMES, RunningApp, launch_chromium, running_app

LOCAL_HOSTS = {"127.0.0.1", "localhost"}
LOCAL_SCHEMES = {"data", "blob", "about"}
# Opened at /profil, Streamlit first asks whether the app lives below /profil, and Chromium logs the 404.
BASE_PROBE = re.compile(r"^http://[^/]+/\w+/_stcore/(health|host-config)$")
DESKTOP = {"width": 1400, "height": 900}
ACTION_MS = 20_000
expect.set_options(timeout=ACTION_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try a browser test again before it counts as failed: a slow machine may paint late."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.flaky(reruns=2))


class Witness:
    """What went wrong in a browser context beside the test: stray requests, console and page errors."""

    def __init__(self, context: BrowserContext):
        self.requested: list[str] = []
        self.troubles: list[str] = []
        context.on("request", lambda request: self._saw(request.url))
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.troubles.append(f"page error: {error.error}"))
        context.on("page", lambda page: page.on("websocket", lambda socket: self._saw(socket.url)))

    def _saw(self, url: str) -> None:
        self.requested.append(url)
        parts = urlsplit(url)
        if parts.scheme not in LOCAL_SCHEMES and parts.hostname not in LOCAL_HOSTS:
            self.troubles.append(f"a request left the machine: {url}")

    def _heard(self, message) -> None:
        url = message.location.get("url", "")
        if message.type == "error" and not BASE_PROBE.search(url):
            self.troubles.append(f"console error: {message.text} ({url})")


@pytest.fixture(scope="session")
def app() -> Iterator[RunningApp]:
    """The app on a free loopback port, one server for the whole run."""
    with running_app() as server:
        # The first session loads evidence and libraries; it is nobody's test.
        first = Session(server.url)
        first.run()
        first.close()
        yield server


@pytest.fixture(scope="session")
def app_url(app: RunningApp) -> str:
    """The address of the running app."""
    return app.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once."""
    with sync_playwright() as playwright:
        chromium = launch_chromium(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def viewport() -> dict[str, int]:
    """The size of the window; a test of the phone overrides it."""
    return DESKTOP


@pytest.fixture
def context(browser: Browser, viewport: dict[str, int]) -> Iterator[BrowserContext]:
    """A browser that has never seen the app."""
    fresh = browser.new_context(viewport=viewport, locale="id-ID", accept_downloads=True)
    fresh.add_init_script(KEEP_FRAMES)
    fresh.set_default_timeout(ACTION_MS)
    yield fresh
    fresh.close()


@pytest.fixture
def witness(context: BrowserContext) -> Witness:
    """What the browser requested and complained of during the test."""
    return Witness(context)


@pytest.fixture
def page(app: RunningApp, context: BrowserContext, witness: Witness) -> Iterator[Page]:
    """A page whose teardown fails the test for stray requests, console errors, or an exception."""
    before = len(app.log_text())
    tab = context.new_page()
    yield tab
    boxes = tab.get_by_test_id("stException").all_inner_texts()
    troubles = witness.troubles + [f"exception box: {text}" for text in boxes]
    if "Traceback (most recent call last)" in (logged := app.log_text()[before:]):
        troubles.append(f"exception on the server:\n{logged[-4000:]}")
    assert not troubles, "\n".join(troubles)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Show the end of the server's log below a failed test."""
    report = yield
    app = item.funcargs.get("app") if hasattr(item, "funcargs") else None
    if report.failed and app is not None:
        report.sections.append(("server log", app.log_text()[-4000:]))
    return report
