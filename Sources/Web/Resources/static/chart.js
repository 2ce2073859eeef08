// Draws a report's chart with ECharts; the server put into words what is read in it.
let library;
let failures = 0;
const shown = new Map();

const places = {};
/** A token's colour as it is now. Each has its place: recolouring one costs a look at the whole page. */
function colour(name) {
  if (!places[name]) {
    places[name] = document.body.appendChild(document.createElement("i"));
    places[name].hidden = true;
    places[name].style.color = `var(${name})`;
  }
  return getComputedStyle(places[name]).color;
}

const family = getComputedStyle(document.body).fontFamily;
const ink = (token, fontSize = 12) => ({ color: colour(token), fontSize, fontFamily: family });
const series = (index) => colour(`--series-${(index % 8) + 1}`);

/** Spots beside colours, for eyes that tell colours badly. Stripes are for periods that are cut or not over. */
function spots(index) {
  const symbol = [, "circle", "diamond", "rect", "triangle"][index % 5], gap = 5 + (index % 4);
  return symbol && { symbol, symbolSize: 0.6, dashArrayX: [[gap, gap], [0, gap, gap, 0]], dashArrayY: [gap, 0], color: colour("--decal") };
}

const dashes = ["solid", [7, 3], [2, 3], [9, 3, 2, 3], "solid", [7, 3], [2, 3], [12, 4]];
// All full: a hollow one is a period that is cut or not over.
const symbols = ["circle", "rect", "triangle", "diamond", "path://M0 0H8L4 7Z", "path://M3 0h3v3h3v3H6v3H3V6H0V3h3Z", "roundRect", "path://M2 0H8L10 5 8 10H2L0 5Z"];

export async function draw(element, data) {
  let echarts;
  try {
    // A browser may keep what failed under its name.
    echarts = await (library ??= import(element.dataset.charts + (failures ? `#${failures}` : "")));
  } catch {
    library = undefined;
    failures += 1;
    Object.assign(element, { role: "status", textContent: element.dataset.failed });
    return element.classList.add("failed");
  }
  for (const [old, { chart }] of shown) {
    if (old !== element && old.isConnected) continue;
    sizes.unobserve(old);
    chart.dispose();
    shown.delete(old);
  }
  if (!element.isConnected) return;
  if (element.matches(".failed")) Object.assign(element, { role: "img", textContent: "" }).classList.remove("failed");
  const chart = echarts.init(element);
  const entry = { chart, data, selected: {}, size: sizeOf(element) };
  chart.setOption(option(entry));
  chart.on("legendselectchanged", ({ selected }) => { entry.selected = selected; });
  const open = ({ seriesIndex, dataIndex }) => {
    const line = data.series[seriesIndex];
    if (line && leads(data, line.values[dataIndex])) location.assign(data.base + [data.drills[dataIndex], line.drill].filter(Boolean).join("&"));
  };
  if (data.isLine) {
    // No hand hits a point of a line: its records open from anywhere around it.
    const plot = chart.getZr();
    plot.on("click", (event) => open(nearest(entry, event)));
    plot.on("mousemove", (event) => "distance" in nearest(entry, event) && plot.setCursorStyle("pointer"));
  } else {
    chart.on("click", open);
  }
  shown.set(element, entry);
  sizes.observe(element);
  element.dataset.drawn = String(data.series.length);
}

/** A count of nothing has no records behind it. */
const leads = (data, value) => value != null && (value !== 0 || data.unit !== "count");

/** The point that is meant by a place in the plot: at that period, of the line that is closest. */
function nearest({ chart, data, selected }, { offsetX: x, offsetY: y }) {
  let found = {};
  if (!chart.containPixel("grid", [x, y])) return found;
  const [dataIndex] = chart.convertFromPixel("grid", [x, y]);
  data.series.forEach(({ values }, seriesIndex) => {
    if (selected[seriesIndex] === false || !leads(data, values[dataIndex])) return;
    const distance = Math.abs(chart.convertToPixel("grid", [dataIndex, values[dataIndex]])[1] - y);
    if (!(found.distance <= distance)) found = { seriesIndex, dataIndex, distance };
  });
  return found;
}

/** The chart as a picture, under its title and a line that says what it shows. */
export function save(element, title, line) {
  const chart = shown.get(element)?.chart;
  if (!chart) return;
  const drawn = chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: colour("--card") });
  const picture = Object.assign(document.createElement("canvas"), { width: drawn.width, height: drawn.height + 128 });
  const pen = picture.getContext("2d");
  pen.fillStyle = colour("--card");
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(drawn, 0, 128);
  for (const [text, style, token, y] of [[title, "600 34px", "--ink", 54], [line, "26px", "--ink-3", 98]]) {
    pen.font = `${style} ${family}`;
    pen.fillStyle = colour(token);
    pen.fillText(text, 24, y, picture.width - 48);
  }
  Object.assign(document.createElement("a"), { href: picture.toDataURL(), download: title + ".png" }).click();
}

const pen = document.createElement("canvas").getContext("2d");
function widest(texts, size = 12) {
  pen.font = `${size}px ${family}`;
  return Math.ceil(Math.max(0, ...texts.map((text) => pen.measureText(text).width)));
}

/** The key in as many rows as it takes, and how high it is. */
function key({ series, isLine }, width) {
  const mark = isLine ? { itemWidth: 32 } : { itemWidth: 16, icon: "roundRect" };
  const data = [];
  let at = 0, rows = 1;
  series.forEach(({ name }, index) => {
    const needed = mark.itemWidth + 18 + widest([name]);
    if (at && at + needed > width - 12) {
      data.push(""); // begins a row
      rows += 1;
      at = 0;
    }
    at += needed;
    data.push(String(index));
  });
  return [rows * 22, { ...mark, data, itemHeight: 8, top: 4, left: 8, width, padding: 0, itemGap: 12, formatter: (index) => series[index].name, textStyle: { ...ink("--ink-2"), lineHeight: 10 } }];
}

/** Values so that none is printed over another: upright, else on end, else not. */
function label(data, band) {
  const { series, horizontal, isLine } = data, isStacked = data.kind === "stacked";
  if (!data.showValues) return { show: false };
  const formatter = ({ value }) => {
    const number = [value].flat().at(-1);
    return number == null ? "" : told(number, data);
  };
  const width = widest(series.flatMap(({ values }) => values).map((value) => formatter({ value })), 11);
  const pitch = band * 0.88 / series.length;
  const plain = {
    show: isLine || isStacked || pitch > 8, ...ink("--ink-2", 11), opacity: 1, width, position: isStacked ? "inside" : horizontal ? "right" : "top", formatter,
    ...((isStacked || data.goalText) && { backgroundColor: colour("--card"), padding: [1, 2] }),
  };
  if (isLine || isStacked || horizontal || width < (series[1] ? pitch : band)) return plain;
  return { ...plain, rotate: 90, align: "left", verticalAlign: "middle", fontSize: Math.min(11, Math.max(9, Math.floor(pitch))) };
}

function arranged({ chart, data }) {
  const width = chart.getWidth(), { horizontal } = data;
  const quiet = ink("--ink-3");
  const [keyed, legend] = data.series.length > 1 ? key(data, width) : [0];
  const band = (horizontal ? chart.getHeight() - keyed - 60 : width - 70) / data.categories.length;
  const values = label(data, band);
  const names = { ...quiet, interval: 0, overflow: "truncate" };
  let left = 8;
  if (horizontal) {
    Object.assign(names, { width: Math.min(220, width * 0.36), fontSize: band < 15 ? 10 : 12, interval: band < 11 ? "auto" : 0 });
  } else {
    const longest = Math.min(110, widest(data.categories));
    if (data.inOrder) {
      // Days and hours may be skipped, at one pace; names lean, or stand on end.
      names.interval = Math.ceil((longest + 10) / band) - 1;
    } else if (longest > band - 8) {
      const isLeaning = band > 25;
      Object.assign(names, { rotate: isLeaning ? 40 : 90, width: 110 });
      if (isLeaning) left = Math.max(8, longest * 0.77 - band / 2 - 20);
    }
  }
  const value = {
    type: "value", splitNumber: 4, ...data.axis, axisLabel: { ...quiet, hideOverlap: true, formatter: (number) => told(number, data) },
    splitLine: { lineStyle: { color: colour("--line") } },
  };
  const category = {
    type: "category", data: data.categories, inverse: horizontal, axisTick: { show: false }, axisLabel: names,
    axisLine: { lineStyle: { color: colour("--line-strong") } },
  };
  return [{
    legend,
    grid: {
      left, right: horizontal && values.show ? Math.max(28, values.width + 10) : 28, bottom: 8, containLabel: true,
      top: keyed + 16 + (data.goalText ? 16 : 0) + (values.show && values.rotate ? values.width - 6 : 0),
    },
    // The goal's words are above the plot, where no value is.
    title: { show: !horizontal, text: data.goalText && `┄ ${data.goalText}`, right: 28, top: keyed + 8, padding: 0, textStyle: { ...quiet, fontWeight: "normal" } },
    xAxis: horizontal ? value : category, yAxis: horizontal ? category : value,
  }, values];
}

function option(entry) {
  const { data } = entry;
  const [room, values] = arranged(entry);
  return {
    animation: false, textStyle: ink("--ink-2"), ...room,
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: data.isLine ? "line" : "shadow", lineStyle: { color: colour("--ink-3") } },
      backgroundColor: colour("--card"), borderColor: colour("--line-strong"), textStyle: ink("--ink"), formatter: (points) => tooltip(points, entry),
    },
    series: [
      ...data.series.map((line, index) => drawn(line, index, data, values)),
      ...(data.isLine && data.partial.includes(true) ? data.series.map((line, index) => unfinished(line, index, data, values)) : []),
    ],
  };
}

function drawn({ values }, index, data, label) {
  const own = series(index);
  const many = data.categories.length > 60, isAlone = data.series.length === 1;
  // Behind the values that it would cross.
  const markLine = index === 0 && data.goalText && {
    z: data.showValues ? 1 : 5, symbol: "none", silent: true, lineStyle: { color: colour("--ink-3"), type: [4, 4] }, data: [{ [data.horizontal ? "xAxis" : "yAxis"]: data.goal }],
    label: { show: data.horizontal, formatter: data.goalText, ...ink("--ink-3"), position: "start" },
  };
  const isStacked = data.kind === "stacked";
  const labelLayout = isStacked ? ({ rect, labelRect }) => (data.horizontal ? rect.width < labelRect.width : rect.height < labelRect.height) ? { x: -999 } : {} : { hideOverlap: true };
  const common = { id: index, name: String(index), label, labelLayout, markLine, itemStyle: { color: own }, emphasis: many ? { disabled: true } : { focus: isAlone ? "none" : "series" } };
  if (data.isLine) {
    return {
      ...common, type: "line", symbol: symbols[index % 8], symbolSize: many ? 3 : index % 8 > 3 ? 8 : 6, showSymbol: !many || isAlone,
      lineStyle: { width: 2, type: dashes[index % 8], color: own }, areaStyle: data.kind === "area" ? { opacity: 0.18 } : null,
      data: values.map((value, place) => (data.partial[place] ? null : value)),
    };
  }
  const decal = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -0.78, color: colour("--card") };
  return {
    ...common, type: "bar", stack: isStacked ? "all" : undefined, barMaxWidth: 34, barMinHeight: 1, barGap: "8%", barCategoryGap: data.showValues && !data.horizontal ? "12%" : "35%",
    itemStyle: { color: own, decal: isAlone || many ? null : spots(index), borderRadius: isStacked ? 0 : 2, borderColor: colour("--card"), borderWidth: isStacked && !many ? 0.5 : 0 },
    data: values.map((value, place) => (data.partial[place] ? { value, itemStyle: { color: own, opacity: 0.5, decal } } : value)),
  };
}

/** What of a line is cut by the range or not over: dotted and pale, its points hollow. */
function unfinished({ values }, index, { partial, kind }, label) {
  const own = series(index);
  return {
    id: `${index}-`, name: String(index), type: "line", silent: true, symbol: "none", symbolSize: 8, showAllSymbol: true, itemStyle: { color: own },
    lineStyle: { width: 2, type: [1, 4], color: own, opacity: 0.65 }, areaStyle: kind === "area" ? { opacity: 0.07 } : null, emphasis: { disabled: true },
    // An empty point ends a line.
    data: values.flatMap((value, place) => {
      if (partial[place]) return { value: [place, value], label, symbol: symbols[index % 8], itemStyle: { color: colour("--card"), borderColor: own, borderWidth: 2 } };
      return partial[place - 1] || partial[place + 1] ? [[place, value], [place, null]].slice(0, partial[place + 1] ? 1 : 2) : [];
    }),
  };
}

function tooltip(points, { data, selected }) {
  const place = points[0].dataIndex;
  const lines = data.series.flatMap(({ name, values, n }, index) => {
    if (values[place] == null || selected[index] === false) return [];
    const marker = points.find((point) => point.seriesIndex === index)?.marker ?? "";
    return `${marker}${name}: ${told(values[place], data)}` + (n?.[place] == null ? "" : ` · n ${number(n[place], data, 0)}`);
  });
  return [data.titles[place], ...lines.slice(0, 14)].join("\n");
}

/** A value in two units, as the page says it. */
function told(value, data) {
  if (data.unit !== "duration") return data.unit === "percent" ? number(value, data, 1) + " %" : number(value, data, 2);
  const names = data.units.split(" "), lengths = [86400, 3600, 60, 1].slice(-names.length);
  const first = lengths.findIndex((length) => value >= length);
  if (first < 0) return value ? `${Math.round(value * 1000)} ms` : "0";
  const whole = Math.floor(value / lengths[first] + 1e-9);
  const rest = Math.floor((value - whole * lengths[first]) / lengths[first + 1] + 1e-9);
  return `${number(whole, data, 0)} ${names[first]}` + (rest > 0 ? ` ${rest} ${names[first + 1]}` : "");
}

const number = (value, data, digits) => new Intl.NumberFormat(data.locale, { maximumFractionDigits: digits }).format(value);

const sizeOf = (element) => `${element.clientWidth} ${element.clientHeight}`;
const sizes = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    const entry = shown.get(target);
    if (!entry || entry.size === sizeOf(target)) continue;
    entry.size = sizeOf(target);
    entry.chart.resize();
    const [room, label] = arranged(entry);
    entry.chart.setOption({ ...room, series: entry.data.series.map((_, id) => ({ id, label })) });
  }
});

// Paper is white: what is printed is drawn in the light colours.
const redraw = () => shown.forEach(({ data }, element) => draw(element, data));
for (const change of ["print", "(prefers-color-scheme: dark)"]) matchMedia(change).addEventListener("change", redraw);
const root = document.documentElement.dataset;
let other = "light";
for (const moment of ["beforeprint", "afterprint"]) {
  addEventListener(moment, () => {
    [root.theme, other] = [other, root.theme];
    redraw();
  });
}
