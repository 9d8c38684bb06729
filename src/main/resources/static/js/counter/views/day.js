// The village's day on one screen: who comes and who has come, who serves, what was sold, what should be in the box.
import { el, field } from "../page.js";
import { arrivals, box, guestsOf, sales, sums, walkIns } from "../state.js";
import { typedMoney } from "../till.js";
import { Refused } from "../refused.js";
import { ofToday } from "./coming.js";
import { toldNotice } from "./more.js";
import { receiptScreen } from "./paid.js";

const WHYS = ["item", "price", "back"];

function moneyOf({ input }) {
  const sum = typedMoney(input.value);
  if (sum === null) throw new Refused("noSum");
  return sum;
}

function openScreen(app) {
  const { say } = app.words;
  const cash = field(say("shift.cash"), { inputmode: "decimal", required: true, value: "0" });
  const submit = (event) => {
    event.preventDefault();
    app.act(async () => (await app.counter.open(moneyOf(cash)), app.back()));
  };
  return el("section.stack", null, app.heading(say("shift.open")), el("form.stack", { onsubmit: submit }, cash.node, el("button.go", null, say("shift.open"))));
}

function closeScreen(app) {
  const { say, money } = app.words;
  const { due } = box(app.log.events);
  const counted = field(say("shift.counted"), { inputmode: "decimal", required: true });
  const difference = el("output", null, "");
  counted.input.addEventListener("input", () => {
    const sum = typedMoney(counted.input.value);
    difference.textContent = sum === null ? "" : sum === due ? say("shift.right") : say(sum > due ? "shift.over" : "shift.short", money(Math.abs(sum - due)));
  });
  const to = field(say("shift.to"), { maxlength: 80, required: true });
  const note = field(say("shift.note"), { maxlength: 300 });
  const submit = (event) => {
    event.preventDefault();
    app.act(async () => {
      await app.counter.close({ counted: moneyOf(counted), to: to.input.value.trim(), note: note.input.value.trim() });
      app.back();
    });
  };
  return el(
    "section.stack",
    null,
    app.heading(say("shift.close")),
    el("p.due", null, say("day.due"), " ", el("strong", null, money(due))),
    el("form.stack", { onsubmit: submit }, counted.node, difference, to.node, note.node, el("button.go", null, say("shift.close"))),
  );
}

function undoScreen(app, sale) {
  const { say } = app.words;
  const why = (key) => () => app.act(async () => (await app.counter.undo(sale.id, say(`undo.${key}`)), app.back()));
  return el(
    "section.stack",
    null,
    app.heading(say("undo.title")),
    saleText(app, sale),
    el("p", null, say("undo.lead")),
    WHYS.map((key) => el("button.plain-button.big", { type: "button", onclick: why(key) }, say(`undo.${key}`))),
  );
}

function saleText(app, { at, body }) {
  const { time, money } = app.words;
  const what = body.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(", ");
  return el("p", null, el("span.soft", null, `${time(at)} · `), what, " ", el("strong", null, money(body.total)), body.visit && el("span.soft", null, ` · ${guestsOf(body.visit, app.day)}`));
}

function saleOf(app, sale) {
  const { say } = app.words;
  if (sale.isUndone) return el("li.card.past", null, saleText(app, sale), el("span.state", null, say("undo.done")));
  return el(
    "li.card",
    null,
    saleText(app, sale),
    el(
      "div.choices",
      null,
      el("button.chip", { type: "button", onclick: () => app.show(receiptScreen, sale) }, say("paid.receipt")),
      el("button.chip", { type: "button", onclick: () => app.show(undoScreen, sale) }, say("undo.title")),
    ),
  );
}

function figures(app) {
  const { say, money } = app.words;
  const today = app.clock.today();
  const came = arrivals(app.log.events, app.day);
  const expected = ofToday(app).filter(({ stage }) => stage !== "cancelled");
  const sold = sums(app.log.events, today);
  const row = (key, value) => el("div", null, el("dt", null, say(key)), el("dd", null, value));
  return el(
    "dl.figures",
    null,
    row("day.arrived", say("day.of", expected.reduce((sum, { ref }) => sum + (came.get(ref)?.arrived ?? 0), 0), expected.reduce((sum, { heads }) => sum + heads, 0))),
    row("day.walkins", String(walkIns(app.log.events, today))),
    row("day.cash", money(sold.cash)),
    row("day.promptpay", money(sold.promptpay)),
    row("day.house", money(sold.house)),
  );
}

function shift(app) {
  const { say, money, time } = app.words;
  const now = box(app.log.events);
  if (!now) return el("button.plain-button.big", { type: "button", onclick: () => app.show(openScreen) }, say("shift.open"));
  return el(
    "div.card",
    null,
    el("p.due", null, say("day.due"), " ", el("strong", null, money(now.due))),
    el("p.soft", null, say("shift.since", time(now.since), money(now.opening))),
    el("button.plain-button", { type: "button", onclick: () => app.show(closeScreen) }, say("shift.close")),
  );
}

const listed = (title, items) => items.length > 0 && [el("h2", null, title), el("ul.plain.stack", null, items)];

export function dayScreen(app) {
  const { say, day } = app.words;
  const today = app.clock.today();
  const serves = app.day.serves.map(({ name, what, starts }) => el("li", null, [starts, name, what].filter(Boolean).join(" · ")));
  return el(
    "section.stack",
    null,
    el("h1", null, say("day.title"), el("small", null, day(today))),
    toldNotice(app),
    app.day.notices.map((notice) => el("p.warning", null, notice)),
    figures(app),
    shift(app),
    listed(say("day.serves"), serves),
    listed(say("day.sales"), sales(app.log.events, today).map((sale) => saleOf(app, sale))),
  );
}
