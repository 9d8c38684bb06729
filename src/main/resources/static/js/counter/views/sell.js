// What there is to buy, as pictures: a tap puts one into the basket.
import { toMinutes } from "../day.js";
import { el } from "../page.js";
import { guestsOf, lent } from "../state.js";
import { add, listPrice, total } from "../till.js";
import { borrowScreen } from "./borrow.js";
import { payScreen, priceScreen } from "./pay.js";

const basketOf = (app) => (app.basket ??= []);
/** Whoever the basket is for, where the seller said so: what is sold belongs to their visit then. */
function buyers(app) {
  const { say } = app.words;
  if (!app.buyers) return null;
  const anybody = () => {
    app.buyers = null;
    app.refresh();
  };
  return el(
    "p.choices",
    null,
    el("strong", null, say("sell.to", guestsOf(app.buyers, app.day))),
    el("button.chip", { type: "button", onclick: anybody }, say("sell.toAnybody")),
  );
}

const countOf = (app, offer, turn) =>
  basketOf(app).filter((line) => line.offer === offer.id && line.day === turn?.day && line.starts === turn?.starts).reduce((sum, { quantity }) => sum + quantity, 0);

/** By which a Thai word is filed: a vowel that is written before its consonant does not count. */
const initial = (name) => /[^\u0E40-\u0E44]/u.exec(name)?.[0] ?? "";

function picture(offer) {
  if (offer.picture) return el("img", { src: offer.picture, alt: "", loading: "lazy", width: 160, height: 107 });
  return el("span.letter", { "aria-hidden": "true" }, initial(offer.name));
}

function tile(app, offer, { note, isOut, count, tapped }) {
  const { say, money } = app.words;
  const price = listPrice(offer, count + 1);
  return el(
    "li",
    null,
    el(
      "button.tile",
      { type: "button", disabled: isOut, onclick: tapped },
      picture(offer),
      el("span.tile-name", null, offer.name),
      el("span.tile-price", null, price === null ? say("sell.unpriced") : money(price), note && el("span.soft", null, ` · ${note}`)),
      count > 0 && el("span.count", { "aria-label": say("sell.count", count) }, String(count)),
    ),
  );
}

/** A turn that the phone was lent is a tile of its own; one that it was not asks to be. */
function limitedTiles(app, offer, put) {
  const { say } = app.words;
  const loans = lent(app.log.events, app.day).filter((one) => one.offer === offer.id);
  const tiles = loans.map((one) => {
    const left = one.left - countOf(app, offer, one);
    return tile(app, offer, { note: say("sell.left", toMinutes(one.starts), left), isOut: left < 1, count: countOf(app, offer, one), tapped: () => put(offer, one) });
  });
  if (loans.length > 0) return tiles;
  return [tile(app, offer, { note: say("sell.ask"), count: 0, tapped: () => app.show(borrowScreen, { offer }) })];
}

export function sellScreen(app) {
  const { say, money } = app.words;
  const put = (offer, turn) => {
    app.basket = add(basketOf(app), offer, turn && { day: turn.day, starts: turn.starts });
    const unpriced = app.basket.find(({ unit }) => unit === null);
    return unpriced ? app.show(priceScreen, unpriced) : app.refresh();
  };
  const tiles = app.day.offers.flatMap((offer) =>
    offer.limited ? limitedTiles(app, offer, put) : [tile(app, offer, { count: countOf(app, offer), tapped: () => put(offer) })],
  );
  const due = total(basketOf(app));
  return el(
    "section.stack",
    null,
    el("h1", null, say("sell.title")),
    buyers(app),
    tiles.length ? el("ul.tiles", null, tiles) : el("p.soft", null, say("sell.nothing")),
    basketOf(app).length > 0 && el("div.bottom", null, el("button.go.big", { type: "button", onclick: () => app.show(payScreen) }, say("sell.pay", money(due)))),
  );
}
