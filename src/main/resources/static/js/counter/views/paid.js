// A sale that is done: the change, and the receipt to look at, to photograph or to share.
import encode from "/vendor/qr-0.7.0/index.js";
import { sign } from "../keys.js";
import { code, el, icon } from "../page.js";
import { guestsOf } from "../state.js";

function receiptText(app, { body, day }) {
  const { money, say } = app.words;
  const lines = body.lines.map(({ name, quantity, unit, gift }) => `${quantity} × ${name} ${gift ? say("pay.gift") : money(quantity * unit)}`);
  return [app.day.community.name, body.receipt && say("paid.number", body.receipt), app.words.day(day), ...lines, `${say("pay.due")} ${money(body.total)}`].filter(Boolean).join("\n");
}

/** Where the guest finds it once the sale is safe; nobody else can guess that. */
const address = async ({ device }, { id }) => `${location.origin}/counter/receipts/${id}.${await sign(device.keys, `receipt.${id}`)}`;

export function receiptScreen(app, sale) {
  const { say } = app.words;
  const text = receiptText(app, sale);
  const shown = el("div");
  const link = address(app, sale);
  link.then((url) => shown.replaceChildren(code(encode(url, "raw", { ecc: "low" }), say("paid.code"))));
  const share = navigator.share && (async () => navigator.share({ text, url: await link }).catch(() => {})); // who changes their mind shares nothing
  return el(
    "section.stack.centred",
    null,
    app.heading(say("paid.receipt")),
    shown,
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
    body.visit && el("p", null, say("sell.to", guestsOf(body.visit, app.day))),
    el("p", null, say("kept")),
    el("button.go.big", { type: "button", onclick: app.sell }, say("paid.next")),
    el("button.plain-button", { type: "button", onclick: () => app.show(receiptScreen, sale) }, say("paid.receipt")),
  );
}
