"""One server for all tests, on a history that is written for them: the demo's, and a few tickets with hostile names."""

import os
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from hostile import hostile_events
from product import Product, launch, run, sign_in


@pytest.fixture(scope="session")
def product():
    with tempfile.TemporaryDirectory() as folder:
        data = Path(os.environ.get("TURNAROUND_DATA", folder)) / "data"
        if not data.exists():
            run("demo", "--data", str(data), "--tickets", "1500", "--seed", "3")
            events = Path(folder) / "hostile.ndjson"
            events.write_text(hostile_events(), encoding="utf-8")
            run("import", str(events), "--data", str(data))
        product = Product(data)
        yield product
        product.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def session(browser, product):
    """Cookies of somebody who is signed in."""
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, product)
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def context(browser, product, session):
    context = browser.new_context(
        storage_state=session, base_url=product.address, locale="en-GB", viewport={"width": 1440, "height": 900})
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context):
    """A page on which nothing may go wrong unseen."""
    page = context.new_page()
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    yield page
    assert problems == []
