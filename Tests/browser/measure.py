"""How quickly pages come and charts draw: `make benchpages` writes docs/benchmarks-pages.md."""

import datetime
import http.cookiejar
import os
import statistics
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

from product import EMAIL, PASSWORD, ROOT, Product, launch, run, sign_in

QUESTIONS = {
    "time-to-close": "",
    "time-to-first-reply": "view=over-time&frequency=week",
    "support-volume": "group=team&split=source",
    "message-volume-by-hour": "group=weekday-hour",
    "time-in-pipeline": "",
    "sla-attainment": "view=over-time&frequency=week",
    "csat": "",
    "rep-availability": "",
}
TIMES = 9


def median(values) -> float:
    return statistics.median(values)


def timed(opener, address: str, token: str | None = None) -> float:
    """Milliseconds until the whole answer is there."""
    request = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"} if token else {})
    start = time.perf_counter()
    with opener.open(request) as response:
        response.read()
    return (time.perf_counter() - start) * 1000


def signed_in(product: Product):
    """An opener with a session, by the form that people fill in."""
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = opener.open(product.address + "/sign-in").read().decode()
    token = page.split('name="form_token" value="')[1].split('"')[0] if 'name="form_token"' in page else ""
    fields = {"email": EMAIL, "password": PASSWORD, "form_token": token}
    opener.open(product.address + "/sign-in", urllib.parse.urlencode(fields).encode()).read()
    return opener


def server(product: Product, token: str) -> list[str]:
    opener = signed_in(product)
    plain = urllib.request.build_opener()
    lines = ["| page | page, ms | the same question to the API, ms | page less API, ms | "
             "with nothing kept: page, ms | API, ms | page less API, ms |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    today = datetime.date.today()

    def pair(slug: str, query: str) -> tuple[str, str]:
        return (f"{product.address}/reports/{slug}?{query}",
                f"{product.address}/api/v1/reports/{slug}?{query}&compare=previous")

    for slug, query in QUESTIONS.items():
        page, api = pair(slug, query)
        for _ in range(3):
            timed(opener, page), timed(plain, api, token)
        warm = [(timed(opener, page), timed(plain, api, token)) for _ in range(TIMES)]
        fresh = []
        # Every range is another one, so that no kept result helps; page and API take turns at them.
        for place in range(TIMES * 2):
            last = today - datetime.timedelta(days=20 + place * 3 + len(fresh) % 2)
            days = f"from={last - datetime.timedelta(days=89)}&to={last}"
            address = pair(slug, "&".join(filter(None, [query, days])))[place % 2]
            fresh.append(timed(opener, address) if place % 2 == 0 else timed(plain, address, token))
        a, b = median(w[0] for w in warm), median(w[1] for w in warm)
        c, d = median(fresh[0::2]), median(fresh[1::2])
        lines.append(f"| `{slug}` | {a:.1f} | {b:.1f} | {a - b:.1f} | {c:.1f} | {d:.1f} | {c - d:.1f} |")
        print(lines[-1], flush=True)
    return lines


def first_load(browser, product: Product, path: str, done: str) -> float:
    """Milliseconds from asking for a page, with nothing in the browser's cache, until it is complete."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(product.address + "/sign-in")
    page.fill("#email", EMAIL)
    page.fill("#password", PASSWORD)
    page.click("main button.primary")
    page.wait_for_url("**/reports")
    session = context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.goto("about:blank")
    start = time.perf_counter()
    page.goto(product.address + path, wait_until="load")
    page.wait_for_selector(done, state="attached")
    page.wait_for_function("!document.querySelector('.skeleton')")
    elapsed = (time.perf_counter() - start) * 1000
    context.close()
    return elapsed


def charts(browser, product: Product) -> list[str]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(product.address + "/sign-in")
    page.fill("#email", EMAIL)
    page.fill("#password", PASSWORD)
    page.click("main button.primary")
    page.wait_for_url("**/reports")
    lines = ["| chart | periods × series | drawn, ms | longest frame while the pointer crosses it, ms |",
             "| --- | ---: | ---: | ---: |"]
    today = datetime.date.today()
    for kind, days in (("line", 30), ("line", 399), ("column", 399), ("stacked", 399), ("area", 399)):
        first = today - datetime.timedelta(days=days)
        page.goto(f"{product.address}/reports/support-volume?view=over-time&frequency=day&from={first}&to={today}"
                  f"&series=10&chart={kind}")
        page.wait_for_selector("#chart[data-drawn]")
        size = page.evaluate("""() => {
          const data = JSON.parse(document.getElementById("chart-data").textContent);
          return `${data.categories.length} × ${data.series.length}`;
        }""")
        drawn = page.evaluate("""async () => {
          const element = document.getElementById("chart");
          const data = JSON.parse(document.getElementById("chart-data").textContent);
          const { draw } = await import(element.dataset.module);
          const frame = () => new Promise(requestAnimationFrame);
          const times = [];
          for (let turn = 0; turn < 7; turn++) {
            await frame();
            const start = performance.now();
            await draw(element, data);
            await frame();
            await frame();
            times.push(performance.now() - start);
          }
          return times.sort((a, b) => a - b)[3];
        }""")
        page.evaluate("""() => {
          window.gaps = [];
          let last = performance.now();
          const tick = (now) => { window.gaps.push(now - last); last = now; window.ticking = requestAnimationFrame(tick); };
          window.ticking = requestAnimationFrame(tick);
        }""")
        box = page.locator("#chart").bounding_box()
        for place in range(60):
            page.mouse.move(box["x"] + 60 + (box["width"] - 90) * place / 60, box["y"] + box["height"] / 2)
            page.wait_for_timeout(10)
        longest = page.evaluate("() => { cancelAnimationFrame(window.ticking); return Math.max(...window.gaps.slice(1)); }")
        lines.append(f"| {kind} | {size} | {drawn:.0f} | {longest:.0f} |")
        print(lines[-1], flush=True)
    context.close()
    return lines


def scripts() -> list[str]:
    folder = ROOT / "Sources/Web/Resources/static"
    own = sum(path.stat().st_size for path in folder.glob("*.js"))
    library = (folder / "vendor/echarts.esm.min.js").stat().st_size
    style = sum(path.stat().st_size for path in folder.glob("*.css"))
    return [f"Our own script is {own / 1000:.1f} kB in all ({own / library * 100:.1f} % of ECharts with its "
            f"{library / 1000:,.0f} kB), our style sheet {style / 1000:.1f} kB; nothing is minified or packed."]


def machine() -> str:
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    return f"{os.cpu_count()} cores ({model}), load {os.getloadavg()[0]:.1f} at the start"


def main(folder: Path, output: Path):
    where = machine()
    product = Product(folder, "--demo")
    try:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            page = browser.new_page()
            sign_in(page, product)
            page.close()
            token = run("token", "create", "pages", "--scope", "read", "--data", str(folder)).strip()
            text = ["# Benchmarks of the pages", "",
                    "Written by `make benchpages` (Tests/browser/measure.py): the release binary on the demo, Debian's Chromium, headless, "
                    "over loopback, both on the same machine. Medians.", "", f"- machine: {where}", "", "## The server", "",
                    f"A page asks its report's question, compares it with the period before, and looks up what filters can offer; the API "
                    f"is asked the same with `compare=previous`. {TIMES} times each, by turns; *with nothing kept* every question is about "
                    "another range.", "", *server(product, token), "", "## First load", "",
                    "From asking for the page, with an empty cache, until its chart is drawn and nothing is left to come; beside it, in the "
                    "same run, the sign-in page, which has no script.", "",
                    "| page | ms | ÷ sign-in page |", "| --- | ---: | ---: |"]
            pages = {"sign-in page": ("/sign-in", "body"), "home": ("/reports", "[data-card]"),
                     "a report": ("/reports/time-to-close?view=over-time&frequency=week&group=none", "#chart[data-drawn]"),
                     "a report by owner": ("/reports/time-to-close", "#chart[data-drawn]")}
            times = {name: median(first_load(browser, product, *page) for _ in range(5)) for name, page in pages.items()}
            for name, value in times.items():
                text.append(f"| {name} | {value:.0f} | {value / times['sign-in page']:.1f} |")
                print(text[-1], flush=True)
            text += ["", "## Charts", "", "Drawing an answer that is there, until two frames have passed (two frames are 33 ms), the median "
                     "of seven; a chart of 31 × 10 beside the large ones.", "", *charts(browser, product), "", "## Scripts", "", *scripts()]
            browser.close()
    finally:
        product.stop()
    output.write_text("\n".join(text) + "\n")
    print(f"written to {output}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
