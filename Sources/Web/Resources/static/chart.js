// Draws a report's chart with ECharts from the data that the page holds. Everything that a person reads in it was put
// into words by the server, but the numbers on its axes.
let library;
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

/** Patterns beside colours, for eyes that tell colours badly: plain, then lines and dots in several directions. */
function pattern(index) {
  const lines = { symbol: "rect", dashArrayX: [1, 0], symbolSize: 1, color: colour("--decal") };
  return [
    null,
    { ...lines, dashArrayY: [2, 5], rotation: -0.78 },
    { ...lines, symbol: "circle", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 0], symbolSize: 0.5 },
    { ...lines, dashArrayY: [2, 5], rotation: 0.78 },
    { ...lines, dashArrayY: [1, 4], rotation: 1.57 },
    { ...lines, symbol: "triangle", dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [7, 0], symbolSize: 0.6 },
    { ...lines, dashArrayY: [1, 4] },
    { ...lines, symbol: "diamond", dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [7, 0], symbolSize: 0.5 },
  ][index % 8];
}

const dashes = ["solid", [7, 3], [2, 3], [9, 3, 2, 3], "solid", [7, 3], [2, 3], [12, 4]];
const symbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond"];

export async function draw(element, data) {
  library ??= import(element.dataset.charts);
  const echarts = await library;
  for (const [other, { chart }] of shown) {
    if (other !== element && other.isConnected) continue;
    chart.dispose();
    shown.delete(other);
  }
  if (!element.isConnected) return;
  const chart = echarts.init(element, null, { renderer: "canvas" });
  chart.setOption(option(data));
  chart.on("click", (point) => {
    const drill = address(data, point);
    if (drill) location.assign(drill);
  });
  shown.set(element, { chart, data });
  element.dataset.drawn = String(data.series.length);
}

function address(data, point) {
  const series = data.series[point.seriesIndex];
  if (!series || point.componentType !== "series") return null;
  const parts = [data.drills[point.dataIndex], series.drill].filter(Boolean);
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

function option(data) {
  const ink = colour("--ink-2");
  const quiet = colour("--ink-3");
  const line = colour("--line");
  const font = getComputedStyle(document.body).fontFamily;
  const many = data.categories.length > 60;
  const value = {
    type: "value", splitNumber: 4, ...extent(data),
    axisLabel: { color: quiet, fontSize: 12, fontFamily: font, formatter: (number) => told(number, data, true) },
    splitLine: { lineStyle: { color: line } },
  };
  const category = {
    type: "category", data: data.categories, inverse: data.horizontal, axisTick: { show: false },
    axisLine: { lineStyle: { color: colour("--line-strong") } },
    axisLabel: { color: quiet, fontSize: 12, fontFamily: font, hideOverlap: true, ...(data.horizontal ? { width: 150, overflow: "truncate" } : {}) },
  };
  const legend = data.series.length > 1;
  // A line's key has its dashes and symbol, a bar's its pattern.
  const key = data.kind === "line" || data.kind === "area" ? { itemWidth: 32, itemHeight: 8 } : { icon: "roundRect", itemWidth: 16, itemHeight: 8 };
  return {
    animation: false, aria: { enabled: false }, textStyle: { fontFamily: font, color: ink },
    grid: { left: 8, right: data.horizontal ? 48 : 20, top: legend ? 44 : 28, bottom: 8, containLabel: true },
    legend: legend ? { type: "scroll", top: 4, left: 8, right: 8, ...key, textStyle: { color: ink, fontSize: 12, width: 160, overflow: "truncate" }, pageTextStyle: { color: quiet } } : undefined,
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: data.kind === "line" || data.kind === "area" ? "line" : "shadow", lineStyle: { color: quiet } },
      backgroundColor: colour("--card"), borderColor: colour("--line-strong"), textStyle: { color: colour("--ink"), fontSize: 12, fontFamily: font },
      formatter: (points) => tooltip(points, data),
    },
    xAxis: data.horizontal ? value : category,
    yAxis: data.horizontal ? category : value,
    series: data.series.map((series, index) => drawn(series, index, data, { many, ink, quiet })),
  };
}

function drawn(series, index, data, { many, ink, quiet }) {
  const own = colour(`--series-${(index % 8) + 1}`);
  const isLine = data.kind === "line" || data.kind === "area";
  const label = { show: data.showValues, position: data.horizontal ? "right" : "top", color: ink, fontSize: 11, formatter: (point) => (point.value == null ? "" : told(point.value, data)) };
  const goal = index === 0 && data.goal != null
    ? { symbol: "none", silent: true, label: { formatter: data.goalText, color: quiet, position: "insideEndTop" }, lineStyle: { color: quiet, type: [4, 4] }, data: [data.horizontal ? { xAxis: data.goal } : { yAxis: data.goal }] }
    : undefined;
  const common = { name: series.name, label, labelLayout: { hideOverlap: true }, markLine: goal, itemStyle: { color: own }, cursor: "pointer", emphasis: many ? { disabled: true } : { focus: data.series.length > 1 ? "series" : "none" } };
  if (isLine) {
    return {
      ...common, type: "line", symbol: symbols[index % 8], symbolSize: many ? 3 : 6, showSymbol: !many || data.series.length === 1, connectNulls: false, triggerLineEvent: false,
      lineStyle: { width: 2, type: dashes[index % 8], color: own }, areaStyle: data.kind === "area" ? { opacity: 0.18, color: own } : undefined,
      data: series.values.map((value, place) => (data.partial[place] ? { value, symbol: "emptyCircle", itemStyle: { color: own } } : value)),
    };
  }
  const isStacked = data.kind === "stacked";
  const decal = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -0.78, color: colour("--card") };
  return {
    ...common, type: "bar", stack: isStacked ? "all" : undefined, barMaxWidth: 34, barMinHeight: 1, barCategoryGap: "35%",
    itemStyle: { color: own, decal: data.series.length > 1 && !many ? pattern(index) : null, borderRadius: isStacked ? 0 : data.horizontal ? [0, 3, 3, 0] : [3, 3, 0, 0], ...(isStacked && !many ? { borderColor: colour("--card"), borderWidth: 0.5 } : {}) },
    data: series.values.map((value, place) => (data.partial[place] ? { value, itemStyle: { color: own, opacity: 0.5, decal } } : value)),
  };
}

function tooltip(points, data) {
  const place = points[0].dataIndex;
  const lines = points.filter((point) => point.value != null).map((point) => `${clipped(point.seriesName)}: ${told(point.value, data)}`);
  const title = clipped(data.categories[place]) + (data.partial[place] ? ` (${data.partialText})` : "");
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
function extent(data) {
  const totals = data.kind === "stacked"
    ? data.categories.map((_, place) => data.series.reduce((sum, series) => sum + (series.values[place] ?? 0), 0))
    : data.series.flatMap((series) => series.values);
  const most = Math.max(data.goal ?? 0, ...totals.map((value) => value ?? 0));
  // No share is above a hundred, so no axis of shares is; a stack of them may be by a rounding.
  if (data.unit === "percent" && most > 75 && most < 100.1) return { max: 100, interval: 20 };
  if (data.unit !== "duration") return data.goal >= most ? { max: Math.ceil(data.goal * 1.1) } : {};
  const nice = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400, 172800, 345600, 604800, 1209600, 2592000, 4320000, 8640000, 17280000, 43200000, 86400000, 172800000, 432000000];
  const step = nice.find((length) => most / length <= 5) ?? most / 4;
  return { interval: step, max: Math.max(step, Math.ceil(most / step) * step) };
}

let pending;
new ResizeObserver(() => {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(() => shown.forEach(({ chart }) => chart.isDisposed() || chart.resize()));
}).observe(document.documentElement);

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
