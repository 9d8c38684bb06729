// Pictures go one after the other in pieces of 256 kB, by the protocol tus 1.0; a line that is cut is picked up where it broke, and
// a file chosen again goes on where it was. Without script the same form sends them whole.
const PIECE = 256 << 10;
const WAITS = [1, 2, 4, 8, 15, 30, 60, 60, 60];
const TUS = { "Tus-Resumable": "1.0.0" };
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const metadata = (facts) => Object.entries(facts).map(([name, value]) => `${name} ${base64(value)}`).join(",");

/** Asks until there is an answer; between two tries it waits, longer each time, or until the line is back. */
async function patiently(ask, waiting) {
  for (const seconds of [...WAITS, null]) {
    const answer = await ask().catch(() => null);
    if (answer && (answer.status < 500 || answer.status === 507)) return answer;
    if (seconds === null) throw new Error();
    waiting();
    await new Promise((go) => {
      setTimeout(go, seconds * 1000);
      addEventListener("online", go, { once: true });
    });
  }
}

const mustBe = async (answer) => {
  if (answer.ok) return answer;
  throw new Error((await answer.json().catch(() => null))?.title ?? "");
};
const offsetOf = (answer) => Number(answer.headers.get("Upload-Offset"));

/** One file, from wherever it was. */
async function send(file, uploads, facts, { sending, waiting }) {
  const typist = document.querySelector("[data-typist]")?.dataset.typist ?? "";
  const key = `keep:${typist}:upload ${metadata(facts)} ${file.name} ${file.size} ${file.lastModified}`;
  const request = localStorage.getItem(key) ?? crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));
  localStorage.setItem(key, request);
  const forget = (refused) => {
    localStorage.removeItem(key);
    throw refused;
  };
  const begin = () => fetch(uploads, { method: "POST", headers: { ...TUS, "Upload-Length": file.size, "Upload-Metadata": metadata({ ...facts, request }) } });
  const begun = await mustBe(await patiently(begin, waiting)).catch(forget);
  const address = begun.headers.get("Location");
  let offset = offsetOf(begun);
  let finished = begun.headers.has("Aenglek-Picture");
  while (!finished) {
    sending(offset / file.size);
    const piece = file.slice(offset, offset + PIECE);
    const headers = { ...TUS, "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" };
    let answer = await fetch(address, { method: "PATCH", headers, body: piece }).catch(() => null);
    const isLost = !answer || answer.status === 409 || (answer.status >= 500 && answer.status !== 507);
    if (isLost) {
      waiting();
      await new Promise((go) => setTimeout(go, 1000));
      answer = await patiently(() => fetch(address, { method: "HEAD", headers: TUS }), waiting);
    }
    offset = offsetOf(await mustBe(answer).catch(forget));
    finished = answer.headers.has("Aenglek-Picture");
  }
  localStorage.removeItem(key);
}

function line(list, file) {
  const item = list.appendChild(document.createElement("li"));
  const name = item.appendChild(document.createElement("span"));
  const bar = item.appendChild(Object.assign(document.createElement("progress"), { max: 1, value: 0, ariaLabel: file.name }));
  const say = (words) => (name.textContent = `${file.name}: ${words}`);
  return {
    sending: (part) => (say(list.dataset.sending), (bar.value = part)),
    waiting: () => say(list.dataset.waiting),
    done: () => (say(list.dataset.done), (bar.value = 1)),
    failed: (words) => (say(words || list.dataset.failed), bar.remove()),
  };
}

const form = document.querySelector("[data-upload]");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const list = form.querySelector(".uploads");
  const facts = { owner: form.dataset.owner };
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value && name !== "request") facts[name] = value;
  form.querySelector("button").disabled = true;
  list.hidden = false;
  list.replaceChildren();
  let failed = false;
  for (const file of form.elements.pictures.files) {
    const shown = line(list, file);
    await send(file, form.dataset.upload, facts, shown).then(shown.done, ({ message }) => (shown.failed(message), (failed = true)));
  }
  form.querySelector("button").disabled = false;
  if (!failed) location.reload();
});

// What is being prepared will be there soon; nobody who is writing is disturbed.
let isBusy = false;
addEventListener("input", () => (isBusy = true));
if (document.querySelector("[data-preparing]")) setTimeout(() => isBusy || location.reload(), 4000);
