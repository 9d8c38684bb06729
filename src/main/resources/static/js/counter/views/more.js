// This phone: its log with what is safe and what is not, what it was lent, its language, its version.
import { toMinutes } from "../day.js";
import { el } from "../page.js";
import { guestsOf, lent, unsafe } from "../state.js";
import { placeScreen } from "./place.js";

const NEWEST = 200;

/** What a person must know of an event, with what happened elsewhere where two tell of the same. */
function toldText(app, { what, about, with: other }) {
  const { say, time } = app.words;
  const where = other && say("told.with", other.device, other.name, other.holder, time(other.happened));
  return [say(`told.${what.toLowerCase().replaceAll("_", "-")}`), about, where].filter(Boolean).join(" · ");
}

/** Where people must know something of what this phone told: stands on the screens that they look at. */
export const toldNotice = (app) =>
  app.told.length > 0 && el("button.warning", { type: "button", onclick: () => app.show(logScreen) }, app.words.say("log.told", app.told.length));

export function logScreen(app) {
  const { say, time } = app.words;
  const state = ({ safe, refused }) =>
    safe ? el("span.state.leaf", null, say("log.safe")) : el("span.state.clay", null, refused ? say(`refused.${refused}`) : say("log.kept"));
  const toldOf = ({ number }) => app.told.filter((one) => one.number === number && one.device === app.device.id);
  const elsewhere = app.told.filter(({ device }) => device !== app.device.id);
  const row = (event) =>
    el(
      "li.card",
      null,
      el("span", null, el("span.soft", null, `${event.number} · ${time(event.at)} · `), say(`log.${event.kind}`), event.body.visit && ` · ${guestsOf(event.body.visit, app.day)}`),
      state(event),
      toldOf(event).map((one) => el("p.warning", null, toldText(app, one))),
    );
  const waiting = unsafe(app.log.events).length;
  return el(
    "section.stack",
    null,
    app.heading(say("log.title")),
    el("p", null, waiting > 0 ? say("log.lose", waiting) : say("safe.all")),
    el("button.plain-button", { type: "button", onclick: () => app.attempt(app.syncNow) }, say("log.send")),
    elsewhere.map((one) => el("p.warning", null, toldText(app, one))),
    el("ul.plain.stack", null, app.log.events.slice(-NEWEST).reverse().map(row)),
  );
}

function loans(app) {
  const { say, day } = app.words;
  const name = (id) => app.day.offers.find((offer) => offer.id === id)?.name ?? "";
  const giveBack = (id) => () => app.act(async () => (await app.counter.giveBack(id), app.refresh()));
  const rows = lent(app.log.events, app.day).map((one) =>
    el(
      "li.card",
      null,
      el("span", null, name(one.offer), " ", day(one.day), " ", toMinutes(one.starts)),
      el("span.soft", null, say("sell.left", "", one.left)),
      el("button.chip", { type: "button", onclick: giveBack(one.id) }, say("lent.back")),
    ),
  );
  return rows.length > 0 && [el("h2", null, say("lent.title")), el("ul.plain.stack", null, rows)];
}

export function moreScreen(app) {
  const { say, date } = app.words;
  const { device, community } = app.day;
  const fact = (key, value) => value && el("div", null, el("dt", null, say(key)), el("dd", null, value));
  return el(
    "section.stack",
    null,
    el("h1", null, say("more.title")),
    app.changeVersion && el("div.card", null, el("p", null, say("update.lead")), el("button.go", { type: "button", onclick: app.changeVersion }, say("update.go"))),
    !app.isClockTrusted() && el("p.warning", null, say("more.clock")),
    el("dl.figures", null, fact("more.village", community.name), fact("more.device", `${device.name} (D${device.number})`), fact("more.holder", device.holder), fact("more.ends", device.ends && date(device.ends))),
    el("button.plain-button.big", { type: "button", onclick: () => app.show(logScreen) }, say("log.title")),
    app.isClockTrusted() && el("button.plain-button.big", { type: "button", onclick: () => app.show(placeScreen) }, say("place.title")),
    loans(app),
    el("h2", null, say("more.language")),
    el("div.choices", null, app.languages.map(({ name, address, lang, isOwn }) => el("a.chip", { href: address, lang, hreflang: lang, "aria-current": isOwn && "true" }, name))),
  );
}
