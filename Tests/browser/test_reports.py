"""What a manager does: from a question to the ticket behind a number, and to a link for others."""

import re

import pytest
from playwright.sync_api import Page, expect


def drawn(page: Page):
    page.wait_for_selector("#chart[data-drawn]")


def test_a_quick_answer_opens_its_report_set_up(page: Page):
    page.goto("/reports")
    page.get_by_role("link", name=re.compile("How long does it take to close tickets")).click()
    expect(page).to_have_url(re.compile(r"/reports/time-to-close\?view=over-time"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Average time to close")
    expect(page.get_by_role("group", name="View").get_by_role("link", name="Over time")).to_have_attribute("aria-current", "true")
    drawn(page)


def test_the_numbers_of_the_home_page_come_after_it(page: Page):
    page.goto("/reports")
    card = page.locator('[data-card="time-to-close"]')
    expect(card.locator(".value")).to_have_text(re.compile(r"\d"))
    expect(card.locator("polyline").first).to_be_attached()


def test_the_search_narrows_the_reports(page: Page):
    page.goto("/reports")
    page.get_by_label("Search reports").fill("backlog")
    expect(page.locator('[data-card="backlog"]')).to_be_visible()
    expect(page.locator('[data-card="csat"]')).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"q=backlog"))
    expect(page.locator('[data-card="csat"]')).to_have_count(0)


def test_a_filter_applies_at_once_and_keeps_focus_and_place(page: Page):
    page.goto("/reports/time-to-close")
    drawn(page)
    page.evaluate("window.scrollTo(0, 120)")
    page.evaluate("window.stays = true")
    before = page.locator(".figure.answer dd").inner_text()
    page.get_by_label("Range", exact=True).focus()
    page.get_by_label("Range", exact=True).select_option("last-30-days")
    expect(page).to_have_url(re.compile(r"range=last-30-days"))
    expect(page.locator(".figure.answer dd")).not_to_have_text(before)
    assert page.evaluate("document.activeElement.id") == "f-range"
    assert page.evaluate("window.scrollY") == 120
    assert page.evaluate("window.stays"), "the page was loaded anew"


def test_reps_are_chosen_by_searching(page: Page):
    page.goto("/reports/time-to-close")
    page.locator("#p-team summary").click()
    box = page.locator("#c-team input").first
    name = page.locator("#c-team label").first.inner_text()
    box.check()
    expect(page).to_have_url(re.compile(r"team="))
    expect(page.locator("#p-team summary")).to_contain_text(name)
    page.locator("#p-owner summary").click()
    page.locator('#p-owner input[type="search"]').fill("zzzz")
    expect(page.locator("#c-owner label:visible")).to_have_count(0)


def test_a_filter_on_a_property_is_added_and_taken_out(page: Page):
    page.goto("/reports/support-volume?group=none")
    total = page.locator(".figure.answer dd")
    before = total.inner_text()
    page.locator("#add-filter summary").click()
    page.get_by_label("Property").select_option("priority")
    page.get_by_role("group", name="Values").get_by_label("urgent").check()
    page.get_by_role("button", name="Add this filter").click()
    expect(page).to_have_url(re.compile(r"where=priority:any:urgent"))
    expect(total).not_to_have_text(before)
    page.get_by_role("link", name=re.compile("priority is any of urgent")).click()
    expect(total).to_have_text(before)


def test_tabs_views_and_back_and_forward(page: Page):
    page.goto("/reports/time-to-close?group=none")
    page.get_by_role("link", name="SLA hours").click()
    expect(page).to_have_url(re.compile(r"clock=sla"))
    page.get_by_role("group", name="View").get_by_role("link", name="Over time").click()
    expect(page).to_have_url(re.compile(r"view=over-time"))
    drawn(page)
    page.go_back()
    expect(page).not_to_have_url(re.compile(r"view=over-time"))
    expect(page.get_by_role("link", name="Totals")).to_have_attribute("aria-current", "true")
    page.go_back()
    expect(page.get_by_role("link", name="24/7")).to_have_attribute("aria-current", "true")
    page.go_forward()
    expect(page.get_by_role("link", name="SLA hours")).to_have_attribute("aria-current", "true")


def test_from_a_number_to_a_ticket_and_its_explanation(page: Page):
    page.goto("/reports/time-to-close?clock=sla")
    row = page.locator("tbody tr").first
    name, n = row.locator("th").inner_text(), row.locator("td.num").nth(3).inner_text()
    row.locator("th a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(rf"^{n} record"))
    expect(page.locator(".head")).to_contain_text(name)
    page.locator("tbody th a").first.click()
    expect(page).to_have_url(re.compile(r"/tickets/"))
    expect(page.get_by_role("heading", name="Time to close", exact=True)).to_be_visible()
    close = page.locator("section.card", has=page.get_by_role("heading", name="Time to close", exact=True))
    expect(close).to_contain_text("around the clock, credited to")
    expect(close.locator("svg.day").first).to_be_visible()
    expect(page.locator(".timeline li").first).to_contain_text("created")
    page.locator(".crumb a").last.click()
    expect(page).to_have_url(re.compile(r"/reports/time-to-close/records"))


def test_a_click_on_a_bar_opens_its_records(page: Page):
    page.goto("/reports/time-to-close?group=team")
    drawn(page)
    box = page.locator("#chart").bounding_box()
    rows = page.locator("tbody tr").count()
    page.mouse.click(box["x"] + box["width"] * 0.25, box["y"] + 30 + (box["height"] - 60) / rows / 2)
    expect(page).to_have_url(re.compile(r"/records\?.*key="))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^[\d,]+ record"))


def test_a_cell_of_the_heatmap_opens_its_records(page: Page):
    page.goto("/reports/message-volume-by-hour?group=weekday-hour")
    cell = page.locator(".heat td a").first
    count = cell.inner_text()
    cell.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(rf"^{count} record"))


def test_customize_is_a_state_of_the_url_too(page: Page):
    page.goto("/reports/time-to-close")
    page.get_by_role("link", name="Customize").first.click()
    page.get_by_role("textbox", name="Title").fill("Monday meeting")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Monday meeting")
    page.locator("#f-columns-median").uncheck()
    expect(page.locator("thead")).not_to_contain_text("Median")
    page.get_by_label("Order").select_option("-n")
    expect(page).to_have_url(re.compile(r"sort=-n"))
    values = [int(text.replace(",", "")) for text in page.locator("tbody tr td:nth-child(5)").all_inner_texts()]
    assert values == sorted(values, reverse=True)
    page.goto(page.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Monday meeting")


def test_groups_are_split_and_measures_chosen(page: Page):
    page.goto("/reports/time-to-close?range=all&panel=customize")
    page.get_by_label("Group by").select_option("team")
    page.get_by_label("Then by").select_option("source")
    expect(page).to_have_url(re.compile(r"group=team&split=source"))
    expect(page.locator("thead")).to_contain_text("Team, then Source")
    group = page.locator("tr.group").first
    parts = page.locator("tr.group:first-child ~ tr.part")
    expect(parts.first).to_be_visible()
    page.locator("#f-measures-p90").check()
    expect(page).to_have_url(re.compile(r"measures=mean,p90"))
    # Back to one level: the second goes with the first, without a complaint.
    page.get_by_label("Group by").select_option("none")
    expect(page).not_to_have_url(re.compile(r"split="))
    expect(page.locator(".notice.warn")).to_have_count(0)
    page.go_back()
    expect(group).to_be_visible()
    part = page.locator("tr.part").first
    count = part.locator("td").nth(4).inner_text()
    part.locator("th a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(count)


def test_records_are_sorted_by_how_long_they_took(page: Page):
    page.goto("/reports/time-to-close/records?range=all")
    page.locator("thead").get_by_role("link", name="Time to close", exact=True).click()
    expect(page).to_have_url(re.compile(r"sort=-seconds"))
    expect(page.locator("th[aria-sort=descending]")).to_have_text("Time to close")
    with page.expect_download() as download:
        page.get_by_role("link", name="Export CSV").click()
    total = int(re.sub(r"\D", "", page.get_by_role("heading", level=1).inner_text()))
    assert len(download.value.path().read_text().strip().splitlines()) == total + 1


def test_the_chart_is_chosen_and_stays_in_the_url(page: Page):
    page.goto("/reports/time-to-close?view=over-time&frequency=month&group=team")
    drawn(page)
    page.locator("#panel").get_by_role("link", name="Chart").click()
    page.locator("#f-chart").select_option("area")
    expect(page).to_have_url(re.compile("chart=area"))
    page.locator("#f-statistic").select_option("median")
    expect(page).to_have_url(re.compile("statistic=median"))
    page.get_by_label(re.compile("Goal line")).fill("30")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("goal=30"))
    page.goto(page.url)
    drawn(page)
    expect(page.locator("#f-chart")).to_have_value("area")
    assert '"kind":"area"' in page.locator("#chart-data").inner_text()
    page.locator("#panel").get_by_role("link", name="Chart").click()
    page.locator("#f-chart").select_option("table")
    expect(page.locator("#chart")).to_have_count(0)
    expect(page.locator("tbody tr").first).to_be_visible()


def test_the_url_is_copied(page: Page, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/reports/backlog?view=over-time&frequency=week&group=age")
    page.locator("#actions summary").click()
    page.get_by_role("button", name="Copy report URL").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    other = context.new_page()
    other.goto(copied)
    expect(other.get_by_role("heading", level=1)).to_have_text("Backlog")
    assert "group=age" in copied


def test_exports(page: Page):
    page.goto("/reports/support-volume")
    drawn(page)
    for name, ending in (("Export CSV", ".csv"), ("Export PNG", ".png")):
        page.locator("#actions").evaluate("menu => { menu.open = true }")
        with page.expect_download() as download:
            page.locator("#actions").get_by_text(name).click()
        assert download.value.suggested_filename.endswith(ending)
    picture = download.value.path().read_bytes()
    assert picture.startswith(b"\x89PNG\r\n") and len(picture) > 5000
    # The chart in twice its pixels, and two lines above it that say what it is.
    chart = page.locator("#chart canvas").bounding_box()
    assert int.from_bytes(picture[16:20]) == round(chart["width"]) * 2
    assert int.from_bytes(picture[20:24]) == round(chart["height"]) * 2 + 128


def test_sql_is_shown(page: Page):
    page.goto("/reports/support-volume?show=sql")
    expect(page.locator("#sql")).to_contain_text("SELECT")


def test_what_does_not_fit_is_said_and_the_rest_applies(page: Page):
    page.goto("/reports/time-to-close?group=team&frequency=minute&where=nonsense&colour=red")
    notice = page.get_by_role("status")
    for word in ("frequency = minute", "where = nonsense", "colour = red"):
        expect(notice).to_contain_text(word)
    expect(page.locator("thead th").first).to_have_text("Team")


def test_an_empty_range_says_what_to_do(page: Page):
    page.goto("/reports/time-to-close?from=1999-01-01&to=1999-01-31")
    expect(page.get_by_text("Nothing in this range")).to_be_visible()
    page.get_by_role("link", name="Look at all days").click()
    expect(page).to_have_url(re.compile(r"range=all"))
    expect(page.locator(".figure.answer")).to_be_visible()


def test_danish_and_dark_are_remembered(page: Page):
    page.goto("/reports/time-to-close")
    page.get_by_role("button", name="Dansk").click()
    expect(page.locator("html")).to_have_attribute("lang", "da")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gennemsnitlig tid til lukning")
    page.get_by_role("button", name="Mørk").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 23, 28)"


def test_records_are_sorted_by_date_and_paged_to_the_last(page: Page):
    page.goto("/reports/support-volume/records?range=all&per_page=40")
    total = int(re.sub(r"\D", "", page.get_by_role("heading", level=1).inner_text()))
    first = page.locator("tbody tr").first.locator("td").first.inner_text()
    page.locator("thead").get_by_role("link", name="Created").click()
    expect(page).to_have_url(re.compile(r"sort=-at"))
    expect(page.locator("thead th[aria-sort]")).to_have_attribute("aria-sort", "descending")
    seen = page.locator("tbody tr").count()
    last = (total + 39) // 40
    page.goto(page.url + f"&page={last}")
    expect(page.locator("tbody tr")).to_have_count(total - (last - 1) * seen)
    expect(page.locator("tbody tr").last.locator("td").first).to_have_text(first)


WIDE = ["chat-wait-time", "csat?group=team", "availability-in-working-hours", "time-in-pipeline?group=team", "time-to-close", "message-volume-by-hour?group=weekday-hour"]


@pytest.mark.parametrize("path", WIDE)
def test_tables_fit_or_scroll_in_their_card_with_the_first_column_held(page: Page, path: str):
    for width in (1440, 1024, 400):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"/reports/{path}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"the page scrolls sideways at {width}"
        change = page.locator("section.table thead th", has_text=re.compile(r"^Change"))
        if not change.count():
            continue
        card = page.locator("section.table").first
        if width == 1440:
            assert card.evaluate("card => card.scrollWidth <= card.clientWidth"), "a column is out of sight"
        card.evaluate("card => { card.scrollLeft = card.scrollWidth }")
        inside, held = card.bounding_box(), card.locator("tbody th").first.bounding_box()
        column = change.first.bounding_box()
        assert column["x"] >= held["x"] + held["width"] - 1 and column["x"] + column["width"] <= inside["x"] + inside["width"] + 1
        assert held["x"] == pytest.approx(inside["x"], abs=2)


def test_the_navigation_is_in_sight_and_does_not_jump(page: Page):
    page.goto("/reports/time-to-close")
    sizes = page.evaluate("[...document.querySelectorAll('.topics a.item')].map((item) => item.getBoundingClientRect().height)")
    assert max(sizes) - min(sizes) < 1
    for language in ("Dansk", "English"):
        page.get_by_role("button", name=language).click()
        expect(page.locator("html")).to_have_attribute("lang", "da" if language == "Dansk" else "en")
        assert page.locator(".topics").evaluate("list => list.scrollHeight <= list.clientHeight"), language
    # Where they do not fit, one can scroll to the last.
    page.set_viewport_size({"width": 1024, "height": 560})
    last = page.locator(".topics a.item").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)


def test_a_narrow_page_shows_what_decides(page: Page):
    page.set_viewport_size({"width": 400, "height": 900})
    page.goto("/reports/time-to-close/records")
    time = page.locator("thead th", has_text=re.compile("^Time")).first.bounding_box()
    assert time["x"] + time["width"] <= 400 - 12
    page.goto("/reports/ticket-response-count")
    name = page.locator("tbody th .clip").first
    assert name.evaluate("name => name.clientWidth") >= 100
    assert page.locator("tbody th").first.bounding_box()["width"] >= 200
    page.goto("/reports/csat?group=team")
    boxes = [tool.bounding_box() for tool in page.locator(".head .tools > *").all() if tool.is_visible()]
    assert len({round(box["x"]) for box in boxes}) <= 2 and len({round(box["width"]) for box in boxes}) <= 2
