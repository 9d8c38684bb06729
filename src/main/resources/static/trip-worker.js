// Opens a trip, a survey or a lesson with no signal: what its page needed when it was last seen is kept on the device, for the last few of them. It is
// asked for without cookies, as nobody's: a page that is kept bears no name of whoever had signed in.
const KEPT = "trips";
const MOST = 300;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => event.waitUntil(keep(event.data, event.source)));
async function keep(addresses, page) {
  const cache = await caches.open(KEPT);
  await Promise.allSettled(addresses.map((address) => cache.add(new Request(address, { credentials: "omit" }))));
  const kept = await Promise.all(addresses.map((address) => cache.match(address)));
  page.postMessage({ missing: kept.filter((one) => !one).length });
  for (const old of (await cache.keys()).slice(0, -MOST)) await cache.delete(old);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(location.origin)) return;
  event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
});
