"""Pictures of every page, wide and narrow, light and dark, for a person to look at: `make screenshots`."""

import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from product import Product, launch, sign_in

OVER_TIME = "view=over-time&frequency=week"
PAGES = {
    "home": "/reports",
    "home-search": "/reports?q=wait",
    "time-to-close": f"/reports/time-to-close?{OVER_TIME}&clock=sla&group=none&goal=40",
    "time-to-close-totals": "/reports/time-to-close",
    "time-to-close-teams": f"/reports/time-to-close?{OVER_TIME}&group=team",
    "time-to-close-customize": "/reports/time-to-close?panel=customize&title=Monday%20meeting",
    "time-to-close-about": "/reports/time-to-close?panel=about",
    "time-to-close-filter": "/reports/time-to-close?add=priority",
    "time-to-close-wrong": "/reports/time-to-close?frequency=minute&where=nonsense&colour=red&owner=gone",
    "time-to-close-sql": "/reports/time-to-close?show=sql",
    "nothing": "/reports/time-to-close?from=1999-01-01&to=1999-01-31",
    "csat": f"/reports/csat?{OVER_TIME}&group=none",
    "time-in-pipeline": "/reports/time-in-pipeline",
    "customer-response-time": "/reports/customer-response-time",
    "customer-wait-time": "/reports/customer-wait-time",
    "ticket-response-count": "/reports/ticket-response-count",
    "volume-by-hour": "/reports/message-volume-by-hour",
    "volume-heatmap": "/reports/message-volume-by-hour?group=weekday-hour",
    "availability": "/reports/availability-in-working-hours",
    "max-available": "/reports/max-available-reps",
    "rep-availability": "/reports/rep-availability?drill=reason&group=none",
    "sla-attainment": "/reports/sla-attainment",
    "sla-over-time": f"/reports/sla-attainment?{OVER_TIME}",
    "backlog": f"/reports/backlog?{OVER_TIME}&group=age&chart=stacked",
    "records": "/reports/time-to-close/records",
    "not-found": "/reports/nothing-like-it",
    "saved-reports": "/saved-reports",
    "save-report": "/saved-reports/new?report=time-to-close&group=team",
    "dashboards": "/dashboards",
    "data": "/data",
    "settings": "/settings",
    "people": "/settings/people",
    "schedules": "/settings/schedules",
    "rules": "/settings/rules",
    "tokens": "/settings/tokens",
    "accounts": "/accounts",
    "profile": "/profile",
}
WIDTHS = (1440, 400)


def ticket(page, product) -> str:
    """One with a pause in it, if there is any among the slowest."""
    page.goto(product.address + "/reports/time-to-close/records?clock=sla&page=3")
    return page.locator('th a.cell[href^="/tickets/"]').nth(7).get_attribute("href")


def shoot(page, address: str, path: Path):
    page.goto(address)
    if page.locator("#chart").count():
        page.wait_for_selector("#chart[data-drawn]", timeout=10_000)
    page.wait_for_selector(".skeleton", state="detached")
    page.wait_for_timeout(120)
    page.screenshot(path=str(path), full_page=True)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        print(f"  {path.name}: {wide} px wider than the window")


def main(folder: Path, output: Path, wanted: list[str]):
    output.mkdir(parents=True, exist_ok=True)
    product = Product(folder, "--demo")
    try:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            context = browser.new_context(locale="en-GB")
            page = context.new_page()
            page.on("console", lambda message: print("  console:", message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: print("  page error:", error))
            sign_in(page, product)
            pages = dict(PAGES) | {"ticket": ticket(page, product)}
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    for name, path in pages.items():
                        if wanted and name not in wanted:
                            continue
                        start = time.monotonic()
                        shoot(page, product.address + path, output / f"{name}-{width}-{scheme}.png")
                        print(f"{name} {width} {scheme} {time.monotonic() - start:.2f} s")
            browser.close()
    finally:
        product.stop()
    print(f"pictures in {output}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
