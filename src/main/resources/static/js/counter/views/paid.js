// A sale that is done: the change, and the receipt to look at, to photograph or to share.
import encode from "/vendor/qr-0.7.0/index.js";
import { code, el, icon } from "../page.js";

function receiptText(app, { body, day }) {
  const { money, say } = app.words;
  const lines = body.lines.map(({ name, quantity, unit, gift }) => `${quantity} × ${name} ${gift ? say("pay.gift") : money(quantity * unit)}`);
  return [app.day.community.name, body.receipt && say("paid.number", body.receipt), app.words.day(day), ...lines, `${say("pay.due")} ${money(body.total)}`].filter(Boolean).join("\n");
}

function receiptScreen(app, sale) {
  const { say } = app.words;
  const text = receiptText(app, sale);
  const share = navigator.share && (() => navigator.share({ text }).catch(() => {})); // who changes their mind shares nothing
  return el(
    "section.stack.centred",
    null,
    app.heading(say("paid.receipt")),
    code(encode(text, "raw", { ecc: "low" }), say("paid.code")),
    el("p.soft", null, say("paid.code")),
    el("pre.receipt", null, text),
    share && el("button.plain-button", { type: "button", onclick: share }, say("paid.share")),
  );
}

export function paidScreen(app, sale) {
  const { say, money } = app.words;
  const { body } = sale;
  return el(
    "section.verdict.leaf",
    { role: "status" },
    icon("yes"),
    el("h1", null, say(`paid.${body.paid}`, money(body.total))),
    body.change > 0 && el("p.big-number", null, say("paid.change", money(body.change))),
    body.receipt && el("p", null, say("paid.number", body.receipt)),
    el("p", null, say("kept")),
    el("button.go.big", { type: "button", onclick: app.sell }, say("paid.next")),
    el("button.plain-button", { type: "button", onclick: () => app.show(receiptScreen, sale) }, say("paid.receipt")),
  );
}
