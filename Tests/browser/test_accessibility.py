"""axe-core finds nothing on any page, wide and narrow, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

SLUGS = [
    "csat", "time-to-close", "time-to-first-reply", "chat-wait-time", "support-volume", "time-in-pipeline",
    "customer-response-time", "customer-wait-time", "owner-reply-count", "owner-response-time",
    "ticket-response-count", "message-volume-by-hour", "availability-in-working-hours", "max-available-reps",
    "rep-availability", "sla-attainment", "backlog", "reopens",
]
PAGES = (
    ["/reports", "/reports?q=wait", "/reports?q=zzz", "/tickets/hostile-0", "/reports/time-to-close/records"]
    + [f"/reports/{slug}" for slug in SLUGS]
    + [
        "/reports/time-to-close?view=over-time&group=team", "/reports/message-volume-by-hour?group=weekday-hour",
        "/reports/time-to-close?panel=chart", "/reports/time-to-close?panel=customize", "/reports/time-to-close?panel=about",
        "/reports/time-to-close?add=priority", "/reports/time-to-close?colour=red&from=1999-01-01&to=1999-01-02",
        "/reports/time-to-close?show=sql", "/reports/rep-availability?drill=reason",
    ]
)


@pytest.fixture
def lenient(browser, product, session):
    """axe runs from the page itself, which the Content-Security-Policy rightly forbids."""
    context = browser.new_context(storage_state=session, base_url=product.address, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(lenient, path):
    for width, scheme in ((1440, "light"), (400, "dark")):
        lenient.set_viewport_size({"width": width, "height": 900})
        lenient.emulate_media(color_scheme=scheme)
        lenient.goto(path)
        if lenient.locator("#chart").count():
            lenient.wait_for_selector("#chart[data-drawn]")
        lenient.wait_for_selector(".skeleton", state="detached")
        found = Axe().run(lenient)
        assert found.violations_count == 0, found.generate_report()
