// What is sent with no signal stays on the phone and is sent by itself once it is back. Each letter has its own id: one that is sent twice
// counts once. What the site refuses, or takes from nobody who has not signed in, stays there too; so does what somebody else had finished
// than who has signed in now.
const typist = () => localStorage.getItem("typist") ?? "";
const isTheirs = (letter) => !letter.typist || letter.typist === typist();

export const openOutbox = (name, store, tell) => {
  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: "request" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const letters = async (mode, work) => {
    const asked = work((await opened).transaction(store, mode).objectStore(store));
    return new Promise((done, failed) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  };

  async function sendAll() {
    const all = await letters("readonly", (kept) => kept.getAll());
    let became = "sent";
    for (const letter of all) {
      const one = isTheirs(letter) ? await post(letter) : "others";
      if (one === "sent") await letters("readwrite", (kept) => kept.delete(letter.request));
      else became = one;
      if (one === "waiting") break;
    }
    const left = await letters("readonly", (kept) => kept.count());
    if (all.length) tell(left ? became : "sent", left);
  }

  let last = Promise.resolve();
  const send = () => (last = last.then(sendAll));
  addEventListener("online", send);
  send();
  return async (action, fields) => {
    await letters("readwrite", (kept) => kept.put({ request: crypto.randomUUID(), action, fields, typist: typist() }));
    return send();
  };
};

async function post({ action, request, fields }) {
  const body = new URLSearchParams([...fields, ["request", request]]);
  const answer = await fetch(action, { method: "POST", body }).catch(() => null);
  if (!answer || answer.status >= 500) return "waiting";
  if (new URL(answer.url).pathname.endsWith("/people/sign-in") || answer.status === 401) return "signIn";
  return answer.ok ? "sent" : "refused";
}
