// A code that the guest pays by. What the seller saw on the guest's phone is not money yet, and the screen says so.
import encode from "/vendor/qr-0.7.0/index.js";
import { code, el } from "../page.js";
import { payload } from "../promptpay.js";

export function promptPayScreen(app, { due, sold }) {
  const { say, money } = app.words;
  const { prefix, name } = app.day.community.promptpay;
  return el(
    "section.stack.centred",
    null,
    app.heading(say("promptpay.title")),
    code(encode(payload(prefix, due), "raw", { ecc: "medium" }), say("promptpay.code", money(due))),
    el("p.big-number", null, money(due)),
    name && el("p", null, name),
    el("p.soft", null, say("promptpay.seen")),
    el("button.go.big", { type: "button", onclick: sold }, say("promptpay.go")),
  );
}
