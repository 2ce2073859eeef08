"""Pages without script, on a narrow screen, and with names that are hostile."""

import re

import pytest
from playwright.sync_api import expect

from hostile import LONG, MARKUP, RIGHT_TO_LEFT


@pytest.fixture
def plain(browser, product, session):
    """A browser that runs no script."""
    context = browser.new_context(java_script_enabled=False, storage_state=session, base_url=product.address)
    yield context.new_page()
    context.close()


def test_without_script_filters_and_tabs_work(plain):
    plain.goto("/reports/time-to-close")
    plain.get_by_label("Group by").select_option("team")
    plain.get_by_label("Range", exact=True).select_option("last-30-days")
    plain.locator("#p-source summary").click()
    plain.locator("#c-source input").nth(0).check()
    plain.locator("#c-source input").nth(1).check()
    plain.get_by_role("button", name="Apply").click()
    expect(plain.locator("thead th").first).to_have_text("Team")
    expect(plain.get_by_label("Range", exact=True)).to_have_value("last-30-days")
    assert plain.locator("#c-source input:checked").count() == 2
    plain.get_by_role("link", name="Over time").click()
    expect(plain.locator("thead th").first).to_have_text(re.compile("Day|Week"))
    plain.get_by_role("link", name="About").click()
    expect(plain.locator('[data-section="about"]')).to_be_visible()


def test_without_script_a_filter_is_added(plain):
    plain.goto("/reports/support-volume")
    plain.locator("#add-filter summary").click()
    plain.get_by_label("Property").select_option("priority")
    plain.get_by_role("button", name="Apply").click()
    plain.get_by_role("group", name="Values").get_by_label("urgent").check()
    plain.get_by_role("button", name="Add this filter").click()
    expect(plain.locator(".chip")).to_contain_text("priority is any of urgent")


def test_without_script_the_home_page_has_its_numbers_a_click_away(plain):
    plain.goto("/reports")
    plain.get_by_role("link", name="Show the latest numbers").click()
    expect(plain.locator('[data-card="support-volume"] .value')).to_have_text(re.compile(r"\d"))


PAGES = [
    "/reports", "/reports/time-to-close", "/reports/time-to-close?view=over-time&group=owner&series=20",
    "/reports/customer-wait-time", "/reports/ticket-response-count", "/reports/support-volume?group=property:note",
    "/reports/time-to-close/records?group=owner", "/tickets/hostile-0", "/tickets/hostile-1", "/tickets/hostile-3",
]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_but_tables_scrolls_sideways(page, path):
    for width in (400, 768, 1440, 2560):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(path)
        too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert too_wide <= 0, f"{width} px: {too_wide} px too wide"


def test_hostile_names_show_as_they_are(page):
    page.goto("/tickets/hostile-0")
    expect(page.get_by_role("heading", level=1)).to_have_text(MARKUP)
    assert "broken" not in page.title() or MARKUP in page.title()
    assert page.locator("main script:not([type]), main b").count() == 0
    page.goto("/tickets/hostile-1")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(RIGHT_TO_LEFT)
    expect(heading).to_have_attribute("dir", "auto")
    page.goto("/tickets/hostile-3")
    expect(page.get_by_role("heading", level=1)).to_have_text(LONG)


def test_a_ticket_is_told_in_danish(page):
    page.goto("/tickets/hostile-1")
    page.get_by_role("button", name="Dansk").click()
    expect(page.locator("html")).to_have_attribute("lang", "da")
    expect(page.locator(".timeline li").first).to_contain_text("oprettet af kunden, kilde email")
    expect(page.locator(".timeline")).to_contain_text("svar fra " + RIGHT_TO_LEFT)
    expect(page.locator("main")).to_contain_text("døgnet rundt, tilskrevet")
    assert page.locator('main [lang="en"]').count() == 0
    assert not re.search(r"\b(created|reply|counted|closed)\b", page.locator("main").inner_text())


def test_hostile_names_in_a_chart_and_its_table(page):
    page.goto("/reports/time-to-close?owner=hostile-owner-0,hostile-owner-1,hostile-owner-3")
    page.wait_for_selector("#chart[data-drawn]")
    expect(page.locator("tbody th")).to_have_count(3)
    expect(page.locator("tbody")).to_contain_text(MARKUP)
    page.locator("tbody th a", has_text="script").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 record")


def test_the_panel_is_a_sheet_on_a_narrow_screen(page):
    page.set_viewport_size({"width": 400, "height": 800})
    page.goto("/reports/time-to-close")
    expect(page.get_by_label("Group by")).to_be_hidden()
    page.get_by_role("link", name="Filters").first.click()
    expect(page.get_by_label("Group by")).to_be_visible()
    page.get_by_label("Group by").select_option("team")
    expect(page).to_have_url(re.compile("group=team"))
    page.locator("[data-panel-close]").click()
    expect(page.get_by_label("Group by")).to_be_hidden()
    page.get_by_role("link", name="Menu").click()
    expect(page.get_by_role("link", name="Backlog")).to_be_visible()
