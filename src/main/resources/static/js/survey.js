// Answers that are given with no signal wait on the phone, each sheet by itself.
import { openOutbox } from "./outbox.js";

const form = document.querySelector("form[data-survey]");
const status = form.querySelector("[role=status]");
const put = openOutbox("surveys", "sheets", (became, left) => {
  status.textContent = left ? `${form.dataset[became]} ${left}` : form.dataset.sent;
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const fields = [...new FormData(form)].filter(([name, value]) => name !== "request" && value);
  if (!fields.length) return;
  put(form.action, fields);
  form.reset();
  scrollTo(0, 0);
});
