// The counter: wires the modules together and starts. Everything else is given what it needs from here.
import { makeClock } from "./clock.js";
import { makeCounter } from "./counter.js";
import { readDay } from "./day.js";
import { makeFrame } from "./frame.js";
import { Later, makeLine } from "./line.js";
import { openLog } from "./log.js";
import { keepPictures } from "./pictures.js";
import { Refused } from "./refused.js";
import { unsafe } from "./state.js";
import { openStore } from "./store.js";
import { keepInSync, makeSync } from "./sync.js";
import { keepApplication } from "./update.js";
import { comingScreen } from "./views/coming.js";
import { dayScreen } from "./views/day.js";
import { enrolScreen } from "./views/enrol.js";
import { logScreen, moreScreen } from "./views/more.js";
import { sellScreen } from "./views/sell.js";
import { waitingScreen } from "./views/waiting.js";
import { makeWords } from "./words.js";

const TABS = [
  { name: "coming", screen: comingScreen, picture: "people" },
  { name: "sell", screen: sellScreen, picture: "bag" },
  { name: "day", screen: dayScreen, picture: "day" },
  { name: "more", screen: moreScreen, picture: "more" },
];

const shell = JSON.parse(document.querySelector("#shell").textContent);
const words = makeWords(shell);
const store = await openStore(indexedDB);
const device = () => app.device;
const line = makeLine({ fetch: (...request) => fetch(...request), lang: shell.lang, secret: () => device()?.secret });
const clock = makeClock({
  wall: () => Date.now(), steady: () => performance.now(), zone: shell.zone,
  heard: await store.get("clock"), keep: (heard) => store.put("clock", heard).catch(() => {}), // a full disk must not stop the clock
});

const app = { store, line, clock, words, languages: shell.languages, device: await store.get("device"), told: (await store.get("told")) ?? [] };
const known = await store.get("day");
if (known) app.day = readDay(known.told, shell.lang);

let isActing = false;

const sentence = (failure) => {
  if (failure instanceof Later) return words.say("no.later");
  if (!(failure instanceof Refused)) return words.say("no.fault", failure.message);
  if (failure.key === "said") return failure.facts[0];
  return words.say(`no.${failure.key}`, ...failure.facts.map((fact) => (fact?.satang === undefined ? fact : words.money(fact.satang))));
};

const status = () => {
  const waiting = app.log ? unsafe(app.log.events).length : 0;
  if (app.isShutOut) return { words: words.say("safe.shutOut", waiting), isSafe: false };
  return { words: waiting > 0 ? words.say("safe.waiting", waiting) : words.say("safe.all"), isSafe: waiting === 0 };
};

const frame = makeFrame({ app, root: document.querySelector("#counter"), tabs: TABS, status, opened: () => frame.show(logScreen) });

Object.assign(app, frame, {
  home: () => frame.reset(comingScreen),
  sell: () => frame.reset(sellScreen),

  /** Does what somebody asked for; what may not be is told in a sentence, and what they typed stays. */
  async attempt(work) {
    try {
      await work();
      frame.update();
    } catch (failure) {
      frame.tell(sentence(failure));
      if (!(failure instanceof Refused || failure instanceof Later)) console.error(failure);
    }
  },

  /** The same of what goes into the log: tapped twice, it is done once. The basket lives no longer than the application for that reason. */
  async act(work) {
    if (isActing) return;
    isActing = true;
    await app.attempt(work);
    isActing = false;
  },

  isClockTrusted: () => clock.isTrusted(Date.parse(app.log.events.at(-1)?.at ?? 0)),

  async begin(device) {
    app.device = device;
    navigator.storage?.persist?.();
    await open();
  },
});

/** Ends a pause between two rounds before its time; what is written during a round lets the next one follow at once. */
let isWanted = false;
let goOn = () => {};
function wakeUp() {
  isWanted = true;
  goOn();
}

async function pause(millis) {
  const ended = new Promise((go) => {
    goOn = go;
    setTimeout(go, millis);
  });
  if (!isWanted) await ended;
  isWanted = false;
}

async function learnt(told) {
  const isFirst = !app.day;
  app.day = readDay(told, shell.lang);
  app.told = (await store.get("told")) ?? [];
  app.isShutOut = false;
  keepPictures(app.day);
  return isFirst ? app.home() : frame.renew();
}

function failed(failure) {
  app.isShutOut = failure.key === "shutOut";
  if (!(failure instanceof Later || failure instanceof Refused)) console.error(failure);
  frame.update();
}

async function open() {
  const log = (app.log = await openLog({ store, device: app.device, clock }));
  const kept = log.append.bind(log);
  log.append = async (decide) => {
    const event = await kept(decide);
    wakeUp();
    return event;
  };
  app.counter = makeCounter({ log, clock, day: () => app.day });
  const sync = makeSync({ store, log, line, clock, heard: frame.update });
  app.syncNow = async () => await learnt(await sync.round());
  frame.hasTabs(true);
  if (app.day) app.home();
  else frame.reset(waitingScreen);
  keepInSync({ round: sync.round, pause, lives: () => true, done: learnt, failed });
  await store.prune(clock.today()).catch(failed);
}

frame.start();
addEventListener("online", () => wakeUp());
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  clock.wake();
  wakeUp();
});

if (app.device) await open();
else {
  frame.hasTabs(false);
  frame.reset(enrolScreen, { code: new URLSearchParams(location.search).get("code") ?? "" });
}

keepApplication({
  worker: shell.worker,
  scope: shell.scope,
  waits: (go) => {
    app.changeVersion = go;
    frame.renew();
  },
});
