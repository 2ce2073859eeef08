// What every page gains with script. Nothing here is needed to read a page.

const ready = (root) => {
  for (const field of root.querySelectorAll("input[data-narrows]")) {
    field.addEventListener("input", () => narrow(document.getElementById(field.dataset.narrows), field.value));
    field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  }
  for (const button of root.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => { closeMenus(); window.print(); });
  }
  for (const button of root.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
};

/** Shows only those labels of a list of checkboxes that hold the words searched for. */
function narrow(list, text) {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  for (const label of list.querySelectorAll("label")) {
    const name = label.textContent.toLocaleLowerCase();
    label.hidden = !words.every((word) => name.includes(word)) && !label.querySelector("input").checked;
  }
}

async function copy(button) {
  const address = new URL(button.dataset.copy || location.href, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    say(button.dataset.copied);
  } catch {
    window.prompt("", address);
  }
  closeMenus();
}

/** A short word at the foot of the page, read out too. */
function say(text) {
  const toast = Object.assign(document.createElement("p"), { className: "toast", textContent: text });
  toast.setAttribute("role", "status");
  document.body.append(toast);
  setTimeout(() => toast.remove(), 4000);
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
}

document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
  const panel = document.querySelector(".panel.is-open");
  if (panel) {
    panel.classList.remove("is-open");
    // Back to what opened it: the panel is out of sight now.
    [...document.querySelectorAll("[data-panel-open]")].find((link) => link.checkVisibility())?.focus();
  }
});

/** Parts that the server answers later, so that the page is there at once. */
for (const part of document.querySelectorAll("[data-fragment]")) {
  fetch(part.dataset.fragment, { headers: { accept: "text/html" } })
    .then((response) => (response.ok ? response.text() : Promise.reject(response)))
    .then((html) => {
      const body = new DOMParser().parseFromString(html, "text/html").body;
      for (const card of body.querySelectorAll("[data-card]")) {
        part.querySelector(`[data-card="${CSS.escape(card.dataset.card)}"]`)?.replaceChildren(...card.childNodes);
      }
    })
    .catch(() => {})
    .then(() => part.querySelectorAll(".skeleton").forEach((element) => element.classList.remove("skeleton")));
}

/** The home page's search narrows while one types, as the server would. */
const search = document.querySelector("[data-home-search]");
search?.addEventListener("input", () => {
  const words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const sections = [...document.querySelectorAll("main section")];
  for (const section of sections) {
    const title = section.querySelector("h2").textContent.toLocaleLowerCase();
    const items = [...section.querySelectorAll("li")];
    for (const item of items) {
      const name = item.querySelector(".name") ?? item;
      const text = [title, name.textContent, item.dataset.words ?? ""].join(" ").toLocaleLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
    }
    section.hidden = items.every((item) => item.hidden);
  }
  document.querySelector("[data-home-none]").hidden = sections.some((section) => !section.hidden);
});

// Other modules ask by events: importing this one would run it a second time, under another address.
document.addEventListener("turnaround:say", (event) => say(event.detail));
document.addEventListener("turnaround:close-menus", () => closeMenus());

ready(document);
document.addEventListener("turnaround:replaced", (event) => ready(event.detail));
