// A button that makes or shows a passkey; hidden where the browser knows none.
const json = async (address, body) => {
  const answer = await fetch(address, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body,
  });
  const told = await answer.json();
  if (answer.status === 403 && told.to) location.assign(told.to);
  if (!answer.ok) throw new Error(told.title);
  return told;
};

const create = async (data, form) => {
  const { person, options } = await json(data.options);
  const made = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  const name = form?.elements.called?.value ?? "";
  return JSON.stringify({ person, name, response: JSON.stringify(made.toJSON()) });
};

const get = async (data) => {
  const shown = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await json(data.options)),
  });
  return JSON.stringify(shown.toJSON());
};

for (const part of document.querySelectorAll("[data-passkey]")) {
  const known = window.PublicKeyCredential?.parseCreationOptionsFromJSON;
  part.hidden = !known;
  if (!known) document.querySelector("[data-without-passkey]")?.setAttribute("open", "");
  const form = part.closest("form");
  part.querySelector("button").addEventListener("click", async ({ currentTarget: button }) => {
    const problem = part.querySelector("[role=alert]");
    problem.textContent = "";
    button.disabled = true;
    try {
      const answer = await (part.dataset.passkey === "create" ? create : get)(part.dataset, form);
      const told = await json(part.dataset.answer, answer);
      if (part.dataset.then === "send") form.submit();
      else location.assign(told.to);
    } catch (failure) {
      const isOurs = failure instanceof Error && !(failure instanceof DOMException) && failure.name === "Error";
      problem.textContent = isOurs ? failure.message : part.dataset.failed;
      button.disabled = false;
    }
  });
}
