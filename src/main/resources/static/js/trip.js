// A trip is sent once and shows that something is being done; it renews itself while better ones may come; "from here" asks the device.
let sending = false;
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (!form.matches("[data-once]")) return;
  if (sending) return event.preventDefault();
  sending = true;
  setTimeout(() => {
    for (const button of document.querySelectorAll("[data-once] button")) button.disabled = true;
    if (submitter) submitter.textContent = form.dataset.working;
  });
});
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

for (const button of document.querySelectorAll("[data-here]")) {
  const start = ({ coords }) => {
    const value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
    button.form.elements.from.append(new Option(button.dataset.label, value, true, true));
  };
  const refuse = () => {
    button.textContent = button.dataset.refused;
    button.disabled = true;
  };
  button.addEventListener("click", () => navigator.geolocation.getCurrentPosition(start, refuse));
}

// Dropped on another stop, a stop comes after it: as the choice in its own menu does.
let dragged;
document.addEventListener("dragstart", ({ target }) => (dragged = target.closest?.("[data-offer][draggable]")));
const onto = ({ target }) => {
  const after = target.closest?.("[data-offer]")?.dataset.offer;
  return after && dragged?.querySelector(`[name=place] option[value$=":${CSS.escape(after)}"]`);
};
document.addEventListener("dragover", (event) => onto(event) && event.preventDefault());
document.addEventListener("drop", (event) => {
  const place = onto(event);
  if (!place) return;
  place.selected = true;
  place.closest("form").requestSubmit();
});

const looking = () => document.querySelector(".trip[data-looking]");
const MOST_LOOKS = 30;
async function lookAgain(look = 1) {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  if (sending) return;
  if (!page.querySelector(".trip[data-looking]")) return isBusy() ? looking().removeAttribute("data-looking") : location.reload();
  for (const part of [".trip-head .lead", ".days", ".trip-costs"]) {
    const [old, better] = [document.querySelector(part), page.querySelector(part)];
    if (old && better && !isBusy()) old.replaceWith(better);
  }
  if (look < MOST_LOOKS) setTimeout(lookAgain, 700, look + 1);
}
const isBusy = () => document.querySelector(".trip details[open]") || document.querySelector(".trip").contains(document.activeElement);
if (looking()) setTimeout(lookAgain, 500);
