"""Other people than the first account, each in a browser of their own."""

import itertools

from playwright.sync_api import Browser, BrowserContext, Page

from product import PASSWORD, Product

_numbers = itertools.count(1)


def invite(page: Page, role: str) -> str:
    """The link that an administrator's page makes."""
    page.goto("/accounts")
    page.get_by_label("Role", exact=True).select_option(role)
    page.get_by_role("button", name="Make a link").click()
    return page.locator("code.secret").inner_text()


def invited(page: Page, browser: Browser, product: Product, role: str) -> tuple[BrowserContext, str]:
    """Somebody with a role, called Grace Hopper, signed in; and their address. `page` is an administrator's."""
    link = invite(page, role)
    email = f"grace{next(_numbers)}@example.org"
    context = browser.new_context(
        base_url=product.address, locale="en-GB", viewport={"width": 1440, "height": 900})
    context.set_default_timeout(10_000)
    visitor = context.new_page()
    visitor.goto(link)
    visitor.fill("#name", "Grace Hopper")
    visitor.fill("#email", email)
    visitor.fill("#password", PASSWORD)
    visitor.click("main button.primary")
    visitor.wait_for_url("**/reports")
    visitor.close()
    return context, email
