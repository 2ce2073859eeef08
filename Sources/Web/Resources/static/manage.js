// Small conveniences of the pages that keep and look after things; all of them work without.

/** A file that is too large is told before it is sent. */
for (const field of document.querySelectorAll("input[type=file][data-limit]")) {
  field.addEventListener("change", () => {
    const tooLarge = [...field.files].some((file) => file.size > Number(field.dataset.limit));
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
    field.reportValidity();
  });
}

/** Fields that only make sense with a box that is ticked or an option that is chosen. */
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
