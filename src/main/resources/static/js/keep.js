// What is typed stays on the phone until the site has it: through a lost connection, a closed page, an empty battery.
// It is kept under a sign of whoever has signed in: nobody else finds it there. A visitor has none.
const typist = document.querySelector("[data-typist]")?.dataset.typist ?? "";
for (const form of document.querySelectorAll("form[data-keep]")) {
  const key = `keep:${typist}:${location.pathname}`;
  const status = form.querySelector("[role=status]");
  const typed = () => JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  const asShown = typed();

  // Of several fields by one name each gets its own.
  const next = (kept, name) => {
    const at = kept.findIndex(([other]) => other === name);
    return at < 0 ? "" : kept.splice(at, 1)[0][1];
  };

  const fill = (kept) => {
    for (const field of form.elements) {
      if (!field.name || field.type === "hidden" || field.type === "file") continue;
      if (["checkbox", "radio"].includes(field.type)) {
        field.checked = kept.some(([name, value]) => name === field.name && value === field.value);
      } else field.value = next(kept, field.name);
    }
  };

  const before = localStorage.getItem(key);
  if (before && before !== asShown) fill(JSON.parse(before));
  form.addEventListener("input", () => localStorage.setItem(key, typed()));

  const send = async (button) => {
    try {
      const body = new URLSearchParams(new FormData(form, button));
      const answer = await fetch(form.action, { method: "POST", body });
      if (answer.status >= 500) throw new Error("later");
      const isOver = new URL(answer.url).pathname.endsWith("/people/sign-in");
      if (isOver) localStorage.setItem(key, typed());
      else if (answer.ok) localStorage.removeItem(key);
      if (answer.redirected) return location.assign(answer.url);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.querySelector("main").replaceWith(page.querySelector("main"));
      document.querySelector("[aria-invalid=true]")?.focus();
    } catch {
      localStorage.setItem(key, typed());
      status.textContent = form.dataset.kept;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.submitter);
  });
  addEventListener("online", () => status.textContent && send());
}
