// A report's page without reloading: the address holds the whole state; back and forward work, focus and place stay.

const charts = () => import(document.getElementById("chart").dataset.module);
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`turnaround:${name}`, { detail }));
let asked = 0;

// -- The chart

async function drawChart() {
  const element = document.getElementById("chart");
  if (!element) return;
  (await charts()).draw(element, JSON.parse(document.getElementById("chart-data").textContent));
}

// -- Going to another state

/** Fetches a state of this page and puts its parts in place of those that are there. */
async function go(address, { push = true } = {}) {
  const turn = ++asked;
  const failed = document.getElementById("failed");
  const slow = setTimeout(() => document.querySelector('[data-part="body"]')?.classList.add("waiting"), 300);
  try {
    const response = await fetch(address, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (turn !== asked) return;
    if (response.redirected && new URL(response.url).pathname !== new URL(address, location.href).pathname) {
      location.assign(address);
      return;
    }
    if (!response.ok || !page.querySelector("[data-part]")) throw page.querySelector("code")?.textContent ?? response.status;
    failed.hidden = true;
    if (push) {
      // As the server understood it, without what was only asked in passing.
      const known = new URL(page.querySelector("[data-copy]")?.dataset.copy ?? address, location.href).href;
      if (known !== location.href) history.pushState({ turnaround: true }, "", known);
    }
    here = location.pathname + location.search;
    replace(page);
  } catch (problem) {
    if (turn !== asked) return;
    failed.hidden = false;
    failed.querySelector("[data-id]").textContent = typeof problem === "object" ? "" : `(${problem})`;
  } finally {
    clearTimeout(slow);
    if (turn === asked) document.querySelector('[data-part="body"]')?.classList.remove("waiting");
  }
}

function replace(page) {
  document.title = page.title;
  const focused = document.activeElement;
  const key = focused?.id ? `#${CSS.escape(focused.id)}` : focused?.getAttribute?.("href") ? `a[href="${CSS.escape(focused.getAttribute("href"))}"]` : null;
  const label = focused?.matches?.("a") ? focused.textContent : null;
  const open = [...document.querySelectorAll("details[open][id]:not(.menu)")].map((details) => details.id);
  const lists = new Map([...document.querySelectorAll(".checks[id]")].map((list) => [list.id, list.scrollTop]));
  const searches = new Map([...document.querySelectorAll("input[data-narrows]")].map((input) => [input.dataset.narrows, input.value]));
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (fresh) part.replaceChildren(...fresh.childNodes);
  }
  for (const id of open) {
    const details = document.getElementById(id);
    if (details) details.open = true;
  }
  for (const [id, top] of lists) document.getElementById(id)?.scrollTo(0, top);
  tell("replaced", document.querySelector("main"));
  for (const [id, value] of searches) {
    const input = document.querySelector(`input[data-narrows="${CSS.escape(id)}"]`);
    if (input && value) { input.value = value; input.dispatchEvent(new Event("input")); }
  }
  prepare();
  // Two links may lead to the same state now: the one with the same name is meant.
  const same = key ? [...document.querySelectorAll(key)] : [];
  let target = same.find((element) => !label || element.textContent === label) ?? (label ? null : same[0]);
  if (!target && label) target = [...document.querySelectorAll("[data-part] a")].find((link) => link.textContent === label);
  if (target && focused.matches("input[type=text]") && focused.value !== focused.defaultValue) target.value = focused.value;
  // What was pressed may be gone with its purpose: a filter that was added or taken out.
  if (!target && focused?.closest?.("#panel")) {
    const chips = document.querySelectorAll("#panel .chip");
    target = chips[chips.length - 1] ?? document.querySelector("#add-filter summary");
  }
  target?.focus({ preventScroll: true });
  drawChart();
}

// -- The form

const readable = (text) => text.replaceAll("%2C", ",").replaceAll("%3A", ":");

/** The address that a form stands for, without what need not be said. */
function address(form, adding = false) {
  const query = new URLSearchParams();
  const lists = new Map();
  const preset = form.elements.range?.value;
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith("new-")) {
      if (adding && value && !form.querySelector(`[name="${name}"]`).closest("[data-for][hidden]")) query.append(name, value);
      continue;
    }
    const field = form.elements[name];
    const fallback = field?.dataset?.fallback ?? "";
    if (value === "" || (fallback && value === fallback)) continue;
    if ((name === "from" || name === "to") && preset !== "custom") continue;
    if (name === "range" && value === "custom") continue;
    if (name === "add" && adding) continue;
    if (["owner", "team", "pipeline", "source", "columns", "measures"].includes(name)) {
      lists.set(name, [...(lists.get(name) ?? []), value]);
    } else {
      query.append(name, value);
    }
  }
  for (const [name, values] of lists) {
    const usual = form.querySelector(`[data-fallback]:has(> label > input[name="${name}"])`)?.dataset.fallback;
    if (usual === values.join(",")) continue;
    query.append(name, values.join(","));
  }
  return form.getAttribute("action") + readable(String(query) && "?" + query);
}

function prepare() {
  for (const button of document.querySelectorAll("[data-apply]")) button.hidden = true;
  for (const days of document.querySelectorAll("[data-days][data-preset]")) {
    const isCustom = days.closest("form").elements.range.value === "custom";
    days.hidden = !isCustom;
  }
  suit();
  for (const button of document.querySelectorAll("[data-png]")) button.hidden = !document.getElementById("chart");
}

/** Of a new filter, only the fields that its operator wants. */
function suit() {
  const operator = document.querySelector('[name="new-op"]')?.value;
  for (const field of document.querySelectorAll("#add-filter [data-for]")) {
    field.hidden = !field.dataset.for.split(" ").includes(operator);
  }
}

document.addEventListener("change", (event) => {
  if (event.target.name === "new-op") suit();
  const form = event.target.closest("form[data-live-form]");
  if (!form || "quiet" in event.target.dataset || event.target.matches(".search")) return;
  const { name, value } = event.target;
  if (name === "range" && value === "custom") {
    prepare();
    document.getElementById("f-from").focus();
    return;
  }
  if (event.target.type === "date") {
    if (form.elements.range) form.elements.range.value = "custom";
    // Every digit typed makes another day: they are asked for once they are left.
    if (typed.has(event.target)) return;
  }
  go(address(form));
});

/** Fields with days that are being typed, which no answer may replace. */
const typed = new Set();
document.addEventListener("keydown", (event) => {
  if (event.target.matches("[data-live-form] input[type=date]") && /^(\d|Arrow|Backspace|Delete)/.test(event.key)) typed.add(event.target);
});
document.addEventListener("focusout", (event) => {
  if (!typed.size || event.relatedTarget?.matches("[data-days] input")) return;
  const form = event.target.closest("form");
  const isOther = [...typed].some((field) => field.isConnected && !field.validity.badInput && field.value !== field.defaultValue);
  typed.clear();
  if (form && isOther) go(address(form));
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-live-form]");
  if (!form) return;
  event.preventDefault();
  typed.clear();
  go(address(form, event.submitter?.matches("[data-add-filter]") || Boolean(form.elements["new-text"]?.value)));
});

// -- Links

document.addEventListener("click", (event) => {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
  const link = event.target.closest("a");
  if (link?.matches("[data-live]")) {
    event.preventDefault();
    go(withPanel(link.getAttribute("href")));
  } else if (link?.dataset.panel) {
    event.preventDefault();
    showPanel(link.dataset.panel);
  } else if (link?.matches("[data-panel-open], [data-panel-close]")) {
    event.preventDefault();
    const panel = document.getElementById("panel");
    panel.classList.toggle("is-open", link.matches("[data-panel-open]"));
    const targets = panel.classList.contains("is-open") ? panel.querySelectorAll("a, select, input") : document.querySelectorAll("[data-panel-open]");
    [...targets].find((target) => target.checkVisibility())?.focus();
  }
  if (event.target.closest("[data-png]")) {
    tell("close-menus");
    const text = (selector) => document.querySelector(selector)?.textContent.trim();
    const line = [text(".figure.answer dt"), text("[data-period]")].filter(Boolean).join(" · ");
    charts().then((module) => module.save(document.getElementById("chart"), text("h1"), line));
  }
});

/** A link's address with the panel's tab of now. */
function withPanel(href) {
  const address = new URL(href, location.href);
  const word = document.querySelector('#panel form input[name="panel"]')?.value ?? "filters";
  word === "filters" ? address.searchParams.delete("panel") : address.searchParams.set("panel", word);
  return address.pathname + readable(address.search) + address.hash;
}

function showPanel(word) {
  const panel = document.getElementById("panel");
  for (const tab of panel.querySelectorAll(".tabs a")) {
    tab.dataset.panel === word ? tab.setAttribute("aria-current", "true") : tab.removeAttribute("aria-current");
  }
  for (const section of panel.querySelectorAll("[data-section]")) section.hidden = !section.dataset.section.split(" ").includes(word);
  panel.querySelector("[data-submit]").hidden = word === "about";
  const field = panel.querySelector('form input[name="panel"]');
  if (field) field.value = word;
  if (getComputedStyle(panel).display === "none") panel.classList.add("is-open");
  const address = withPanel(location.href);
  here = address.split("#")[0];
  history.replaceState(history.state, "", address);
  panel.querySelector(`.tabs a[data-panel="${word}"]`)?.focus({ preventScroll: true });
}

/** The state that is shown, without the place on the page: going to that asks for nothing. */
let here = location.pathname + location.search;
addEventListener("popstate", () => {
  if (location.pathname + location.search !== here) go(location.href, { push: false });
});

prepare();
drawChart();
