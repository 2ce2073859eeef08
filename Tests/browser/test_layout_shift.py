"""Nothing that is being read moves when numbers and charts come."""

import pytest
from playwright.sync_api import Page

SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [1440, 400])
@pytest.mark.parametrize("address", [
    "/reports", "/reports/time-to-close", "/reports/time-to-close?view=over-time&frequency=week&group=owner",
    "/reports/message-volume-by-hour?group=weekday-hour", "/reports/csat?view=over-time",
])
def test_a_page_stands_still_while_it_loads(page: Page, address: str, width: int):
    page.add_init_script(SHIFTS)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    if page.locator("#chart").count():
        page.wait_for_selector("#chart[data-drawn]")
    page.wait_for_selector(".skeleton", state="detached")
    page.wait_for_timeout(200)
    # What browsers call good is below 0.1.
    assert page.evaluate("window.shifts") < 0.02
