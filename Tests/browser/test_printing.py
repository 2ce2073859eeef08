"""Paper is white: a report prints dark on white and alone, whatever the screen looks like."""

import pytest
from playwright.sync_api import Page, expect

COLOURS = """
() => {
  const parse = (text) => { const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number); return { light: (0.299 * r + 0.587 * g + 0.114 * b) / 255, a }; };
  const seen = [];
  for (const element of [document.documentElement, document.body, ...document.querySelectorAll("main, main *")]) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg, .visually-hidden, .heat, .swatch, .dot")) continue;
    const style = getComputedStyle(element);
    const back = parse(style.backgroundColor), ink = parse(style.color);
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (back.a > 0 && back.light < 0.85) seen.push(`${element.tagName}.${element.className}: dark behind`);
    if (hasText && ink.light > 0.55) seen.push(`${element.tagName}.${element.className}: light on white`);
  }
  return seen;
}
"""
INK = """
(wanted) => {
  const canvas = document.querySelector("#chart canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] > 250 && [0, 1, 2].every((part) => Math.abs(data[at + part] - wanted[part]) < 3)) found += 1;
  }
  return found;
}
"""
# The first series in turnaround.css, for light and for dark.
ON_WHITE, ON_DARK = [0x0B, 0x7A, 0x7A], [0x45, 0xB8, 0xB0]


def inked(page: Page, colour: list[int]):
    """Waits until the chart is drawn in a colour. (Waiting within the page is evaluated there, which its policy forbids.)"""
    for _ in range(50):
        if page.evaluate(INK, colour) > 500:
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"the chart has not much of {colour}")


@pytest.mark.parametrize("theme", ["As the system", "Dark"])
def test_a_report_prints_dark_on_white_from_a_dark_screen(page: Page, theme: str):
    page.emulate_media(color_scheme="dark")
    page.goto("/reports/time-to-close?group=team&colour=red")
    page.get_by_role("button", name=theme).click()
    page.wait_for_selector("#chart[data-drawn]")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 23, 28)"
    assert page.evaluate(INK, ON_DARK) > 500

    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(COLOURS) == []
    for part in (".nav .topics", ".nav form", ".panel", ".tools", ".crumb"):
        expect(page.locator(part).first).to_be_hidden()
    for part in ("h1", ".figures", "#chart canvas", "section.table"):
        expect(page.locator(part).first).to_be_visible()
    inked(page, ON_WHITE)
    assert page.evaluate(INK, ON_DARK) == 0

    page.emulate_media(media="screen", color_scheme="dark")
    inked(page, ON_DARK)


@pytest.mark.parametrize("path", ["/tickets/hostile-0", "/reports", "/reports/time-to-close/records", "/dashboards"])
def test_other_pages_print_dark_on_white_too(page: Page, path: str):
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.goto(path)
    page.get_by_role("button", name="Dark").click()
    page.wait_for_selector(".skeleton", state="detached")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(COLOURS) == []
    expect(page.locator(".nav .topics")).to_be_hidden()


def test_printing_leaves_the_screen_as_it_was(page: Page):
    page.goto("/reports/time-to-close?group=team")
    page.get_by_role("button", name="Dark").click()
    page.wait_for_selector("#chart[data-drawn]")
    assert page.pdf(print_background=True).startswith(b"%PDF")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    inked(page, ON_DARK)
