// The application is kept on the phone by a worker. A new version waits until its reader says go: it takes nothing away from the log, which
// lies elsewhere.
export async function keepApplication({ worker, scope, waits }) {
  if (!navigator.serviceWorker) return;
  const isFirst = !navigator.serviceWorker.controller;
  const registration = await navigator.serviceWorker.register(worker, { scope, updateViaCache: "none" });
  const offer = () => !isFirst && registration.waiting && waits(() => go(registration.waiting));
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  addEventListener("online", () => registration.update().catch(() => {})); // without a signal the version that is here is good enough
}

function go(waiting) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("go");
}
