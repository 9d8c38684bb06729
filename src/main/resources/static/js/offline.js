// A page that was seen is kept on the device and opens with no signal; where it may be, a sentence says so. Where a part of it did not come,
// another sentence says that, and the part is fetched once there is a signal.
const note = document.querySelector("[data-kept]");
const part = document.querySelector("[data-part]");
if (note && !document.querySelector("[data-looking]") && navigator.serviceWorker) {
  await navigator.serviceWorker.register("/trip-worker.js");
  const { active } = await navigator.serviceWorker.ready;
  navigator.serviceWorker.addEventListener("message", ({ data: { missing } }) => {
    note.hidden = missing > 0;
    if (part) part.hidden = !(missing > 0);
  });
  navigator.serviceWorker.startMessages();
  const keep = () => {
    const parts = performance.getEntriesByType("resource").filter(({ initiatorType }) => !["fetch", "xmlhttprequest", "beacon"].includes(initiatorType));
    const pictures = [...document.querySelectorAll("main img:not([loading=lazy])")].map(({ src }) => src);
    const needed = new Set([...parts.map(({ name }) => name), ...pictures]);
    active.postMessage([location.href, ...[...needed].filter((name) => name.startsWith(location.origin))]);
  };
  setTimeout(keep, 1500);
  addEventListener("online", keep);
}
