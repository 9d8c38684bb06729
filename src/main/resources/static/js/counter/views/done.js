// What was done and is kept, with what may come next.
import { el, icon } from "../page.js";

/** @param next something else to do; may be nothing */
export function done(app, key, next, ...facts) {
  const { say } = app.words;
  return el(
    "section.verdict.leaf",
    { role: "status" },
    icon("yes"),
    el("h1", null, say(key, ...facts)),
    el("p", null, say("kept")),
    el("button.go.big", { type: "button", onclick: app.home }, say("welcome.next")),
    next,
  );
}
