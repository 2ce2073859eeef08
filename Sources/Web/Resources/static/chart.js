// Draws a report's chart with ECharts from the data that the page holds. Everything that a person reads in it was put
// into words by the server, but the numbers on its axes.
let library;
let failures = 0;
/** Each element that holds a chart, with the chart and its data. */
const shown = new Map();

const probe = document.createElement("span");
probe.hidden = true;

/** A token's colour as it is now: in light or dark. */
function colour(name) {
  if (!probe.isConnected) document.body.append(probe);
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
}

/** Spots beside colours, for eyes that tell colours badly. Stripes say that a period is cut or not over, and only that. */
function pattern(index) {
  const spots = (symbol, size, gap) => ({ symbol, symbolSize: size, dashArrayX: [[gap, gap], [0, gap, gap, 0]], dashArrayY: [gap, 0], color: colour("--decal") });
  return [
    null, spots("circle", 0.5, 6), spots("diamond", 0.7, 8), spots("rect", 0.35, 7),
    spots("triangle", 0.6, 9), spots("circle", 0.75, 10), spots("rect", 0.6, 9), spots("circle", 0.4, 4),
  ][index % 8];
}

const dashes = ["solid", [7, 3], [2, 3], [9, 3, 2, 3], "solid", [7, 3], [2, 3], [12, 4]];
// All full: a hollow one is a period that is cut or not over.
const symbols = [
  "circle", "rect", "triangle", "diamond", "path://M0 0H10L5 9Z", "path://M3 0h4v3h3v4H7v3H3V7H0V3h3Z",
  "path://M5 0 6.6 3.4 10 5 6.6 6.6 5 10 3.4 6.6 0 5 3.4 3.4Z", "path://M2 0H8L10 5 8 10H2L0 5Z",
];

export async function draw(element, data) {
  let echarts;
  try {
    // Under another name each time: a browser may keep what failed.
    echarts = await (library ??= import(element.dataset.charts + (failures ? `#${failures}` : "")));
  } catch {
    library = undefined;
    failures += 1;
    // Most of all a connection that was gone for a moment: the next chart asks again.
    element.textContent = element.dataset.failed ?? "";
    element.setAttribute("role", "status");
    element.classList.add("failed");
    return;
  }
  for (const [other, { chart }] of shown) {
    if (other !== element && other.isConnected) continue;
    sizes.unobserve(other);
    chart.dispose();
    shown.delete(other);
  }
  if (!element.isConnected) return;
  if (element.classList.contains("failed")) {
    element.textContent = "";
    element.setAttribute("role", "img");
    element.classList.remove("failed");
  }
  const chart = echarts.init(element, null, { renderer: "canvas" });
  const entry = { chart, data, selected: {}, width: chart.getWidth(), height: chart.getHeight() };
  chart.setOption(option(entry));
  chart.on("legendselectchanged", ({ selected }) => { entry.selected = selected; });
  const open = (point) => {
    const drill = point && address(data, point);
    if (drill) location.assign(drill);
  };
  if (isLine(data)) {
    // No hand hits a point of a line: its records open from anywhere above, below or beside it.
    chart.getZr().on("click", (event) => open(nearest(entry, event.offsetX, event.offsetY)));
    chart.getZr().on("mousemove", (event) => {
      if (nearest(entry, event.offsetX, event.offsetY)) chart.getZr().setCursorStyle("pointer");
    });
  } else {
    chart.on("click", (point) => point.componentType === "series" && open(point));
  }
  shown.set(element, entry);
  sizes.observe(element);
  element.dataset.drawn = String(data.series.length);
}

const isLine = (data) => data.kind === "line" || data.kind === "area";

/** Whether there is anything behind a number: a count of nothing has no records. */
const leads = (data, value) => value != null && (value !== 0 || data.unit !== "count");

/** The point of a line that is meant by a place in the plot: at that period, the line that is closest. */
function nearest({ chart, data, selected }, x, y) {
  if (!chart.containPixel("grid", [x, y])) return null;
  const [dataIndex] = chart.convertFromPixel("grid", [x, y]);
  let found = null;
  data.series.forEach(({ values }, seriesIndex) => {
    if (selected[seriesIndex] === false || !leads(data, values[dataIndex])) return;
    const distance = Math.abs(chart.convertToPixel("grid", [dataIndex, values[dataIndex]])[1] - y);
    if (!found || distance < found.distance) found = { seriesIndex, dataIndex, distance };
  });
  return found;
}

function address(data, { seriesIndex, dataIndex }) {
  const series = data.series[seriesIndex];
  if (!series || !leads(data, series.values[dataIndex])) return null;
  const parts = [data.drills[dataIndex], series.drill].filter(Boolean);
  return data.base + (parts.length ? (data.base.includes("?") ? "&" : "?") + parts.join("&") : "");
}

/** The chart as a picture, under its title and a line that says what it shows: away from its page it has no other. */
export function save(element, title, line) {
  const chart = shown.get(element)?.chart;
  if (!chart) return;
  const drawn = chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: colour("--card") });
  const picture = Object.assign(document.createElement("canvas"), { width: drawn.width, height: drawn.height + 128 });
  const pen = picture.getContext("2d");
  pen.fillStyle = colour("--card");
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(drawn, 0, 128);
  const font = getComputedStyle(document.body).fontFamily;
  for (const [text, style, token, y] of [[title, "600 34px", "--ink", 54], [line, "26px", "--ink-3", 98]]) {
    pen.font = `${style} ${font}`;
    pen.fillStyle = colour(token);
    pen.fillText(text, 24, y, picture.width - 48);
  }
  const link = document.createElement("a");
  link.href = picture.toDataURL("image/png");
  link.download = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").toLowerCase() + ".png";
  link.click();
}

// -- What depends on the room there is ---------------------------------------------------------------------------------

const pen = document.createElement("canvas").getContext("2d");
const fontFamily = () => getComputedStyle(document.body).fontFamily;

function widthOf(text, size) {
  pen.font = `${size}px ${fontFamily()}`;
  return pen.measureText(text).width;
}

const widest = (texts, size) => Math.max(0, ...texts.map((text) => widthOf(text, size)));

function cut(text, width) {
  if (widthOf(text, 12) <= width) return text;
  let letters = [...text];
  while (letters.length && widthOf(letters.join("") + "…", 12) > width) letters.pop();
  return letters.join("") + "…";
}

const ROW = 22;

/** The key in as many rows as it takes; nothing of it is ever behind a button. An empty name begins a row. */
function legend(data, width, ink) {
  if (data.series.length < 2) return { rows: 0 };
  // A line's key has its dashes and symbol, a bar's its pattern.
  const mark = isLine(data) ? { itemWidth: 32, itemHeight: 8 } : { icon: "roundRect", itemWidth: 16, itemHeight: 8 };
  const room = width - 24, gap = 12, names = [], entries = [];
  let rows = 1, at = 0;
  data.series.forEach(({ name }, index) => {
    names.push(cut(clipped(name), Math.min(260, room - mark.itemWidth - 6)));
    const needed = mark.itemWidth + 6 + Math.ceil(widthOf(names[index], 12));
    if (at && at + needed > room) {
      entries.push("");
      rows += 1;
      at = 0;
    }
    at += needed + gap;
    entries.push(String(index));
  });
  return {
    rows,
    legend: {
      type: "plain", top: 4, left: 8, width: width - 8, padding: 0, itemGap: gap, ...mark, data: entries, formatter: (name) => names[name],
      textStyle: { color: ink, fontSize: 12, lineHeight: ROW - gap, height: ROW - gap },
    },
  };
}

/** How the values stand at columns and bars, so that none is printed over another. */
function label(data, band, ink) {
  if (!data.showValues) return { show: false };
  const texts = data.series.flatMap(({ values }) => values.map((value) => (value == null ? "" : told(value, data))));
  const width = widest([...new Set(texts)], 11);
  const plain = { show: true, color: ink, backgroundColor: data.goal == null ? undefined : colour("--card"), fontSize: 11, opacity: 1, width, position: data.horizontal ? "right" : "top", formatter: (point) => (point.value == null ? "" : told(point.value, data)) };
  if (data.kind === "stacked") return { ...plain, position: "inside", backgroundColor: colour("--card"), padding: [1, 3], borderRadius: 3 };
  const count = data.series.length;
  if (isLine(data) || data.horizontal) return { ...plain, show: data.horizontal ? band / count > 9 : true };
  const pitch = (band * 0.88) / count;
  if (width <= (count > 1 ? pitch : band) - 2) return plain;
  return { ...plain, show: pitch >= 8, rotate: 90, align: "left", verticalAlign: "middle", fontSize: Math.min(11, Math.max(9, Math.floor(pitch))) };
}

function arranged({ data, width, height }) {
  const ink = colour("--ink-2"), quiet = colour("--ink-3"), font = fontFamily();
  const key = legend(data, width, ink);
  const goal = data.goal == null ? null : data.goalText;
  const count = data.categories.length;
  const names = { color: quiet, fontSize: 12, fontFamily: font };
  const across = Math.max(1, width - (data.horizontal ? Math.min(220, width * 0.36) : 70));
  const band = (data.horizontal ? height - key.rows * ROW - 60 : across) / count;
  const values = label(data, band, ink);
  const top = key.rows * ROW + (key.rows ? 14 : 18) + (goal ? 16 : 0) + (values.rotate && values.show ? values.width - 6 : 0);
  const longest = data.horizontal ? 0 : widest(data.categories.map(clipped), 12);
  let left = 8;
  if (data.horizontal) {
    Object.assign(names, { width: Math.min(220, width * 0.36), overflow: "truncate", interval: 0 });
  } else if (data.inOrder) {
    // Days and hours may be skipped, at one pace.
    names.interval = Math.ceil((longest + 10) / band) - 1;
  } else if (longest > band - 8) {
    // Names may not: they lean, and stand where they are many.
    Object.assign(names, { interval: 0, rotate: band < 26 ? 90 : 40, width: 110, overflow: "truncate" });
    if (band >= 26) left = Math.max(8, Math.min(longest, 110) * 0.77 - band / 2 - 20);
  } else {
    names.interval = 0;
  }
  const value = {
    type: "value", splitNumber: 4, ...extent(data, data.horizontal && width < 440),
    axisLabel: { color: quiet, fontSize: 12, fontFamily: font, hideOverlap: true, formatter: (number) => told(number, data, true) },
    splitLine: { lineStyle: { color: colour("--line") } },
  };
  const category = {
    type: "category", data: data.categories, inverse: data.horizontal, axisTick: { show: false },
    axisLine: { lineStyle: { color: colour("--line-strong") } }, axisLabel: names,
  };
  return {
    values,
    option: {
      legend: key.legend,
      grid: { left, right: data.horizontal ? Math.max(28, values.show && data.kind !== "stacked" ? values.width + 10 : 0) : 20, top, bottom: 8, containLabel: true },
      // The goal's words stand above the plot, where no value can be: over its line, or at the end of a line that lies.
      title: goal && !data.horizontal
        ? { text: `┄ ${goal}`, right: 20, top: key.rows * ROW + 8, padding: 0, textStyle: { color: quiet, fontSize: 12, fontWeight: "normal", fontFamily: font } }
        : undefined,
      xAxis: data.horizontal ? value : category,
      yAxis: data.horizontal ? category : value,
    },
  };
}

function option(entry) {
  const { data } = entry;
  const room = arranged(entry);
  const ink = colour("--ink-2");
  const quiet = colour("--ink-3");
  const many = data.categories.length > 60;
  const series = data.series.map((line, index) => drawn(line, index, data, { many, quiet, label: room.values }));
  return {
    animation: false, aria: { enabled: false }, textStyle: { fontFamily: fontFamily(), color: ink }, ...room.option,
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: isLine(data) ? "line" : "shadow", lineStyle: { color: quiet } },
      backgroundColor: colour("--card"), borderColor: colour("--line-strong"), textStyle: { color: colour("--ink"), fontSize: 12, fontFamily: fontFamily() },
      formatter: (points) => tooltip(points, entry),
    },
    series: isLine(data) ? [...series, ...data.series.flatMap((line, index) => unfinished(line, index, data, many))] : series,
  };
}

function drawn(series, index, data, { many, quiet, label }) {
  const own = colour(`--series-${(index % 8) + 1}`);
  const goal = index === 0 && data.goal != null
    ? {
      symbol: "none", silent: true, lineStyle: { color: quiet, type: [4, 4] }, data: [data.horizontal ? { xAxis: data.goal } : { yAxis: data.goal }],
      // Behind the values that it would cross.
      ...(data.showValues ? { z: 1 } : {}),
      label: { show: data.horizontal, formatter: data.goalText, color: quiet, fontSize: 12, position: "start" },
    }
    : undefined;
  const common = { id: String(index), name: String(index), label, labelLayout: { hideOverlap: true }, markLine: goal, itemStyle: { color: own }, cursor: "pointer", emphasis: many ? { disabled: true } : { focus: data.series.length > 1 ? "series" : "none" } };
  if (isLine(data)) {
    return {
      ...common, type: "line", symbol: symbols[index % 8], symbolSize: index % 8 > 3 ? 8 : 6, showSymbol: !many, connectNulls: false, triggerLineEvent: false,
      lineStyle: { width: 2, type: dashes[index % 8], color: own }, areaStyle: data.kind === "area" ? { opacity: 0.18, color: own } : undefined,
      data: series.values.map((value, place) => (data.partial[place] ? null : value)),
    };
  }
  const isStacked = data.kind === "stacked";
  const decal = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -0.78, color: colour("--card") };
  return {
    ...common, type: "bar", stack: isStacked ? "all" : undefined, barMaxWidth: 34, barMinHeight: 1, barGap: "8%", barCategoryGap: data.showValues && !data.horizontal ? "12%" : "35%",
    itemStyle: { color: own, decal: data.series.length > 1 && !many ? pattern(index) : null, borderRadius: isStacked ? 0 : data.horizontal ? [0, 3, 3, 0] : [3, 3, 0, 0], ...(isStacked && !many ? { borderColor: colour("--card"), borderWidth: 0.5 } : {}) },
    data: series.values.map((value, place) => (data.partial[place] ? { value, itemStyle: { color: own, opacity: 0.5, decal } } : value)),
  };
}

/**
 * What of a line is cut by the range or not over: its way there and on is dotted and pale, its point hollow. Points that
 * have no neighbour are here too where the line shows none: else nothing would be seen of them.
 */
function unfinished({ values }, index, data, many) {
  const isAlone = (place) => many && values[place] != null && values[place - 1] == null && values[place + 1] == null;
  const isShown = values.map((value, place) => value != null && (data.partial[place] || isAlone(place)));
  if (!isShown.includes(true)) return [];
  const own = colour(`--series-${(index % 8) + 1}`);
  const hollow = { color: colour("--card"), borderColor: own, borderWidth: 2 };
  return [{
    id: `${index} unfinished`, name: String(index), type: "line", silent: true, tooltip: { show: false }, symbolSize: many ? 5 : 8, showAllSymbol: true, connectNulls: false,
    itemStyle: { color: own }, lineStyle: { width: 2, type: [1, 4], color: own, opacity: 0.65 }, areaStyle: data.kind === "area" ? { opacity: 0.07, color: own } : undefined,
    emphasis: { disabled: true }, blur: { lineStyle: { opacity: 0.65 }, itemStyle: { opacity: 1 } },
    data: values.map((value, place) => {
      if (isShown[place]) return { value, symbol: symbols[index % 8], itemStyle: data.partial[place] ? hollow : undefined };
      return data.partial[place - 1] || data.partial[place + 1] ? { value, symbol: "none" } : null;
    }),
  }];
}

function tooltip(points, { data, selected }) {
  const place = points[0].dataIndex;
  const lines = data.series.flatMap(({ name, values, n }, index) => {
    if (values[place] == null || selected[index] === false) return [];
    const marker = points.find((point) => point.seriesIndex === index)?.marker ?? "";
    return `${marker}${clipped(name)}: ${told(values[place], data)}${n?.[place] == null ? "" : ` · n ${number(n[place], data, 0)}`}`;
  });
  const title = clipped((data.titles ?? data.categories)[place]) + (data.partial[place] ? ` (${data.partialText})` : "");
  return [title, ...lines.slice(0, 14)].join("\n");
}

const clipped = (text) => (text.length > 60 ? text.slice(0, 60) + "…" : text).replaceAll("{", "(").replaceAll("}", ")");

/** A value in two units, as the page says it. */
function told(value, data, short = false) {
  if (data.unit === "percent") return number(value, data, 1) + " %";
  if (data.unit !== "duration") return number(value, data, 2);
  const [day, hour, minute, second] = data.units.split(" ");
  const units = [[86400, day], [3600, hour], [60, minute], [1, second]];
  if (value === 0) return "0";
  const first = units.findIndex(([length]) => value >= length);
  if (first < 0) return `${Math.round(value * 1000)} ms`;
  const [length, name] = units[first];
  const whole = Math.floor(value / length + 1e-9);
  const rest = units[first + 1] ? Math.floor((value - whole * length) / units[first + 1][0] + 1e-9) : 0;
  return `${number(whole, data, 0)} ${name}` + (rest > 0 ? ` ${rest} ${units[first + 1][1]}` : "");
}

const number = (value, data, digits) => new Intl.NumberFormat(data.locale, { maximumFractionDigits: digits }).format(value);

/** Ticks of a time axis at whole minutes, hours or days; a goal is always in sight. */
function extent(data, isNarrow) {
  const totals = data.kind === "stacked"
    ? data.categories.map((_, place) => data.series.reduce((sum, series) => sum + (series.values[place] ?? 0), 0))
    : data.series.flatMap((series) => series.values);
  const most = Math.max(data.goal ?? 0, ...totals.map((value) => value ?? 0));
  // No share is above a hundred, so no axis of shares is; a stack of them may be by a rounding.
  if (data.unit === "percent" && most > 75 && most < 100.1) return { max: 100, interval: isNarrow ? 25 : 20 };
  if (data.unit !== "duration") return data.goal >= most ? { max: Math.ceil(data.goal * 1.1) } : {};
  const nice = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400, 172800, 345600, 604800, 1209600, 2592000, 4320000, 8640000, 17280000, 43200000, 86400000, 172800000, 432000000];
  const step = nice.find((length) => most / length <= 5) ?? most / 4;
  return { interval: step, max: Math.max(step, Math.ceil(most / step) * step) };
}

let pending;
const sizes = new ResizeObserver(() => {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(() => shown.forEach(resize));
});

function resize(entry) {
  const { chart, data } = entry;
  if (chart.isDisposed()) return;
  chart.resize();
  if (chart.getWidth() === entry.width && chart.getHeight() === entry.height) return;
  [entry.width, entry.height] = [chart.getWidth(), chart.getHeight()];
  const room = arranged(entry);
  chart.setOption({ ...room.option, ...(data.showValues ? { series: data.series.map((_, index) => ({ id: String(index), label: room.values })) } : {}) });
}

const redraw = () => {
  for (const [element, { data }] of [...shown]) draw(element, data);
};
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);

// Paper is white: what is printed is drawn in the light colours.
matchMedia("print").addEventListener("change", redraw);
let theme;
addEventListener("beforeprint", () => {
  theme = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = "light";
  redraw();
});
addEventListener("afterprint", () => {
  document.documentElement.dataset.theme = theme;
  redraw();
});
