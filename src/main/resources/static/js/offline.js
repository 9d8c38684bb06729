// A page that was seen is kept on the device and opens with no signal; where it may be, a sentence says so.
const note = document.querySelector("[data-kept]");
if (note && !document.querySelector("[data-looking]") && navigator.serviceWorker) {
  await navigator.serviceWorker.register("/trip-worker.js");
  const { active } = await navigator.serviceWorker.ready;
  navigator.serviceWorker.addEventListener("message", () => (note.hidden = false));
  navigator.serviceWorker.startMessages();
  const keep = () => {
    const needed = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage([location.href, ...needed.filter((name) => name.startsWith(location.origin))]);
  };
  setTimeout(keep, 1500);
}
