"""The pages on which people keep, bring in and look after things, filled with something to look at."""

from playwright.sync_api import Page

SAVED = [
    ("How long we take, by team", "time-to-close", "view=over-time&group=team"),
    ("Answered on time", "sla-attainment", "view=totals"),
    ("Waiting longest", "customer-wait-time", "range=last-30-days"),
]
CALENDAR = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20201225\nRRULE:FREQ=YEARLY\nSUMMARY:Christmas Day\nEND:VEVENT\nEND:VCALENDAR\n"
TABLE = "number,opened_at,closed_at,state,assigned_to,caller,priority\n" + "".join(
    f"INC{n},2024-03-{n % 28 + 1:02} 09:{n % 60:02},2024-03-{n % 28 + 1:02} 17:00,{'Closed' if n % 3 else 'Awaiting user'},ana,c{n % 9},{n % 4}\n"
    for n in range(120))


def save_report(page: Page, base: str, title: str, slug: str, query: str, dashboard: str = ""):
    page.goto(f"{base}/saved-reports/new?report={slug}&{query}")
    page.get_by_label("Name").fill(title)
    page.get_by_label("Share with").select_option("everyone")
    if dashboard:
        page.get_by_label("Also on a dashboard").select_option(dashboard)
    page.get_by_role("button", name="Save").click()


def fill(page: Page, base: str) -> dict[str, str]:
    """Saves reports, makes a dashboard of them; the addresses of all pages."""
    save_report(page, base, *SAVED[0], dashboard="new")
    page.wait_for_url("**/dashboards/*")
    dashboard = page.url.split("?")[0]
    page.goto(dashboard + "?arrange=1")
    for slug in ("support-volume", "sla-attainment", "csat", "message-volume-by-hour"):
        page.locator("#add-report").select_option(slug)
        page.get_by_role("button", name="Add", exact=True).click()
        page.wait_for_url("**arrange=1**")
    first = page.locator("[data-card]").nth(1)
    first.get_by_label("Shown as").select_option("number")
    first.get_by_role("button", name="Change").click()
    last = page.locator("[data-card]").nth(2)
    last.get_by_label("Shown as").select_option("table")
    last.get_by_role("button", name="Change").click()
    for title, slug, query in SAVED[1:]:
        save_report(page, base, title, slug, query)
    path = dashboard.removeprefix(base)
    page.goto(base + "/saved-reports")
    page.get_by_role("link", name=SAVED[0][0]).first.click()
    changes = page.get_by_role("link", name="Save report").get_attribute("href")
    page.goto(base + "/settings/rules")
    rule = page.locator("tbody a.cell").first.get_attribute("href")
    page.goto(base + "/settings/schedules")
    schedule = page.locator("tbody a.cell").first.get_attribute("href")
    page.goto(base + "/settings/people")
    person = page.locator("tbody a.cell").first.get_attribute("href")
    return {
        "saved": "/saved-reports", "save": f"/saved-reports/new?report={SAVED[0][1]}&{SAVED[0][2]}",
        "save-changes": changes, "dashboards": "/dashboards", "dashboard": path, "dashboard-filtered": path + "?range=last-365-days",
        "dashboard-arrange": path + "?arrange=1", "dashboard-full": path + "?screen=full", "data": "/data",
        "quality": "/data/quality", "settings": "/settings", "people": "/settings/people", "person": person,
        "schedules": "/settings/schedules", "schedule": schedule, "rules": "/settings/rules", "rule": rule,
        "rule-new": "/settings/rules/new", "tokens": "/settings/tokens", "accounts": "/accounts", "profile": "/profile",
    }


def upload_table(page: Page, base: str) -> str:
    """A table that waits to be imported; its address."""
    page.goto(base + "/data")
    page.set_input_files("#file", {"name": "incidents.csv", "mimeType": "text/csv", "buffer": TABLE.encode()})
    page.get_by_role("button", name="Upload").click()
    page.wait_for_url("**/data/uploads/*")
    return page.url.removeprefix(base)
