// Starts the counter with no signal. Before this stand VERSION, PAGE and FILES: all that the application is made of. A new version is fetched
// whole and waits until the page says go.
/* global VERSION, PAGE, FILES */
const OWN = `counter ${PAGE} `;
const KEPT = OWN + VERSION;
const PICTURES = "counter pictures";
const MOST_PICTURES = 80;

addEventListener("install", (event) => event.waitUntil(keepAll()));
async function keepAll() {
  const cache = await caches.open(KEPT);
  await cache.addAll([PAGE, ...FILES].map((address) => new Request(address, { cache: "reload", credentials: "omit" })));
}

addEventListener("activate", (event) => event.waitUntil(forgetOld()));
async function forgetOld() {
  for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== KEPT) await caches.delete(name);
  await clients.claim();
}

addEventListener("message", ({ data }) => data === "go" && skipWaiting());

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || pathname.startsWith("/api/")) return;
  event.respondWith(pathname.startsWith("/media/") ? picture(request) : file(request));
});

async function file(request) {
  const kept = await caches.match(request, { cacheName: KEPT, ignoreSearch: true });
  return kept ?? fetch(request);
}

async function picture(request) {
  const cache = await caches.open(PICTURES);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  for (const old of (await cache.keys()).slice(0, -MOST_PICTURES)) await cache.delete(old);
  return answer;
}
