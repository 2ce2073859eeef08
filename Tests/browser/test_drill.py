"""Every number that leads on leads to as many records, in every report, by every group that it offers."""

import re

import pytest

from test_accessibility import SLUGS

# Numbers that are no counts: their records are those that they were made of.
COUNTS = re.compile(r"^[\d,]+$")


def records(request, address) -> int:
    response = request.get(address)
    assert response.ok, f"{address}: {response.status} {re.sub('<[^>]*>', ' ', response.text())[-300:]}"
    return int(re.sub(r"\D", "", re.search(r"<h1>([^<]*)</h1>", response.text()).group(1)))


def states(request, slug):
    page = request.get(f"/reports/{slug}").text()
    groups = re.search(r'<select id="f-group".*?</select>', page, re.S)
    words = re.findall(r'<option value="([^"]*)"', groups.group(0)) if groups else [""]
    kept = [word for word in words if not word.startswith("property:")] + [w for w in words if w.startswith("property:")][:1]
    for word in kept:
        yield f"?group={word}" if word else ""
    if 'aria-label="View"' in page and slug not in ("message-volume-by-hour",):
        yield from (f"?view=over-time&frequency=month&group={word}" for word in kept[:2] + ["none"] if word in kept)


@pytest.mark.parametrize("slug", SLUGS)
def test_each_link_to_records_works_and_counts_agree(context, slug):
    seen = 0
    for state in states(context.request, slug):
        page = context.request.get(f"/reports/{slug}{state}").text()
        links = re.findall(r'<a class="[^"]*" href="(/reports/[^"]*/records[^"]*)"[^>]*>([^<]*)</a>', page)
        for address, text in (links[:10] + links[-6:]):
            total = records(context.request, address.replace("&amp;", "&"))
            seen += 1
            if COUNTS.match(text.strip()) and slug not in ("max-available-reps",):
                assert total == int(text.replace(",", "")), f"{address} says {text}"
    assert seen > 0 or slug == "csat"
