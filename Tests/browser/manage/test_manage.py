"""What people keep, bring in and look after: from saving a report to a rule that changes."""

import re

import pytest
from playwright.sync_api import Page, expect

from accounts import invited
from pages import save_report
from product import NAME, Product


@pytest.fixture
def refused(context) -> Page:
    """A page that is answered with refusals, which the browser's console tells as errors."""
    return context.new_page()


def names(page: Page) -> list[str]:
    return page.locator(".tilecard h2").all_inner_texts()


@pytest.fixture
def dashboard(page: Page) -> str:
    """A dashboard with three cards, open to be arranged; its address."""
    page.goto("/dashboards")
    page.get_by_label("Make a dashboard").fill("Monday meeting")
    page.get_by_role("button", name="Make it").click()
    page.wait_for_url("**/dashboards/*arrange=1")
    for slug in ("csat", "backlog", "support-volume"):
        page.locator("#add-report").select_option(slug)
        page.get_by_role("button", name="Add", exact=True).click()
        expect(page.locator(".tilecard").last).to_be_visible()
    return page.url.split("?")[0]


def test_a_report_is_saved_to_a_dashboard(page: Page):
    page.goto("/reports/time-to-close?view=over-time&group=team")
    page.get_by_role("link", name="Save report").click()
    page.get_by_label("Name").fill("By team, <b>weekly</b>")
    page.get_by_label("Also on a dashboard").select_option("new")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/dashboards/*")
    card = page.locator(".tilecard")
    expect(card.get_by_role("heading")).to_have_text("By team, <b>weekly</b>")
    expect(card.locator("[data-card-chart][data-drawn]")).to_be_visible()
    page.goto("/saved-reports")
    page.get_by_role("link", name="By team, <b>weekly</b>").click()
    expect(page).to_have_url(re.compile(r"/reports/time-to-close\?view=over-time&group=team"))


def test_a_report_is_saved_to_the_list_and_opens_as_it_was(page: Page):
    page.goto("/reports/time-to-close?view=over-time&frequency=week&group=team&where=priority:any:high&chart=line&series=3")
    page.get_by_role("link", name="Save report").click()
    page.get_by_label("Name").fill("High, by team")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/saved-reports?saved=*")
    expect(page.get_by_role("status")).to_contain_text("“High, by team” is saved.")
    page.get_by_role("link", name="High, by team").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("High, by team")
    for part in ("view=over-time", "frequency=week", "group=team", "where=priority:any:high", "chart=line", "series=3"):
        assert part in page.url
    page.wait_for_selector("#chart[data-drawn]")


def test_changes_are_saved_to_the_report_that_was_opened(page: Page):
    page.goto("/reports/time-to-close?group=team")
    page.get_by_role("link", name="Save report").click()
    page.get_by_label("Name").fill("Mine, changing")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("status").get_by_role("link", name="Open it").click()
    expect(page.locator(".crumb")).to_contain_text("Mine, changing")
    page.get_by_label("Group by").first.select_option("source")
    page.wait_for_url("**group=source**")
    # The way back to the saved report stays while the page changes in place.
    assert "saved=" in page.url
    expect(page.locator(".notice.warn")).to_have_count(0)
    page.get_by_role("link", name="Save report").click()
    expect(page.get_by_role("heading", name="Save changes to “Mine, changing”")).to_be_visible()
    page.get_by_role("button", name="Save changes").click()
    page.wait_for_url("**/saved-reports?saved=*")
    expect(page.get_by_role("link", name="Mine, changing")).to_have_count(1)
    page.get_by_role("link", name="Mine, changing").click()
    expect(page).to_have_url(re.compile(r"/reports/time-to-close\?group=source&.*saved=\w+:2$"))


def test_a_saved_report_of_things_that_are_gone_says_so_and_the_rest_opens(page: Page, product: Product):
    query = "group=team&owner=hostile-owner-1,nobody&pipeline=old&where=nosuch:any:x&where=priority:any:high"
    save_report(page, product.address, "Of old", "time-to-close", query)
    row = page.get_by_role("row", name=re.compile("Of old"))
    for gone in ("nobody", "old", "nosuch"):
        expect(row).to_contain_text(gone)
    row.get_by_role("link", name="Of old").click()
    notice = page.locator(".notice.warn")
    for gone in ("the person nobody", "the pipeline old", "the property nosuch"):
        expect(notice).to_contain_text(gone)
    page.locator("main a.button.primary").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Of old")
    assert "owner=hostile-owner-1&" in page.url and "where=priority:any:high" in page.url
    assert "nobody" not in page.url and "pipeline" not in page.url and "nosuch" not in page.url
    page.go_back()
    page.locator("main a.button:not(.primary)").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Of old")
    expect(page.locator("#panel")).to_contain_text("nobody (no longer there)")


def test_a_deleted_report_comes_back(page: Page, product: Product):
    save_report(page, product.address, "Short-lived", "csat", "")
    row = page.get_by_role("row", name=re.compile("Short-lived"))
    row.locator("summary").click()
    row.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("link", name="Short-lived")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Short-lived")).to_be_visible()


def test_cards_are_dragged_and_moved_with_the_keyboard(page: Page, dashboard: str):
    first, last = page.locator(".tilecard").first, page.locator(".tilecard").last
    before = names(page)
    last.locator("[data-handle]").drag_to(first)
    page.wait_for_url("**#card-*")
    assert names(page) == [before[2], before[0], before[1]]
    page.locator(".tilecard").first.get_by_role("button", name=re.compile("Move right")).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".tilecard h2").nth(1)).to_have_text(before[2])
    page.locator(".tilecard").first.get_by_role("button", name=re.compile("Wider")).click()
    expect(page.locator(".tilecard").first).to_have_attribute("data-width", "3")


def test_a_file_dropped_on_a_card_moves_nothing(page: Page, dashboard: str):
    first, last = page.locator(".tilecard").first, page.locator(".tilecard").last
    last.locator("[data-handle]").drag_to(first)
    page.wait_for_url("**#card-*")
    before = names(page)
    # A drag that ended nowhere, then something from outside of the page.
    page.evaluate("""() => {
        const [first, second] = document.querySelectorAll('.tilecard');
        const event = (kind) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
        first.dispatchEvent(event('dragstart'));
        first.dispatchEvent(event('dragend'));
        second.dispatchEvent(event('drop'));
    }""")
    page.wait_for_timeout(300)
    page.reload()
    assert names(page) == before


def test_two_people_edit_one_dashboard(page: Page, context, dashboard: str):
    other = context.new_page()
    other.goto(dashboard + "?arrange=1")
    page.locator(".tilecard").first.get_by_role("button", name=re.compile("Remove")).click()
    expect(page.locator(".tilecard")).to_have_count(2)
    other.locator(".tilecard").last.get_by_label(re.compile("^Title")).fill("Volume")
    with other.expect_response(lambda response: response.status == 409):
        other.locator(".tilecard").last.get_by_role("button", name="Rename").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Somebody else changed this dashboard")
    expect(other.get_by_text("removed the card")).to_be_visible()
    other.get_by_role("button", name="Make my change on top").click()
    expect(other.locator(".tilecard h2")).to_have_count(2)
    expect(other.locator(".tilecard h2").last).to_have_text("Volume")


def test_two_people_lose_nothing(page: Page, browser, product: Product, dashboard: str):
    """The second one makes her change once more, knowing of the first one's."""
    page.goto(dashboard)
    page.locator("summary", has_text="Actions").click()
    page.get_by_label("Share with").select_option("everyone")
    page.get_by_role("button", name="Change").click()
    guest, _ = invited(page, browser, product, "editor")
    grace = guest.new_page()
    grace.goto(dashboard + "?arrange=1")
    page.goto(dashboard + "?arrange=1")
    page.locator(".tilecard").first.get_by_label(re.compile("^Title")).fill("Ada's")
    page.locator(".tilecard").first.get_by_role("button", name="Rename").click()
    expect(page.locator(".tilecard h2").first).to_have_text("Ada's")
    grace.locator(".tilecard").last.get_by_label(re.compile("^Title")).fill("Grace's")
    with grace.expect_response(lambda response: response.status == 409):
        grace.locator(".tilecard").last.get_by_role("button", name="Rename").click()
    expect(grace.locator("main")).to_contain_text(re.compile(f"{NAME}.*renamed it to “Ada's”"))
    page.reload()
    assert names(page)[0] == "Ada's" and names(page)[-1] != "Grace's"
    grace.get_by_role("button", name="Make my change on top").click()
    grace.wait_for_url("**/dashboards/*arrange=1**")
    page.reload()
    assert [names(page)[0], names(page)[-1]] == ["Ada's", "Grace's"]
    guest.close()


def test_a_card_is_pulled_to_another_size(page: Page, dashboard: str):
    card = page.locator(".tilecard").first
    card.scroll_into_view_if_needed()
    corner, box = card.locator("[data-corner]").bounding_box(), card.bounding_box()
    page.mouse.move(corner["x"] + 8, corner["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 1.5, corner["y"], steps=4)
    page.mouse.up()
    expect(page.locator(".tilecard").first).to_have_attribute("data-width", "3")


def test_full_screen_asks_again_by_itself(context, dashboard: str):
    page = context.new_page()  # No answer is a fault on any other page.
    page.clock.install()
    page.goto(dashboard)
    page.get_by_role("link", name="Full screen").click()
    page.wait_for_url("**screen=full")
    expect(page.locator(".nav")).to_be_hidden()
    chart = page.locator(".tilecard [data-card-chart][data-drawn]").first
    expect(chart).to_be_visible()
    page.get_by_role("button", name="Full screen").click()
    page.evaluate("window.isFirst = true")
    chart.evaluate("chart => { chart.dataset.isOld = '' }")
    page.clock.fast_forward("01:01")
    expect(page.locator("[data-is-old]")).to_have_count(0)
    expect(chart).to_be_visible()
    # The page is the same one: a new one would have left the full screen.
    assert page.evaluate("window.isFirst && document.fullscreenElement !== null")
    page.route("**/dashboards/*?screen=full", lambda route: route.abort())
    page.clock.fast_forward("01:01")
    expect(page.get_by_role("status").filter(has_text="No answer from the server")).to_be_visible()
    page.unroute("**/dashboards/*?screen=full")
    page.clock.fast_forward("01:01")
    expect(page.get_by_role("status").filter(has_text="No answer from the server")).to_be_hidden()
    page.get_by_role("link", name="Leave full screen").click()
    expect(page.locator(".nav")).to_be_visible()


def test_one_range_holds_for_all_cards(page: Page, dashboard: str):
    page.goto(dashboard)
    page.get_by_label("Range").select_option("last-30-days")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(re.compile("range=last-30-days"))
    assert len(set(page.locator(".tilecard header .quiet").all_inner_texts())) == 1
    page.get_by_role("button", name="Keep for everyone").click()
    page.wait_for_url(dashboard + "**")
    expect(page.get_by_label("Range")).to_have_value("last-30-days")


def test_several_are_chosen_for_all_cards_and_each_cards_own_range_comes_back(page: Page, dashboard: str):
    page.goto(dashboard)
    page.get_by_label("Range").select_option("custom")
    page.get_by_label("From").fill("2024-01-01")
    page.get_by_label("To", exact=True).fill("2024-01-31")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(re.compile("from=2024-01-01&to=2024-01-31"))
    page.get_by_label("Range").select_option("own")
    sources = page.get_by_role("group", name="Sources").first
    sources.locator("summary").click()
    boxes = sources.get_by_role("checkbox")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?range=own&source=\w+(%2C|,)\w+$"))
    expect(page.get_by_label("Range")).to_have_value("own")
    expect(page.locator("[name=source]:checked")).to_have_count(2)
    assert page.get_by_role("link", name="Arrange").get_attribute("href").split("?")[1].startswith("range=own&source=")


def test_a_dashboard_is_shared_with_a_second_account(page: Page, browser, product: Product, dashboard: str):
    page.goto(dashboard)
    page.locator("summary", has_text="Actions").click()
    page.get_by_label("Share with").select_option("everyone")
    page.get_by_role("button", name="Change").click()
    guest, _ = invited(page, browser, product, "viewer")
    visitor = guest.new_page()
    visitor.goto(dashboard)
    expect(visitor.locator(".tilecard")).to_have_count(3)
    expect(visitor.get_by_role("link", name="Arrange")).to_have_count(0)
    guest.clear_cookies()
    visitor.goto(dashboard)
    expect(visitor).to_have_url(re.compile("/sign-in"))
    guest.close()


def test_a_file_of_events_is_imported(page: Page):
    lines = "\n".join(
        f'{{"id":"up{n}","at":"2024-03-0{n % 9 + 1}T10:00:00Z","type":"ticket.created","ticket":"up{n}","source":"email","pipeline":"support","stage":"new"}}'
        for n in range(40)) + "\nnot an event\n"
    page.goto("/data")
    page.set_input_files("#file", {"name": "events.ndjson", "mimeType": "application/x-ndjson", "buffer": lines.encode()})
    page.get_by_role("button", name="Upload").click()
    page.wait_for_url("**/data/uploads/*")
    expect(page.get_by_text("The whole file becomes 40 events; 1 line is rejected.")).to_be_visible()
    page.get_by_role("button", name="Import").click()
    page.wait_for_url("**/data/imports/*")
    expect(page.get_by_text("Finished")).to_be_visible(timeout=15_000)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the rejected lines").click()
    assert '"line":41' in download.value.path().read_text()


def upload(page: Page, name: str, text: str):
    page.goto("/data")
    page.set_input_files("#file", {"name": name, "mimeType": "text/csv", "buffer": text.encode()})
    page.get_by_role("button", name="Upload").click()
    page.wait_for_url("**/data/uploads/*")


def table(count: int = 60) -> str:
    """Whose column `grp` is the stage, which nothing in its name says; `state` is where somebody lives."""
    return "number,opened_at,done,state,grp\n" + "".join(
        f"T{n},2024-03-{n % 28 + 1:02} 09:00,2024-03-{n % 28 + 1:02} 17:00,Texas,{'Solved' if n % 2 else 'Received'}\n"
        for n in range(count))


def imported(page: Page) -> int:
    """How many events were taken in, once the import is over."""
    page.wait_for_url("**/data/imports/*")
    expect(page.get_by_text("Finished")).to_be_visible(timeout=15_000)
    return int(page.locator(".figure", has_text="Accepted").locator("dd").inner_text().replace(",", ""))


def test_a_table_is_imported_by_a_column_that_is_corrected_in_its_list(page: Page):
    upload(page, "places.csv", table())
    expect(page.get_by_label("state", exact=True)).to_have_value("fields.stage")
    page.get_by_label("state", exact=True).select_option("properties")
    expect(page.locator("#mapping")).to_have_value(re.compile("state: state"))
    page.get_by_label("grp", exact=True).select_option("fields.stage")
    expect(page.get_by_label("Solved", exact=True)).to_have_value("closed")
    page.get_by_label("done", exact=True).select_option("closed.at")
    expect(page.locator("#mapping")).to_have_value(re.compile("closed:"))
    expect(page.locator(".chip", has_text="60 new tickets")).to_be_visible()
    counted = re.search(r"([\d,]+) events; 0 rows", page.get_by_role("status").inner_text()).group(1)
    page.get_by_role("button", name="Import").click()
    assert imported(page) == int(counted.replace(",", ""))
    page.goto("/tickets/T1")
    expect(page.get_by_text("Solved").first).to_be_visible()


def test_a_wrong_choice_is_told_at_its_column(page: Page):
    upload(page, "places.csv", table())
    page.get_by_label("number", exact=True).select_option("")
    expect(page.get_by_role("alert")).to_contain_text("No column says which ticket a row is about")
    page.get_by_label("grp", exact=True).select_option("ticket")
    expect(page.get_by_role("alert")).to_have_count(0)
    page.get_by_label("number", exact=True).focus()
    page.get_by_label("number", exact=True).select_option("ticket")
    expect(page.get_by_label("number", exact=True)).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("is chosen for grp too")).to_be_visible()
    assert page.evaluate("document.activeElement.name") == "use.0"


def test_a_table_is_imported_without_script(browser, session, product: Product):
    context = browser.new_context(
        storage_state=session, base_url=product.address, locale="en-GB", java_script_enabled=False)
    page = context.new_page()
    upload(page, "plain.csv", table(30))
    page.get_by_label("state", exact=True).select_option("")
    page.get_by_label("grp", exact=True).select_option("fields.stage")
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_label("Received", exact=True)).to_have_value("open")
    expect(page.locator(".chip", has_text="30 new tickets")).to_be_visible()
    page.get_by_role("button", name="Import").click()
    assert imported(page) > 30
    context.close()


def test_a_table_is_imported_by_a_corrected_mapping(refused: Page):
    table = "number,opened_at,closed_at,state\n" + "".join(
        f"T{n},2024-03-{n % 28 + 1:02} 09:00,2024-03-{n % 28 + 1:02} 17:00,Closed\n" for n in range(60))
    upload(refused, "tickets.csv", table)
    refused.get_by_text("Advanced: the mapping as text").click()
    mapping = refused.get_by_label("Mapping", exact=True)
    proposed = mapping.input_value()
    mapping.fill(proposed + "nonsense: 1\n")
    mapping.blur()
    expect(refused.get_by_role("alert")).to_contain_text("there is no such key")
    refused.get_by_role("button", name="Import").click()
    refused.wait_for_url("**/data/uploads/*?refused=1")
    expect(refused.get_by_text("Nothing was imported yet")).to_be_visible()
    refused.get_by_label("Mapping", exact=True).fill(proposed)
    refused.get_by_label("Mapping", exact=True).blur()
    expect(refused.locator(".chip", has_text="60 new tickets")).to_be_visible()
    refused.get_by_role("button", name="Import").click()
    imported(refused)


COMMENTS = "issue,comment_id,author,role,created\n" + "".join(
    f"I{n // 3},{n},{'ann' if n % 3 else f'c{n}'},{'agent' if n % 3 else 'customer'},2024-03-{n % 27 + 1:02} 09:{n % 60:02}\n"
    for n in range(90))


def test_another_kind_of_table_and_the_way_back_keep_what_was_chosen(page: Page):
    upload(page, "comments.csv", COMMENTS)
    page.get_by_label("Authors who are machines").fill("ann\nrobot 2")
    page.get_by_label("Authors who are machines").blur()
    expect(page.locator("#mapping")).to_have_value(re.compile(r'bots: \["ann", "robot 2"\]'))
    chosen = page.locator("#mapping").input_value()
    page.get_by_label("One row is").select_option("tickets")
    expect(page.locator("#mapping")).to_have_value(re.compile("rows: tickets"))
    expect(page.get_by_label("author", exact=True)).not_to_have_value("author.id")
    page.get_by_label("One row is").select_option("comments")
    expect(page.locator("#mapping")).to_have_value(chosen)
    expect(page.get_by_label("author", exact=True)).to_have_value("author.id")


def test_an_upload_waits_until_somebody_decides_and_no_way_back_is_a_dead_end(page: Page):
    upload(page, "waiting.csv", table(20))
    address = page.url
    page.get_by_label("Source", exact=True).fill("chat")
    page.get_by_role("button", name="Preview").click()
    page.wait_for_url("**#preview")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("waiting.csv")
    page.goto("/data")
    row = page.get_by_role("row", name="waiting.csv")
    row.get_by_role("link", name="Go on").click()
    expect(page.get_by_label("Source", exact=True)).to_have_value("chat")
    page.get_by_role("button", name="Import").click()
    imported(page)
    page.goto(address)
    expect(page).to_have_url(re.compile("/data/imports/"))
    expect(page.get_by_text("by Ada Lovelace")).to_be_visible()
    upload(page, "discarded.csv", table(20))
    page.goto("/data/uploads")
    expect(page).to_have_url(re.compile("/data$"))
    page.get_by_role("row", name="discarded.csv").get_by_role("button", name="Discard").click()
    expect(page.get_by_text("The upload is discarded.")).to_be_visible()
    expect(page.get_by_role("row", name="discarded.csv")).to_have_count(0)


def test_rejected_rows_are_mended_and_imported_by_the_same_mapping(page: Page):
    rows = "".join(f"M{n};27.02.2024 09:{n % 60:02};Løst\n" for n in range(77)) * 2 + "M77;på tirsdag;Løst\n"
    page.goto("/data")
    page.set_input_files("#file", {
        "name": "sager.csv", "mimeType": "text/csv", "buffer": ("Sagsnummer;Oprettet;Status\n" + rows).encode("cp1252")})
    page.get_by_role("button", name="Upload").click()
    page.wait_for_url("**/data/uploads/*")
    expect(page.get_by_label("Letters are written in")).to_have_value("windows-1252")
    expect(page.get_by_label("Løst", exact=True)).to_have_value("closed")
    page.get_by_label("Pipeline", exact=True).fill("Sager på dansk")
    page.get_by_role("button", name="Import").click()
    imported(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the rejected rows as a table").click()
    mended = download.value.path().read_bytes().decode("cp1252")
    assert mended.startswith("line;field;reason;Sagsnummer;") and ";M77;på tirsdag;Løst" in mended
    page.goto("/data")
    page.set_input_files("#file", {
        "name": "mended.csv", "mimeType": "text/csv", "buffer": mended.replace("på tirsdag", "27.02.2024 10:00").encode("cp1252")})
    page.get_by_role("button", name="Upload").click()
    page.get_by_role("button", name="As in sager.csv").click()
    expect(page.get_by_text("The whole file becomes")).to_contain_text("0 rows are rejected")
    expect(page.get_by_label("Pipeline", exact=True)).to_have_value("Sager på dansk")
    page.get_by_role("button", name="Import").click()
    assert imported(page) >= 1
    page.goto("/tickets/M77")
    expect(page.get_by_text("Sager på dansk").first).to_be_visible()


def test_an_upload_that_breaks_off_is_told(refused: Page):
    refused.goto("/data")
    refused.route("**/data/uploads", lambda route: route.abort())
    refused.set_input_files("#file", {"name": "far.csv", "mimeType": "text/csv", "buffer": table(20).encode()})
    refused.get_by_role("button", name="Upload").click()
    expect(refused.get_by_role("alert")).to_contain_text("The upload broke off")
    refused.unroute("**/data/uploads")
    refused.get_by_role("button", name="Upload").click()
    refused.wait_for_url("**/data/uploads/*")


def test_a_list_of_events_is_imported_and_one_that_is_cut_off_is_not(refused: Page):
    events = ",\n".join(
        f'{{"id":"li{n}","at":"2024-03-0{n % 9 + 1}T10:00:00Z","type":"ticket.created","ticket":"li{n}","source":"email","pipeline":"support","stage":"new"}}'
        for n in range(20))
    refused.goto("/data")
    refused.set_input_files("#file", {"name": "cut.json", "mimeType": "application/json", "buffer": f"[{events}".encode()})
    with refused.expect_response(lambda response: response.status == 422):
        refused.get_by_role("button", name="Upload").click()
    expect(refused.get_by_role("alert")).to_contain_text("cut off in element 20")
    upload(refused, "events.json", f"[{events}, 5]")
    expect(refused.get_by_text("The whole file becomes 20 events; 1 element is rejected.")).to_be_visible()
    expect(refused.get_by_role("columnheader", name="Element")).to_be_visible()
    refused.get_by_role("button", name="Import").click()
    assert imported(refused) == 20


def test_a_picture_is_refused_before_it_is_stored(refused: Page):
    refused.goto("/data")
    refused.set_input_files("#file", {"name": "cat.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(900)})
    with refused.expect_response(lambda response: response.status == 415):
        refused.get_by_role("button", name="Upload").click()
    expect(refused.get_by_role("alert")).to_contain_text("nothing of it is stored")


def test_a_rule_is_changed_after_being_asked(page: Page):
    page.goto("/settings/rules")
    page.locator("tbody a.cell").first.click()
    page.get_by_label("First reply", exact=True).fill("3")
    page.get_by_label("Holds").select_option("always")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("This moves numbers of the past")).to_be_visible()
    expect(page.get_by_text(re.compile("tickets are looked at again"))).to_be_visible()
    page.get_by_role("button", name="Apply it").click()
    page.wait_for_url("**/settings/rules?done=1")
    # It holds today, too, and not only until the version that was there before.
    page.locator("tbody a.cell").first.click()
    expect(page.get_by_label("First reply", exact=True)).to_have_value("3")
    page.goto("/settings/rules")
    page.get_by_role("button", name=re.compile("Move down")).first.click()
    page.wait_for_url("**/settings/rules?done=1")


def test_holidays_come_from_a_calendar(page: Page):
    calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20200105\nRRULE:FREQ=YEARLY\nSUMMARY:Founders' day\nEND:VEVENT\nEND:VCALENDAR\n"
    page.goto("/settings/schedules")
    page.locator("tbody a.cell").first.click()
    page.set_input_files("#calendar", {"name": "days.ics", "mimeType": "text/calendar", "buffer": calendar.encode()})
    page.get_by_role("button", name="Read the calendar").click()
    expect(page.get_by_text("Founders' day").first).to_be_visible()
    page.get_by_role("button", name="Close on the chosen days").click()
    page.wait_for_url("**/settings/schedules?done=1")
