// Draws the charts of a dashboard's cards, each from the data beside it.
import { draw } from "./chart.js";

for (const element of document.querySelectorAll("[data-card-chart]")) {
  await draw(element, JSON.parse(element.nextElementSibling.textContent));
}
