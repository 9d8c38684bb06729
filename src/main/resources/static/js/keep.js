// What is typed stays on the phone until the site has it: through a lost connection, a closed page, an empty battery.
// It is kept under a sign of whoever has signed in: nobody else finds it there. A visitor has none.
const typist = document.querySelector("[data-typist]")?.dataset.typist ?? "";
// How to send what could not be sent.
const unsent = new Map();

const show = async (answer) => {
  if (answer.redirected) return location.assign(answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("main").replaceWith(page.querySelector("main"));
  document.querySelector("[aria-invalid=true]")?.focus();
};

for (const form of document.querySelectorAll("form[data-keep]")) {
  // Where a page has several forms, each says its own name.
  const key = `keep:${typist}:${form.dataset.keep || location.pathname}`;
  const status = form.querySelector("[role=status]");
  const typed = () => JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  const asShown = typed();

  // Of several fields by one name each gets its own. What the words were written upon comes back with them.
  const next = (kept, name) => {
    const at = kept.findIndex(([other]) => other === name);
    return at < 0 ? "" : kept.splice(at, 1)[0][1];
  };

  const fill = (kept) => {
    for (const field of form.elements) {
      const isOfThePage = field.type === "hidden" && !("asTyped" in field.dataset);
      if (!field.name || isOfThePage || field.type === "file") continue;
      if (["checkbox", "radio"].includes(field.type)) {
        field.checked = kept.some(([name, value]) => name === field.name && value === field.value);
      } else field.value = next(kept, field.name);
    }
  };

  const before = localStorage.getItem(key);
  if (before && before !== asShown) fill(JSON.parse(before));
  form.addEventListener("input", () => localStorage.setItem(key, typed()));

  // Answers what came back; nothing while there is no signal.
  const send = async (button) => {
    try {
      const fields = new FormData(form, button);
      const body = form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
      const answer = await fetch(form.action, { method: "POST", body });
      if (answer.status >= 500) throw new Error("later");
      const isOver = new URL(answer.url).pathname.endsWith("/people/sign-in");
      if (isOver) localStorage.setItem(key, typed());
      else if (answer.ok) localStorage.removeItem(key);
      return answer;
    } catch {
      localStorage.setItem(key, typed());
      status.textContent = form.dataset.kept;
      unsent.set(form, send);
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await send(event.submitter);
    if (answer) show(answer);
  });
}

// All of them go before the page changes, or the others would be left behind.
addEventListener("online", async () => {
  const answers = [];
  const all = [...unsent.values()];
  unsent.clear();
  for (const send of all) answers.push(await send());
  const last = answers.findLast((answer) => answer);
  if (last) show(last);
});
