"""axe-core finds nothing on any page, wide and narrow, light and dark; those of Manage are looked at in their folder."""

import pytest

from accounts import invite
from axe import violations

SLUGS = [
    "csat", "time-to-close", "time-to-first-reply", "chat-wait-time", "support-volume", "time-in-pipeline",
    "customer-response-time", "customer-wait-time", "owner-reply-count", "owner-response-time",
    "ticket-response-count", "message-volume-by-hour", "availability-in-working-hours", "max-available-reps",
    "rep-availability", "sla-attainment", "backlog", "reopens",
]
PAGES = (
    ["/reports", "/reports?q=wait", "/reports?q=zzz", "/tickets/hostile-0", "/tickets/hostile-1", "/tickets/hostile-3",
     "/reports/time-to-close/records", "/reports/time-to-close/records?from=1999-01-01&to=1999-01-02",
     "/reports/nothing-like-it"]
    + [f"/reports/{slug}" for slug in SLUGS]
    + [
        "/reports/time-to-close?view=over-time&group=team", "/reports/message-volume-by-hour?group=weekday-hour",
        "/reports/time-to-close?panel=chart", "/reports/time-to-close?panel=customize", "/reports/time-to-close?panel=about",
        "/reports/time-to-close?add=priority", "/reports/time-to-close?colour=red&from=1999-01-01&to=1999-01-02",
        "/reports/time-to-close?show=sql", "/reports/rep-availability?drill=reason",
        "/reports/time-to-close?owner=hostile-owner-0,hostile-owner-1,hostile-owner-3",
        "/reports/backlog?view=over-time&frequency=week&group=age&chart=stacked",
    ]
)
DANISH = ["/reports", "/reports/time-to-close", "/reports/time-to-close?panel=about", "/tickets/hostile-0",
          "/reports/time-to-close/records"]


@pytest.fixture
def lenient(browser, product, session):
    """axe runs from the page itself, which the Content-Security-Policy rightly forbids."""
    context = browser.new_context(storage_state=session, base_url=product.address, bypass_csp=True, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(lenient, path):
    lenient.goto(path)
    assert violations(lenient, path) == []


@pytest.mark.parametrize("path", DANISH)
def test_axe_finds_nothing_in_danish(lenient, path):
    lenient.context.add_cookies([{"name": "turnaround_language", "value": "da", "url": lenient.context.request.get("/").url}])
    lenient.goto(path)
    assert lenient.locator("html").get_attribute("lang") == "da"
    assert violations(lenient, path) == []


def test_axe_finds_nothing_with_menus_and_lists_open(lenient):
    lenient.goto("/reports/time-to-close")
    lenient.locator("main details:not([open])").evaluate_all("elements => elements.forEach(element => { element.open = true })")
    assert violations(lenient, "open") == []
    lenient.locator(".button[data-panel-open]").click()
    assert violations(lenient, "panel over the page") == []


def test_axe_finds_nothing_where_nobody_is_signed_in(lenient, browser, product):
    invitation = invite(lenient, "viewer")
    context = browser.new_context(base_url=product.address, bypass_csp=True, locale="en-GB")
    page = context.new_page()
    found = []
    for path in ("/sign-in", invitation, "/welcome/spent", "/nothing"):
        page.goto(path)
        found += violations(page, path)
    page.goto("/sign-in")
    page.fill("#email", "nobody@example.org")
    page.fill("#password", "wrong password")
    page.click("main button.primary")
    page.wait_for_selector("[role=alert]")
    found += violations(page, "refused")
    context.close()
    assert found == []
