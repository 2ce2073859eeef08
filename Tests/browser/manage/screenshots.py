"""Pictures of the pages here, wide and narrow, light and dark: python screenshots.py DATA-FOLDER OUTPUT [PAGE…]."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import sync_playwright  # noqa: E402

from pages import fill, upload_table  # noqa: E402
from product import Product, launch, run, sign_in  # noqa: E402


def main(folder: Path, output: Path, wanted: list[str]):
    output.mkdir(parents=True, exist_ok=True)
    if not folder.exists():
        run("demo", "--data", str(folder), "--tickets", "1500", "--seed", "3")
    product = Product(folder)
    try:
        with sync_playwright() as playwright:
            page = launch(playwright).new_context(locale="en-GB").new_page()
            page.on("console", lambda message: print("  console:", message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: print("  page error:", error))
            sign_in(page, product)
            base = product.address
            pages = fill(page, base) | {"upload": upload_table(page, base)}
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                for width in (1440, 400):
                    page.set_viewport_size({"width": width, "height": 900})
                    for name, path in pages.items():
                        if wanted and name not in wanted:
                            continue
                        page.goto(base + path)
                        for chart in page.locator("[data-card-chart]").all():
                            chart.wait_for()
                        page.wait_for_timeout(400 if "dashboard" in name else 80)
                        page.screenshot(path=str(output / f"manage-{name}-{width}-{scheme}.png"), full_page=True)
                        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        if wide > 0:
                            print(f"  {name} {width}: {wide} px wider than the window")
    finally:
        product.stop()
    print(f"pictures in {output}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
