"""The report's page without a mouse."""

import re

from playwright.sync_api import Locator, Page, expect


def reach(page: Page, target: Locator, key: str = "Tab"):
    """Goes from control to control until it is there, and sees that one can see it."""
    for _ in range(120):
        page.keyboard.press(key)
        if target.evaluate("element => element === document.activeElement"):
            seen = target.evaluate(
                "element => getComputedStyle(element).boxShadow !== 'none' || getComputedStyle(element).outlineStyle !== 'none'")
            assert seen, "the focus cannot be seen"
            return
    raise AssertionError(f"{target} is not reached")


def test_from_the_filters_to_the_records_with_the_keyboard_alone(page: Page):
    page.goto("/reports/time-to-close")
    page.wait_for_selector("#chart[data-drawn]")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()

    over_time = page.get_by_role("group", name="View").get_by_role("link", name="Over time")
    reach(page, over_time)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("view=over-time"))
    expect(over_time).to_be_focused()

    actions = page.locator("#actions summary")
    reach(page, actions)
    page.keyboard.press("Enter")
    reach(page, page.get_by_role("button", name="Copy report URL"))
    page.keyboard.press("Escape")
    expect(page.locator("#actions")).not_to_have_attribute("open", "")
    expect(actions).to_be_focused()

    # Past the many links of the table.
    skip = page.get_by_role("link", name="Skip to the filters")
    reach(page, skip)
    page.keyboard.press("Enter")
    group = page.get_by_label("Group by")
    reach(page, group)
    page.keyboard.type("Team")
    expect(page).to_have_url(re.compile("group=team"))
    expect(group).to_be_focused()

    reach(page, page.locator("#add-filter summary"))
    page.keyboard.press("Enter")
    field = page.get_by_label("Property")
    reach(page, field)
    page.keyboard.type("priority")
    urgent = page.get_by_role("group", name="Values").get_by_label("urgent")
    expect(urgent).to_be_visible()
    reach(page, urgent)
    page.keyboard.press("Space")
    reach(page, page.get_by_role("button", name="Add this filter"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("where=priority:any:urgent"))

    page.goto(page.url)
    # A week without such tickets leads nowhere.
    reach(page, page.locator("tbody a").first)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/records"))
    reach(page, page.locator("tbody th a").first)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/tickets/"))


def test_the_tabs_of_the_panel_with_the_keyboard(page: Page):
    page.goto("/reports/time-to-close")
    chart = page.locator("#panel").get_by_role("link", name="Chart")
    chart.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#f-chart")).to_be_visible()
    expect(chart).to_be_focused()
    reach(page, page.locator("#f-chart"))
    page.keyboard.type("Table")
    expect(page).to_have_url(re.compile("chart=table"))
    expect(page.locator("#chart")).to_have_count(0)
