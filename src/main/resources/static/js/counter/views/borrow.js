// Places of a turn are lent to this phone while there is a signal, so that it can sell them without.
import { borrow } from "../borrow.js";
import { toMinutes } from "../day.js";
import { el, stepper } from "../page.js";

function turnOf(app, offer, turn) {
  const { say } = app.words;
  let units = Math.min(turn.free, 4);
  const ask = () =>
    app.attempt(async () => {
      await borrow(app, { offer: offer.id, day: turn.day, starts: turn.starts, units });
      await app.syncNow();
      app.back();
    });
  return el(
    "li.card",
    null,
    el("h2", null, app.words.day(turn.day), " ", toMinutes(turn.starts)),
    el("p", null, say("borrow.left", turn.free)),
    stepper({ label: say("borrow.units"), less: say("less"), more: say("more"), value: units, most: turn.free, changed: (value) => (units = value) }),
    el("button.go", { type: "button", onclick: ask }, say("borrow.go")),
  );
}

export function borrowScreen(app, { offer }) {
  const { say } = app.words;
  const turns = offer.turns.filter(({ free }) => free > 0);
  return el(
    "section.stack",
    null,
    app.heading(offer.name),
    el("p", null, say(turns.length ? "borrow.lead" : "borrow.none")),
    el("ul.plain.stack", null, turns.map((turn) => turnOf(app, offer, turn))),
  );
}
