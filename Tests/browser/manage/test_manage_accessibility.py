"""axe finds nothing on the pages here, wide and narrow, light and dark: on those that have an address, and on those that
stand there after something was sent."""

import re

import pytest
from playwright.sync_api import Page

from axe import violations
from pages import CALENDAR, fill, save_report, upload_table


@pytest.fixture
def lenient(browser, product, session):
    """axe runs from the page itself, which the Content-Security-Policy rightly forbids."""
    context = browser.new_context(
        storage_state=session, base_url=product.address, bypass_csp=True, locale="en-GB",
        viewport={"width": 1440, "height": 900})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["en", "da"])
def test_axe_finds_nothing(lenient, product, language):
    pages = fill(lenient, product.address) | {"person-new": "/settings/people/new", "schedule-new": "/settings/schedules/new",
                                              "favourites": "/saved-reports?show=favourites&q=zzz",
                                              "nothing": "/nothing"}
    lenient.context.add_cookies([{"name": "turnaround_language", "value": language, "url": product.address}])
    found = []
    for name, path in pages.items():
        lenient.goto(path)
        assert lenient.locator("html").get_attribute("lang") == language
        found += violations(lenient, name)
    assert found == [], "\n".join(found)


def test_axe_finds_nothing_on_what_is_brought_in(lenient: Page, product):
    upload_table(lenient, product.address)
    found = violations(lenient, "upload of a table")
    lenient.get_by_text("Advanced: the mapping as text").click()
    lenient.get_by_label("Mapping").fill("nonsense: 1\n")
    lenient.get_by_role("button", name="Preview").click()
    lenient.wait_for_selector("[role=alert]")
    found += violations(lenient, "mapping refused")
    lenient.goto("/data")
    events = b'{"id":"axe1","at":"2024-03-01T10:00:00Z","type":"team","team":"axe","name":"Axe"}\nno event\n'
    lenient.set_input_files("#file", {"name": "events.ndjson", "mimeType": "application/x-ndjson", "buffer": events})
    lenient.get_by_role("button", name="Upload").click()
    lenient.wait_for_url("**/data/uploads/*")
    found += violations(lenient, "upload of events")
    lenient.get_by_role("button", name="Import").click()
    lenient.get_by_text("Finished").wait_for()
    found += violations(lenient, "import")
    lenient.goto("/data")
    lenient.set_input_files("#file", {"name": "cat.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(900)})
    lenient.get_by_role("button", name="Upload").click()
    lenient.wait_for_selector("[role=alert]")
    found += violations(lenient, "file refused")
    assert found == [], "\n".join(found)


def test_axe_finds_nothing_on_what_is_asked_and_told(lenient: Page, product):
    found = []
    lenient.goto("/settings")
    lenient.locator("main input[name=time_zone]").fill("Europe/Madrid")
    lenient.locator("main button.primary").click()
    lenient.get_by_text("This moves numbers of the past").wait_for()
    found += violations(lenient, "confirmation")
    lenient.goto("/settings/schedules")
    lenient.locator("tbody a.cell").first.click()
    lenient.set_input_files("#calendar", {"name": "days.ics", "mimeType": "text/calendar", "buffer": CALENDAR.encode()})
    lenient.get_by_role("button", name="Read the calendar").click()
    lenient.get_by_text("Christmas Day").first.wait_for()
    found += violations(lenient, "calendar")
    lenient.goto("/settings/tokens")
    lenient.get_by_label("What it is for").fill("axe")
    lenient.locator("main form.form-card input[type=checkbox]").first.check()
    lenient.locator("main form.form-card button.primary").click()
    lenient.wait_for_selector("code.secret")
    found += violations(lenient, "token")
    lenient.goto("/accounts")
    lenient.get_by_role("button", name="Make a link").click()
    lenient.wait_for_selector("code.secret")
    found += violations(lenient, "invitation")
    assert found == [], "\n".join(found)


def test_axe_finds_nothing_on_what_is_gone_or_was_changed(lenient: Page, product):
    found = []
    save_report(lenient, product.address, "Gone", "time-to-close", "owner=nobody")
    lenient.locator("tbody tr", has_text="Gone").first.locator("summary").click()
    found += violations(lenient, "list with a menu open")
    lenient.get_by_role("link", name="Gone", exact=True).first.click()
    lenient.wait_for_selector(".notice.warn")
    found += violations(lenient, "saved report of somebody gone")
    lenient.goto("/saved-reports")
    row = lenient.locator("tbody tr", has_text="Gone").first
    row.locator("summary").click()
    row.get_by_role("button", name="Delete").click()
    lenient.get_by_role("button", name="Undo").wait_for()
    found += violations(lenient, "deleted")

    lenient.goto("/dashboards")
    lenient.get_by_label("Make a dashboard").fill("Axe")
    lenient.get_by_role("button", name="Make it").click()
    lenient.wait_for_url("**/dashboards/*arrange=1")
    found += violations(lenient, "empty dashboard")
    other = lenient.context.new_page()
    other.goto(lenient.url)
    for page in (lenient, other):
        page.get_by_role("button", name="Add", exact=True).click()
        page.wait_for_load_state()
    other.get_by_role("heading", name=re.compile("Somebody else")).wait_for()
    found += violations(other, "conflict")
    assert found == [], "\n".join(found)
