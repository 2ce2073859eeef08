"""Signing in, and what a second account gets from a link of the first one's."""

import re

import pytest
from playwright.sync_api import Page, expect

from accounts import invited
from product import EMAIL, NAME, PASSWORD

STATE = "view=over-time&frequency=week&group=team&where=priority:any:high&title=Ours"


@pytest.fixture
def stranger(browser, product):
    context = browser.new_context(base_url=product.address, locale="en-GB")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def viewer(browser, product, session):
    """A second account that only reads, with its address."""
    admin = browser.new_context(storage_state=session, base_url=product.address, locale="en-GB")
    context, email = invited(admin.new_page(), browser, product, "viewer")
    admin.close()
    yield context, email
    context.close()


def test_signing_in_and_out(stranger: Page):
    stranger.goto("/")
    expect(stranger).to_have_url(re.compile("/sign-in"))
    stranger.get_by_label("E-mail").fill(EMAIL)
    stranger.get_by_label("Password").fill("not the password")
    stranger.get_by_role("button", name="Sign in").click()
    expect(stranger.get_by_role("alert")).to_contain_text("do not go together")
    expect(stranger.get_by_label("E-mail")).to_have_value(EMAIL)
    stranger.get_by_label("Password").fill(PASSWORD)
    stranger.get_by_role("button", name="Sign in").click()
    stranger.wait_for_url("**/reports")
    expect(stranger.get_by_role("link", name=NAME)).to_be_visible()
    cookie = next(cookie for cookie in stranger.context.cookies() if cookie["name"] == "turnaround")
    assert cookie["httpOnly"] and cookie["sameSite"] in ("Lax", "Strict")
    stranger.get_by_role("button", name="Sign out").click()
    stranger.wait_for_url("**/sign-in**")
    stranger.goto("/reports")
    expect(stranger).to_have_url(re.compile("/sign-in"))


def test_a_shared_url_asks_for_sign_in_and_lands_where_it_pointed(stranger: Page, viewer):
    stranger.goto(f"/reports/time-to-close?{STATE}")
    expect(stranger).to_have_url(re.compile("/sign-in"))
    stranger.get_by_label("E-mail").fill(viewer[1])
    stranger.get_by_label("Password").fill(PASSWORD)
    stranger.get_by_role("button", name="Sign in").click()
    stranger.wait_for_url("**/reports/time-to-close?**")
    assert stranger.url.endswith(f"/reports/time-to-close?{STATE}")
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Ours")
    expect(stranger.locator("thead th").first).to_have_text("Week")


def test_a_viewer_gets_no_controls_to_edit(viewer):
    page = viewer[0].new_page()
    page.goto("/reports/time-to-close")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Save report")).to_have_count(0)
    expect(page.get_by_role("link", name="Accounts")).to_have_count(0)
    for address in ("/saved-reports", "/dashboards", "/data", "/settings", "/settings/people", "/settings/schedules",
                    "/settings/rules"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        sending = page.locator('main form[method="post"]:not([action$="/favourite"])')
        expect(sending.locator(":is(button, select, textarea, input:not([type=hidden])):enabled"), address).to_have_count(0)
    page.close()


FORGED = [
    ("/saved-reports", {"title": "Mine", "report": "csat", "query": "", "visibility": "everyone"}),
    ("/dashboards", {"title": "Mine"}),
    ("/settings", {"account_name": "Mine", "time_zone": "UTC", "week_start": "mon", "confirmed": "yes"}),
    ("/settings/rules/new", {"name": "Mine", "active": "yes"}),
    ("/settings/people/new", {"name": "Mine", "active": "yes"}),
    ("/settings/tokens", {"name": "mine", "scope": "admin"}),
    ("/accounts/invite", {"role": "admin", "email": ""}),
]


@pytest.mark.parametrize("address, form", FORGED)
def test_what_a_viewer_forges_is_refused(viewer, address, form):
    page = viewer[0].new_page()
    page.goto("/reports")
    token = page.locator('input[name="form_token"]').first.get_attribute("value")
    answer = page.request.post(address, form=form | {"form_token": token}, max_redirects=0)
    assert answer.status == 403
    assert "role" in answer.text()
    page.close()


@pytest.mark.parametrize("address, form", FORGED)
def test_what_another_site_forges_is_refused(context, address, form):
    """An administrator's cookies come along, the session's token does not."""
    for token in ({}, {"form_token": "0" * 64}):
        assert context.request.post(address, form=form | token, max_redirects=0).status == 403
    for listing in ("/saved-reports", "/dashboards", "/settings/rules", "/settings/people", "/settings/tokens"):
        assert not re.search(">[Mm]ine<", context.request.get(listing).text())
