// Who comes today, and the ways to let them in: by their code, by their reference, or from the list.
import { el, field, icon, stepper } from "../page.js";
import { arrivals, walkIns } from "../state.js";
import { find, read } from "../voucher.js";
import { toldNotice } from "./more.js";
import { scanScreen } from "./scan.js";
import { verdictScreen } from "./verdict.js";

const known = (app) => ({ day: app.day, today: app.clock.today(), arrivals: arrivals(app.log.events, app.day) });

const scanned = (app) => async (text) => app.replace(verdictScreen, { verdict: await read(text, known(app)), how: "scanned" });

const typed = (app, how) => (ref) => app.show(verdictScreen, { verdict: find(ref, known(app)), how });

/** A need by the words that villages use for it. */
export const needsOf = ({ words }, { needs }) => needs.map((need) => (words.knows(`need.${need}`) ? words.say(`need.${need}`) : need)).join(", ");

export const ofToday = ({ day, clock }) => day.visits.filter(({ first, last }) => first <= clock.today() && clock.today() <= last);

const isAll = (visit, came) => came.arrived >= visit.heads;

function state(app, visit, came) {
  const { say } = app.words;
  if (visit.stage === "cancelled") return el("span.state.clay", null, say("coming.cancelled"));
  if (came.arrived === 0) return el("span.state", null, say("coming.expected"));
  return el("span.state.leaf", null, say("coming.arrived", came.arrived, visit.heads));
}

function card(app, visit, came) {
  const { say } = app.words;
  const what = visit.what.map(({ name, starts }) => [starts, name].filter(Boolean).join(" "));
  const open = () => typed(app, "list")(visit.ref);
  return el(
    "li",
    null,
    el(
      isAll(visit, came) || visit.stage === "cancelled" ? "button.guest.past" : "button.guest",
      { type: "button", onclick: open },
      el("span.heads", null, String(visit.heads)),
      el("span.guest-name", null, el("strong", null, visit.initials || visit.ref), el("span.soft", null, visit.ref)),
      state(app, visit, came),
      what.length > 0 && el("span.what", null, what.join(" · ")),
      visit.needs.length > 0 && el("span.mind", null, say("coming.needs", needsOf(app, visit))),
    ),
  );
}

/** Whoever is still to come stands first. */
function list(app) {
  const came = arrivals(app.log.events, app.day);
  const of = (visit) => came.get(visit.ref) ?? { arrived: 0 };
  const order = (visit) => (visit.stage === "cancelled" ? 2 : isAll(visit, of(visit)) ? 1 : 0);
  const sorted = ofToday(app).sort((one, other) => order(one) - order(other));
  if (sorted.length === 0) return el("p.soft", null, app.words.say("coming.nobody"));
  return el("ul.guests", null, sorted.map((visit) => card(app, visit, of(visit))));
}

function walkIn(app) {
  const { say } = app.words;
  let heads = 1;
  const told = () => app.act(async () => (await app.counter.walkIn(heads), app.home()));
  return el(
    "section.stack",
    null,
    app.heading(say("walkin.title")),
    stepper({ label: say("heads"), less: say("less"), more: say("more"), value: heads, most: 999, changed: (value) => (heads = value) }),
    el("button.go", { type: "button", onclick: told }, say("walkin.go")),
  );
}

export function comingScreen(app) {
  const { say, day } = app.words;
  const ref = field(say("coming.ref"), { autocapitalize: "characters", spellcheck: "false", enterkeyhint: "go", maxlength: 20 });
  const submit = (event) => {
    event.preventDefault();
    if (ref.input.value.trim()) typed(app, "typed")(ref.input.value);
  };
  const strangers = walkIns(app.log.events, app.clock.today());
  return el(
    "section.stack",
    null,
    el("h1", null, say("coming.title"), el("small", null, day(app.clock.today()))),
    app.day.day !== app.clock.today() && el("p.warning", null, say("coming.old", day(app.day.day))),
    toldNotice(app),
    app.day.notices.map((notice) => el("p.warning", null, notice)),
    el("button.go.big", { type: "button", onclick: () => app.show(scanScreen, { found: scanned(app) }) }, icon("scan"), say("coming.scan")),
    el("form.side-by-side", { onsubmit: submit }, ref.node, el("button.plain-button", null, say("coming.find"))),
    el("button.plain-button", { type: "button", onclick: () => app.show(walkIn) }, say("walkin.open"), strangers > 0 && ` (${strangers})`),
    list(app),
  );
}
