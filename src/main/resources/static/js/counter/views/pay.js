// The basket and the ways to pay. With cash, one tap on what the guest hands over ends the sale.
import { toMinutes } from "../day.js";
import { el, field, stepper } from "../page.js";
import { guestsOf } from "../state.js";
import * as till from "../till.js";
import { paidScreen } from "./paid.js";
import { promptPayScreen } from "./promptPay.js";

const offerOf = (app, line) => app.day.offers.find(({ id }) => id === line.offer);

const change = (app, line, becomes) => {
  app.basket = app.basket.flatMap((one) => (one === line ? (becomes ? [becomes] : []) : [one]));
  return app.basket.length > 0 ? app.refresh() : app.back();
};

const changing = (app, line, how) => () => app.attempt(() => change(app, line, how(line, offerOf(app, line))));

/** What guest and seller agreed on for one, or what it costs where nobody has said so. */
export function priceScreen(app, line) {
  const { say, money } = app.words;
  const typed = field(say("pay.price"), { inputmode: "decimal", value: line.unit === null ? "" : line.unit / 100, required: true });
  const submit = (event) => {
    event.preventDefault();
    app.attempt(() => {
      const agreed = till.haggled(line, offerOf(app, line), till.typedMoney(typed.input.value));
      app.basket = app.basket.map((one) => (one === line ? agreed : one));
      app.back();
    });
  };
  return el(
    "section.stack",
    null,
    app.heading(line.name),
    line.list !== null && el("p", null, say("pay.listPrice", money(line.list))),
    el("form.stack", { onsubmit: submit }, typed.node, el("button.go", null, say("pay.agree"))),
  );
}

function makers(app, line) {
  if (app.day.makers.length === 0) return null;
  const choice = app.day.makers.map(({ id, name }) => el("option", { value: id, selected: line.maker === id }, name));
  const chosen = ({ target }) => change(app, line, { ...line, maker: target.value || undefined });
  return el("label.field", null, el("span", null, app.words.say("pay.maker")), el("select", { onchange: chosen }, el("option", { value: "" }, app.words.say("pay.nobody")), choice));
}

function lineOf(app, line) {
  const { say, money } = app.words;
  const count = stepper({
    label: say("sell.pieces"), less: say("less"), more: say("more"), value: line.quantity, least: 0, most: 9999,
    changed: (quantity) => changing(app, line, (line, offer) => quantity > 0 && till.withQuantity(line, offer, quantity))(),
  });
  const gift = (line, offer) => (line.gift ? till.withQuantity({ ...line, gift: false }, offer, line.quantity) : till.given(line));
  return el(
    "li.card",
    null,
    el("h2", null, line.name, line.starts && ` ${toMinutes(line.starts)}`),
    el("div.side-by-side", null, count, el("strong.line-sum", null, line.gift ? say("pay.gift") : money(line.unit * line.quantity))),
    el(
      "div.choices",
      null,
      el("button.chip", { type: "button", onclick: () => app.show(priceScreen, line) }, say("pay.each", line.unit === null ? "?" : money(line.unit))),
      el("button.chip", { type: "button", "aria-pressed": String(Boolean(line.gift)), onclick: changing(app, line, gift) }, say("pay.gift")),
    ),
    makers(app, line),
  );
}

const sold = (app, paid, cash) =>
  app.act(async () => {
    const sale = await app.counter.sell({ basket: app.basket, paid, cash, visit: app.buyers ?? undefined });
    app.basket = [];
    app.buyers = null;
    app.replace(paidScreen, sale);
  });

function cashButtons(app, due) {
  const { say, money } = app.words;
  const typed = field(say("pay.otherSum"), { inputmode: "decimal" });
  const other = (event) => {
    event.preventDefault();
    app.attempt(() => {
      const cash = till.typedMoney(typed.input.value);
      till.change(due, cash);
      return sold(app, "cash", cash);
    });
  };
  const button = (cash) =>
    el("button.note", { type: "button", onclick: () => sold(app, "cash", cash) }, money(cash), cash === due ? el("small", null, say("pay.exact")) : el("small", null, say("pay.change", money(cash - due))));
  return [el("div.notes", null, till.likely(due).map(button)), el("form.side-by-side", { onsubmit: other }, typed.node, el("button.plain-button", null, say("pay.take")))];
}

export function payScreen(app) {
  const { say, money } = app.words;
  const due = till.total(app.basket);
  const promptpay = app.day.community.promptpay;
  return el(
    "section.stack",
    null,
    app.heading(say("pay.title")),
    app.buyers && el("p", null, say("sell.to", guestsOf(app.buyers, app.day))),
    el("p.due", null, say("pay.due"), " ", el("strong", null, money(due))),
    el("h2", null, say("pay.cash")),
    cashButtons(app, due),
    promptpay && due > 0 && el("button.plain-button.big", { type: "button", onclick: () => app.show(promptPayScreen, { due, sold: () => sold(app, "promptpay") }) }, say("pay.promptpay")),
    due > 0 && el("button.plain-button.big", { type: "button", onclick: () => sold(app, "house") }, say("pay.house", app.day.community.name)),
    el("h2", null, say("pay.basket")),
    el("ul.plain.stack", null, app.basket.map((line) => lineOf(app, line))),
  );
}
