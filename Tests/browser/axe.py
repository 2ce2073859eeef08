"""axe-core on a page as it stands, wide and narrow, light and dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Narrow pages hide the topics and the panel, so that their dark colours are only seen wide.
LOOKS = ((1440, "light"), (1440, "dark"), (400, "dark"))


def violations(page: Page, name: str) -> list[str]:
    """What it finds, with the elements; the page stays where it is."""
    found = []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        # Colours that are still on their way would be judged as they are just then.
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for selector in ("#chart", "[data-card-chart]"):
            if page.locator(selector).count():
                page.wait_for_selector(f"{selector}[data-drawn]")
        page.wait_for_selector(".skeleton", state="detached")
        for violation in Axe().run(page).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            found.append(f"{name} {width} {scheme}: {violation['id']} {nodes}")
    return found
