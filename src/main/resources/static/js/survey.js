// Answers that are given with no signal stay on the phone, and are sent by themselves once it is back. Each sheet has its own id: one that
// is sent twice counts once. What the site refuses, or takes from nobody who has not signed in, stays there too.
const form = document.querySelector("form[data-survey]");
const status = form.querySelector("[role=status]");

const opened = new Promise((done, failed) => {
  const asked = indexedDB.open("surveys", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("sheets", { keyPath: "request" });
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});
const sheets = async (mode, work) => {
  const asked = work((await opened).transaction("sheets", mode).objectStore("sheets"));
  return new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
};

const post = async ({ action, request, fields }) => {
  const body = new URLSearchParams([...fields, ["request", request]]);
  const answer = await fetch(action, { method: "POST", body }).catch(() => null);
  if (!answer || answer.status >= 500) return "waiting";
  if (new URL(answer.url).pathname.endsWith("/people/sign-in") || answer.status === 401) return "signIn";
  return answer.ok ? "sent" : "refused";
};

let last = Promise.resolve();
const send = () => (last = last.then(sendAll));
async function sendAll() {
  const all = await sheets("readonly", (store) => store.getAll());
  let said = "sent";
  for (const sheet of all) {
    const became = await post(sheet);
    if (became === "sent") await sheets("readwrite", (store) => store.delete(sheet.request));
    else said = became;
    if (became === "waiting" || became === "signIn") break;
  }
  const left = await sheets("readonly", (store) => store.count());
  if (all.length) status.textContent = left ? `${form.dataset[said]} ${left}` : form.dataset.sent;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = [...new FormData(form)].filter(([name, value]) => name !== "request" && value);
  if (!fields.length) return;
  await sheets("readwrite", (store) => store.put({ request: crypto.randomUUID(), action: form.action, fields }));
  form.reset();
  scrollTo(0, 0);
  send();
});
addEventListener("online", send);
send();
