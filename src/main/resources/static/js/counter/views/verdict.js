// What became of a code: a card that is understood from two steps away, with what to do next.
import { el, icon, stepper } from "../page.js";
import { needsOf } from "./coming.js";
import { done } from "./done.js";
import { rewardButton } from "./reward.js";

const UNSURE = new Set(["asked", "awaits-deposit"]);
const CAME = new Set(["genuine", "unlisted", "used"]);
const GOOD = new Set(["genuine", "unlisted"]);

const villageOf = ({ day }, slug) => day.neighbours.get(slug) ?? slug.replaceAll("-", " ");

function sentence(app, { kind, community, day, at, visit }) {
  const { say, time, day: written } = app.words;
  switch (kind) {
    case "otherDay": return say("verdict.otherDay", written(day));
    case "otherVillage": return say(day ? "verdict.otherVillageAndDay" : "verdict.otherVillage", villageOf(app, community), day && written(day));
    case "used": return say("verdict.used", at ? time(at) : "–");
    case "genuine": return visit?.initials ? say("verdict.genuineOf", visit.initials) : say("verdict.genuine");
    default: return say(`verdict.${kind}`);
  }
}

const welcome = (app, { heads, ref }) => done(app, "welcome.title", sellButton(app, ref), heads);

/** What is sold next belongs to the visit of these guests. */
function sellButton(app, ref) {
  const sell = () => {
    app.buyers = ref;
    app.sell();
  };
  return el("button.plain-button", { type: "button", onclick: sell }, app.words.say("sell.toThem"));
}

function letIn(app, { verdict, how }) {
  const { say } = app.words;
  const rest = Math.max(1, verdict.heads - verdict.arrived);
  let heads = rest;
  const told = async () => {
    const guests = { visit: verdict.ref, voucher: verdict.voucher, how, heads, booked: verdict.heads };
    await app.act(async () => (await app.counter.arrive(guests), app.replace(welcome, { heads, ref: verdict.ref })));
  };
  return [
    verdict.arrived > 0 && el("p", null, say("verdict.part", verdict.arrived, verdict.heads)),
    el("p.big-number", null, say("verdict.heads", verdict.heads)),
    UNSURE.has(verdict.visit?.stage) && el("p.warning", null, say(`stage.${verdict.visit.stage}`)),
    verdict.visit?.needs.length > 0 && el("p.mind", null, say("coming.needs", needsOf(app, verdict.visit))),
    stepper({ label: say("verdict.now"), less: say("less"), more: say("more"), value: rest, most: rest, changed: (value) => (heads = value) }),
    el("button.go.big", { type: "button", onclick: told }, say("verdict.letIn")),
  ];
}

/** A guest's passport is stamped with one tap. */
function passportScreen(app, { verdict, how }) {
  const { say } = app.words;
  const told = () => app.act(async () => (await app.counter.stamp({ passport: verdict.passport, how }), app.replace(stamped, verdict)));
  return el(
    "section.verdict.leaf",
    { role: "status" },
    icon("yes"),
    el("h1", null, say("passport.title")),
    el("p.lead", null, verdict.ref),
    el("button.go.big", { type: "button", onclick: told }, say("passport.stamp")),
    rewardButton(app, verdict),
    el("button.plain-button", { type: "button", onclick: app.home }, say("cancel")),
  );
}

const stamped = (app, verdict) => done(app, "passport.done", rewardButton(app, verdict));

export function verdictScreen(app, shown) {
  if (shown.verdict.kind === "passport") return passportScreen(app, shown);
  const { say } = app.words;
  const isGood = GOOD.has(shown.verdict.kind);
  return el(
    isGood ? "section.verdict.leaf" : "section.verdict.clay",
    { role: "status" },
    icon(isGood ? "yes" : "no"),
    el("h1", null, say(isGood ? "verdict.good" : "verdict.bad")),
    el("p.lead", null, sentence(app, shown.verdict)),
    isGood && letIn(app, shown),
    CAME.has(shown.verdict.kind) && sellButton(app, shown.verdict.ref),
    el("button.plain-button", { type: "button", onclick: app.home }, say(isGood ? "cancel" : "verdict.again")),
  );
}
