// Draws the charts of a dashboard's cards, each from the data beside it.
import { draw } from "./chart.js";

async function drawAll() {
  for (const element of document.querySelectorAll("[data-card-chart]:not([data-drawn])")) {
    await draw(element, JSON.parse(element.nextElementSibling.textContent));
  }
}

document.addEventListener("turnaround:cards", drawAll);
await drawAll();
