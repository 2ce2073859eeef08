// Conveniences of the pages that keep and look after things.

/** A file that is too large is told before it is sent. */
for (const field of document.querySelectorAll("input[type=file][data-limit]")) {
  field.addEventListener("change", () => {
    const tooLarge = [...field.files].some((file) => file.size > Number(field.dataset.limit));
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
    field.reportValidity();
  });
}

/** A file on its way shows how far it is, and says so where it breaks off. */
const upload = document.querySelector("form[data-upload]");
upload?.addEventListener("submit", (event) => {
  event.preventDefault();
  const part = (name) => upload.querySelector(`[data-part=${name}]`);
  const show = (name) => {
    for (const other of ["state", "broken", "answer"]) part(other).hidden = other !== name;
    upload.querySelector("button").disabled = name === "state";
  };
  const request = new XMLHttpRequest();
  request.open("POST", upload.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.onprogress = ({ loaded, total }) => {
    part("meter").value = loaded / total;
    part("share").textContent = `${Math.floor((100 * loaded) / total)}\u00a0%`;
  };
  request.onloadend = () => {
    if (!request.status) return show("broken");
    const address = request.getResponseHeader("Location") ?? request.responseURL;
    if (address !== upload.action) return location.assign(address);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    part("answer").replaceChildren(page.querySelector("main .notice") ?? page.querySelector("main"));
    show("answer");
  };
  request.send(new FormData(upload));
  show("state");
});

/** Fields that need a box ticked or an option chosen. */
for (const part of document.querySelectorAll("[data-needs]")) {
  const [name, value] = part.dataset.needs.split("=");
  const form = part.closest("form");
  const show = () => {
    const field = form.elements[name];
    part.hidden = value === undefined ? !field.checked : field.value !== value;
  };
  form.addEventListener("change", show);
  show();
}

/** Text that is shown once goes to the clipboard. */
for (const button of document.querySelectorAll("[data-copy-text]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copyText);
    button.textContent = button.dataset.copied;
  });
}

/** A form that shows what would come of it, drawn anew by the server at each choice. */
const form = document.querySelector("form[data-redraws]");
let asked;
form?.addEventListener("change", async () => {
  asked?.abort();
  asked = new AbortController();
  const body = new URLSearchParams(new FormData(form));
  body.set("action", "preview");
  try {
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body, signal: asked.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = document.activeElement?.id;
    const opened = [...form.querySelectorAll("details[open]")].map((part) => part.id);
    for (const part of document.querySelectorAll("[data-redrawn]")) {
      const drawn = page.querySelector(`[data-redrawn="${part.dataset.redrawn}"]`);
      // Signed out meanwhile, or the upload is gone: sending the form says so.
      if (drawn) part.replaceChildren(...drawn.childNodes);
    }
    for (const button of form.querySelectorAll("button[name=action]")) {
      button.className = page.querySelector(`button[name=action][value=${button.value}]`)?.className ?? button.className;
    }
    for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
    if (focused) document.getElementById(focused)?.focus();
  } catch {
    // Overtaken, or no server: the button for the preview says which.
  }
});
// Nothing that is being typed is drawn over.
form?.addEventListener("input", () => asked?.abort());
