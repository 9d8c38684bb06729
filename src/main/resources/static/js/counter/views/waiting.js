// Between being enrolled and knowing the day for the first time.
import { el } from "../page.js";

export function waitingScreen(app) {
  const { say } = app.words;
  return el(
    "section.stack",
    null,
    el("h1", null, say("name")),
    el("p", { role: "status" }, say("waiting.lead")),
    el("button.go", { type: "button", onclick: () => app.attempt(app.syncNow) }, say("waiting.again")),
  );
}
