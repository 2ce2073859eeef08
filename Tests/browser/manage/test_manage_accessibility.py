"""axe finds nothing on the pages here, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from pages import fill, upload_table


@pytest.fixture
def lenient(browser, product, session):
    """axe runs from the page itself, which the Content-Security-Policy rightly forbids."""
    context = browser.new_context(
        storage_state=session, base_url=product.address, bypass_csp=True, locale="en-GB",
        viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


def test_axe_finds_nothing(lenient, product):
    found = []
    pages = fill(lenient, product.address) | {"upload": upload_table(lenient, product.address), "nothing": "/nothing"}
    for name, path in pages.items():
        for width, scheme in ((1440, "light"), (400, "dark")):
            lenient.set_viewport_size({"width": width, "height": 900})
            lenient.emulate_media(color_scheme=scheme)
            lenient.goto(path)
            for violation in Axe().run(lenient).response["violations"]:
                found.append(f"{name} {width}: {violation['id']} {[node['html'][:160] for node in violation['nodes'][:3]]}")
    assert found == [], "\n".join(found)
