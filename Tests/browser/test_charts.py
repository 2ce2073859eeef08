"""What a chart says, and where a click on it leads. (What is drawn is asked of the library: a canvas cannot be read.)"""

import re

import pytest
from playwright.sync_api import Page, expect

# The chart that is drawn, as the library has it.
CHART = """
async (read) => {
  const element = document.getElementById("chart");
  const { getInstanceByDom } = await import(element.dataset.charts);
  const chart = getInstanceByDom(element);
  const data = JSON.parse(document.getElementById("chart-data").textContent);
  const option = chart.getOption();
  const pixel = (series, place) => chart.convertToPixel("grid", [place, data.series[series].values[place]]);
  const key = () => {
    const box = chart.getViewOfComponentModel(chart.getModel().getComponent("legend")).group;
    const rect = box.getBoundingRect().clone();
    rect.applyTransform(box.getLocalTransform());
    return { top: rect.y, bottom: rect.y + rect.height, left: rect.x, right: rect.x + rect.width };
  };
  const token = (name) => {
    const probe = document.createElement("span");
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    return getComputedStyle(probe).color;
  };
  return {
    legend: () => ({ type: option.legend[0].type, names: option.legend[0].data.map((entry) => entry.name ?? entry).filter(Boolean).length,
                     key: key(), top: option.grid[0].top, width: chart.getWidth(), height: chart.getHeight(), series: data.series.length }),
    partial: () => ({ data, card: token("--card"), series: option.series.map(({ id, data, lineStyle, symbol }) => ({ id, data, lineStyle, symbol })) }),
    points: () => ({ data, points: data.series.map(({ values }, series) => values.map((value, place) => value == null ? null : pixel(series, place))) }),
  }[read]();
}
"""


def drawn(page: Page, path: str | None = None):
    if path:
        page.goto(path)
    page.wait_for_selector("#chart[data-drawn]")


def resized(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(200)


def test_the_key_is_whole_and_above_the_plot_at_every_width(page: Page):
    drawn(page, "/reports/time-to-close?view=over-time&frequency=week&range=all")
    tops = []
    for width in (1440, 700, 400):
        resized(page, width)
        legend = page.evaluate(CHART, "legend")
        assert legend["series"] > 5
        assert legend["type"] in (None, "plain") and legend["names"] == legend["series"]
        assert legend["key"]["top"] >= 0 and legend["key"]["right"] <= legend["width"]
        assert legend["key"]["bottom"] < legend["top"], "the key lies on the plot"
        assert legend["height"] - legend["top"] > 150, "no room is left for the plot"
        tops.append(legend["top"])
    assert tops[0] < tops[2]
    # Drawn at once it is what it came to by resizing.
    drawn(page, page.url)
    assert page.evaluate(CHART, "legend")["top"] == tops[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_way_to_a_period_that_is_not_over_is_dotted_and_its_point_hollow(page: Page, scheme: str):
    page.emulate_media(color_scheme=scheme)
    drawn(page, "/reports/time-to-close?view=over-time&frequency=week&group=none&chart=line")
    chart = page.evaluate(CHART, "partial")
    places = [place for place, is_partial in enumerate(chart["data"]["partial"]) if is_partial]
    values = chart["data"]["series"][0]["values"]
    assert places
    line, rest = chart["series"]
    for place, value in enumerate(values):
        # What is empty stays a gap; what is over is on the line; what is not is beside it.
        assert line["data"][place] == (None if place in places else value)
        if place not in places:
            continue
        point = next(point for point in rest["data"] if isinstance(point, dict) and point["value"][0] == place)
        assert point["value"] == [place, value] and point["itemStyle"]["color"] == chart["card"] and point["symbol"] != "none"
        for neighbour in (place - 1, place + 1):
            if 0 <= neighbour < len(values) and neighbour not in places:
                assert [neighbour, values[neighbour]] in rest["data"]
    assert rest["lineStyle"]["type"] != "solid" and rest["lineStyle"]["opacity"] < 1


def test_stripes_stand_for_periods_that_are_not_over_and_for_nothing_else(page: Page):
    drawn(page, "/reports/time-to-close?view=over-time&frequency=week&group=team&chart=column")
    striped = page.evaluate("""async () => {
      const element = document.getElementById("chart");
      const { getInstanceByDom } = await import(element.dataset.charts);
      return getInstanceByDom(element).getOption().series.map(({ itemStyle }) => itemStyle.decal?.rotation ?? 0);
    }""")
    assert len(striped) > 1 and not any(striped)


def leaves(page: Page, x: float, y: float):
    """Clicks at a place of the chart."""
    box = page.locator("#chart").bounding_box()
    style = page.evaluate("(({ paddingLeft, paddingTop }) => [parseFloat(paddingLeft), parseFloat(paddingTop)])(getComputedStyle(document.getElementById('chart')))")
    page.mouse.move(box["x"] + style[0] + x, box["y"] + style[1] + y)
    cursor = page.evaluate("getComputedStyle(document.querySelector('#chart canvas').parentElement).cursor")
    page.mouse.click(box["x"] + style[0] + x, box["y"] + style[1] + y)
    return cursor


@pytest.mark.parametrize("frequency, kind", [("week", "line"), ("day", "line"), ("day", "area")])
def test_a_click_beside_a_line_opens_the_records_of_its_nearest_point(page: Page, frequency: str, kind: str):
    drawn(page, f"/reports/support-volume?view=over-time&frequency={frequency}&group=team&chart={kind}")
    chart = page.evaluate(CHART, "points")
    first = chart["points"][0]
    place = max(range(len(first)), key=lambda place: chart["data"]["series"][0]["values"][place] or 0)
    x, y = first[place]
    # Above the highest line, where nothing is drawn: it is the nearest.
    assert leaves(page, x + 1, y - 14 if y > 60 else y + 5) == "pointer"
    expect(page).to_have_url(re.compile(re.escape(chart["data"]["drills"][place])))
    expect(page).to_have_url(re.compile(re.escape(chart["data"]["series"][0]["drill"])))
    count = page.get_by_role("heading", level=1).inner_text()
    assert int(re.sub(r"\D", "", count)) == chart["data"]["series"][0]["values"][place]


def test_a_line_that_is_switched_off_is_not_meant(page: Page):
    drawn(page, "/reports/support-volume?view=over-time&frequency=week&group=team&chart=line")
    chart = page.evaluate(CHART, "points")
    key = page.evaluate(CHART, "legend")["key"]
    place = len(chart["data"]["categories"]) // 2
    leaves(page, key["left"] + 40, key["top"] + 8)
    x, y = chart["points"][0][place]
    leaves(page, x, y)
    expect(page).to_have_url(re.compile(re.escape(chart["data"]["drills"][place])))
    assert chart["data"]["series"][0]["drill"] not in page.url


def test_a_chart_that_could_not_be_loaded_says_where_the_numbers_are_and_comes_with_the_next(context):
    page = context.new_page()
    page.route(re.compile("echarts"), lambda route: route.abort())
    page.goto("/reports/time-to-close?group=team")
    expect(page.locator("#chart")).to_have_text("The chart could not be loaded. The table below has the same numbers.")
    page.unroute(re.compile("echarts"))
    page.get_by_label("Range", exact=True).select_option("all")
    drawn(page)
    expect(page.locator("#chart")).to_have_attribute("role", "img")
    expect(page.locator("#chart canvas")).to_be_visible()
