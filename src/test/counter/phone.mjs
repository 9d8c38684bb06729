// A virtual phone: the modules that are shipped, on a store in memory and clocks that a test moves.
import { makeClock } from "../../main/resources/static/js/counter/clock.js";
import { makeCounter } from "../../main/resources/static/js/counter/counter.js";
import { makeKeys } from "../../main/resources/static/js/counter/keys.js";
import { openLog } from "../../main/resources/static/js/counter/log.js";
import { emptyMemory, openMemory } from "./memoryStore.mjs";
import { MORNING, ZONE, day } from "./samples.mjs";

export function makeTime(millis = MORNING) {
  let [wall, steady] = [millis, 0];
  return {
    wall: () => wall,
    steady: () => steady,
    pass: (millis) => ((wall += millis), (steady += millis)),
    set: (millis) => (wall = millis),
  };
}

/** Starts the application on what the phone keeps. */
export async function start({ memory = emptyMemory(), time = makeTime(), fate, told } = {}) {
  const store = openMemory(memory, fate);
  if (!memory.records.has("device")) memory.records.set("device", { id: "018f0000-0000-7000-8000-0000000000d3", keys: await makeKeys() });
  const device = await store.get("device");
  const known = told ?? day();
  const keep = (heard) => memory.records.set("clock", heard);
  const clock = makeClock({ wall: time.wall, steady: time.steady, heard: await store.get("clock"), keep, zone: ZONE });
  const log = await openLog({ store, device, clock });
  const counter = makeCounter({ log, clock, day: () => known });
  return { memory, store, time, clock, log, counter, device, day: known };
}

/** One whose clock the server has just confirmed. */
export async function startTrusted(how) {
  const phone = await start(how);
  phone.clock.hear(new Date(phone.time.wall()).toISOString());
  return phone;
}
