// Long work says that it goes on, and how far it is where the site can tell; pressed again, it is not sent again.
for (const form of document.querySelectorAll("form[data-wait]")) {
  const status = form.querySelector("[role=status]");
  const { wait, progress } = form.dataset;

  const look = async () => {
    const answer = await fetch(progress, { headers: { Accept: "application/json" } }).catch(() => null);
    const step = answer?.ok ? await answer.json() : null;
    if (step?.of) status.textContent = `${wait} ${step.done}/${step.of}`;
  };

  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    status.textContent = wait;
    if (progress) setInterval(look, 1000);
  });
  addEventListener("pageshow", () => delete form.dataset.sent);
}
