// A lesson card by card, for one thumb. Answers are checked here and may be tried again; that all are right is told once there is a signal.
import { openOutbox } from "./outbox.js";

const note = document.querySelector("[data-outbox]");
const put = openOutbox("lessons", "finished", (became) => (note.textContent = note.dataset[became]));

const form = document.querySelector("[data-lesson]");
const steps = form ? [...form.querySelectorAll(".step")] : [];
const isDone = ({ dataset, elements }) => !dataset.right || [...elements].some(({ checked, value }) => checked && value === dataset.right);
let at = Math.max(0, Number.parseInt(location.hash.slice(1)) - 1 || 0);

function show(to) {
  at = Math.min(to, steps.length - 1);
  steps.forEach((step, place) => (step.hidden = place !== at));
  form.querySelector("[data-place]").textContent = `${at + 1} / ${steps.length}`;
  form.querySelector("[data-back]").hidden = at === 0;
  const forth = form.querySelector("[data-forth]");
  forth.textContent = at === steps.length - 1 ? form.dataset.finish : form.dataset.next;
  forth.disabled = !isDone(steps[at]);
  history.replaceState(null, "", `#${at + 1}`);
}

function go(to) {
  window.speechSynthesis?.cancel(); // of the card before
  show(to);
  steps[at].querySelector("[tabindex]").focus();
  steps[at].scrollIntoView();
}

async function finish() {
  form.hidden = true;
  const done = document.querySelector("[data-finished]");
  done.hidden = false;
  done.querySelector("[tabindex]").focus();
  await put(form.action, [...new FormData(form)]);
}

if (form) {
  form.classList.add("by-card");
  form.querySelector(".leaf").hidden = false;
  form.addEventListener("change", ({ target }) => {
    const step = target.closest(".step");
    const why = step.querySelector(".why");
    why.querySelector("b").textContent = isDone(step) ? form.dataset.right : form.dataset.wrong;
    why.hidden = false;
    show(at);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-back]").addEventListener("click", () => go(at - 1));
  form.querySelector("[data-forth]").addEventListener("click", () => {
    const open = steps.findIndex((step) => !isDone(step));
    if (at < steps.length - 1) go(at + 1);
    else if (open >= 0) go(open);
    else finish();
  });
  show(at);
}
