// A trip is sent once and shows that something is being done; it renews itself while better ones may come; "from here" asks the device;
// a trip that was seen is kept on the device.
document.addEventListener("submit", ({ target: form, submitter }) => {
  if (!form.matches("[data-once]")) return;
  const request = form.elements.request ?? Object.assign(document.createElement("input"), { type: "hidden", name: "request" });
  request.value ||= crypto.randomUUID?.() ?? "";
  form.append(request);
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
  return after && dragged?.querySelector(`[name=after][value="${CSS.escape(after)}"]`)?.form;
};
document.addEventListener("dragover", (event) => onto(event) && event.preventDefault());
document.addEventListener("drop", (event) => onto(event)?.requestSubmit());

const trip = () => document.querySelector(".trip[data-looking]");
async function lookAgain() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const better = page.querySelector(".trip");
  const isBusy = trip()?.contains(document.activeElement) || trip()?.querySelector("details[open]");
  if (better && trip() && !isBusy) trip().replaceWith(better);
  if (trip()) setTimeout(lookAgain, 700);
}
if (trip()) setTimeout(lookAgain, 500);

if (document.querySelector(".trip") && navigator.serviceWorker) {
  await navigator.serviceWorker.register("/trip-worker.js");
  const { active } = await navigator.serviceWorker.ready;
  const keep = () => {
    const needed = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage([location.href, ...needed.filter((name) => name.startsWith(location.origin))]);
  };
  setTimeout(keep, 3000);
}
