// Cards are dragged and pulled with a mouse. Both send the forms of the cards' buttons, so that the server decides alike.

const grid = document.querySelector("[data-arranging]");
const form = document.getElementById("drag-form");

function send(values) {
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  form.submit();
}

if (grid && form) {
  let dragged;
  const aim = (target) => grid.querySelectorAll("[data-card]").forEach((card) => card.classList.toggle("is-target", card === target));
  for (const card of grid.querySelectorAll("[data-card]")) {
    const handle = card.querySelector("[data-handle]");
    handle.hidden = false;
    handle.addEventListener("pointerdown", () => { card.draggable = true; });
    handle.addEventListener("pointerup", () => { card.draggable = false; });
    card.addEventListener("dragstart", (event) => {
      dragged = card;
      card.classList.add("is-dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.dataset.card);
    });
    card.addEventListener("dragend", () => {
      dragged = undefined;
      card.draggable = false;
      card.classList.remove("is-dragged");
      aim();
    });
    card.addEventListener("dragover", (event) => {
      if (!dragged || dragged === card) return;
      event.preventDefault();
      aim(card);
    });
    card.addEventListener("drop", (event) => {
      // A file or a text from elsewhere is none of ours.
      if (!dragged || dragged === card) return;
      event.preventDefault();
      const cards = [...grid.querySelectorAll("[data-card]")];
      const after = cards.indexOf(dragged) < cards.indexOf(card);
      const before = after ? card.nextElementSibling?.dataset.card ?? "" : card.dataset.card;
      send({ do: "move", card: dragged.dataset.card, before });
    });
    resize(card, card.querySelector("[data-corner]"));
  }
}

/** Pulls a card's corner: as many columns and rows as the pointer covers. */
function resize(card, corner) {
  corner.hidden = false;
  corner.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    corner.setPointerCapture(event.pointerId);
    const start = card.getBoundingClientRect();
    const [width, height] = [Number(card.dataset.width), Number(card.dataset.height)];
    const size = (move) => ({
      width: Math.min(4, Math.max(1, Math.round(width * (move.clientX - start.left) / start.width))),
      height: Math.min(3, Math.max(1, Math.round(height * (move.clientY - start.top) / start.height))),
    });
    const follow = (move) => {
      const next = size(move);
      card.className = card.className.replace(/\bw\d\b/, `w${next.width}`).replace(/\bh\d\b/, `h${next.height}`);
    };
    corner.addEventListener("pointermove", follow);
    corner.addEventListener("pointerup", (move) => {
      corner.removeEventListener("pointermove", follow);
      const next = size(move);
      if (next.width !== width || next.height !== height) send({ do: "resize", card: card.dataset.card, ...next });
    }, { once: true });
  });
}

/** Cards are asked for again in place: a new page would leave the full screen. */
const board = document.querySelector("[data-refresh]");
const pause = Number(board?.dataset.refresh) * 1000;
let answered = new Date();

async function refresh() {
  const stale = document.querySelector("[data-stale]");
  try {
    // Counted from the end of this one, so that never two are under way.
    const answer = await fetch(location.href, { headers: { accept: "text/html" }, signal: AbortSignal.timeout(2 * pause) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-refresh]");
    // Signed out meanwhile, or the dashboard is gone: the server says which.
    if (answer.ok && !fresh) return location.reload();
    if (!fresh) throw answer.status;
    board.replaceChildren(...fresh.childNodes);
    answered = new Date();
    stale.hidden = true;
    document.dispatchEvent(new CustomEvent("turnaround:cards"));
  } catch {
    stale.querySelector("span").textContent = answered.toLocaleTimeString(document.documentElement.lang);
    stale.hidden = false;
  }
  setTimeout(refresh, pause);
}

if (board) setTimeout(refresh, pause);

/** The filters' address: no days beside a range, several ids in one list. */
const filters = document.querySelector(".bar-of-filters");
filters?.addEventListener("formdata", ({ formData }) => {
  if (formData.get("range") !== "custom") for (const name of ["from", "to"]) formData.delete(name);
  for (const name of ["owner", "team", "pipeline", "source"]) {
    const ids = formData.getAll(name);
    ids.length ? formData.set(name, ids.join(",")) : formData.delete(name);
  }
});

/** Lists over the cards close when one goes elsewhere. */
const lists = filters?.querySelectorAll("details.choose") ?? [];
document.addEventListener("click", (event) => {
  for (const list of lists) if (!list.contains(event.target)) list.open = false;
});
document.addEventListener("keydown", (event) => {
  const list = event.key === "Escape" && [...lists].find((list) => list.open);
  if (!list) return;
  list.open = false;
  list.querySelector("summary").focus();
});

const screen = document.querySelector("[data-full-screen]");
if (screen && document.fullscreenEnabled) {
  screen.addEventListener("click", () => document.documentElement.requestFullscreen());
  screen.hidden = false;
}
