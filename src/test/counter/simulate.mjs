// The simulation against a server in memory that keeps the contract as far as numbers, safety and limits go.
import assert from "node:assert/strict";
import { FakeServer } from "./fakeServer.mjs";
import { makeTime } from "./phone.mjs";
import { MORNING } from "./samples.mjs";
import { interleave, phonesOf } from "./simulator.mjs";
import * as keys from "../../main/resources/static/js/counter/keys.js";

const ROUNDS = Number(process.env.AENGLEK_ROUNDS ?? 200);
const FIRST = Number(process.env.AENGLEK_SEED ?? 1);
const CAPACITY = 8;
const LONGEST_PAUSE = 40_000;

/** So many at once, because much of one is waiting for signatures. */
const TOGETHER = 8;

const sumOf = (events, paid) => {
  const undone = new Set(events.filter(({ kind }) => kind === "undone").map(({ body }) => body.sale));
  const sold = events.filter(({ kind, id, body }) => kind === "sale" && body.paid === paid && !undone.has(id));
  return sold.reduce((sum, { body }) => sum + body.total, 0);
};

async function mustHang(events) {
  let previous = "";
  for (const [i, event] of events.entries()) {
    assert.equal(event.number, i + 1);
    assert.equal(event.previous, previous);
    previous = await keys.sha256(event.text);
  }
}

async function mustAgree(phone, server) {
  const there = server.of({ id: phone.device });
  const texts = there.map(({ text }) => text);
  for (const text of phone.acknowledged) assert.equal(texts.filter((other) => other === text).length, 1, "kept on the phone, once at the server");
  assert.deepEqual(phone.log.map(({ text }) => text), texts);
  assert.ok(phone.log.every(({ safe }) => safe), "all is safe");
  await mustHang(there);
  const here = phone.log.map(({ text }) => JSON.parse(text));
  for (const paid of ["cash", "promptpay", "house"]) assert.equal(sumOf(here, paid), sumOf(there, paid));
}

async function run(seed) {
  const time = makeTime();
  const server = new FakeServer({ time, capacity: CAPACITY });
  const codes = ["ก", "ข", "ค", "ง"].slice(0, phonesOf(seed));
  const phones = await interleave({ seed, codes, start: MORNING, send: (message) => server.answer(message), longestPause: LONGEST_PAUSE, pass: time.pass });
  for (const phone of phones) await mustAgree(phone, server);
  assert.equal(new Set([...server.events.values()].map(({ id }) => id)).size, server.events.size, "no event twice");
  assert.ok(server.taken() <= CAPACITY, "no more is taken than there is");
  for (const loan of server.allowances.map((one) => server.withLeft({ id: one.device }, one))) assert.ok(loan.sold <= loan.units, "no more is sold than was lent");
  return { events: server.events.size, loans: server.allowances.length, sold: server.taken() };
}

const all = { rounds: ROUNDS, events: 0, loans: 0, sold: 0 };

async function countedRun(seed) {
  const counts = await run(seed).catch((cause) => {
    throw new Error(`AENGLEK_ROUNDS=1 AENGLEK_SEED=${seed}`, { cause });
  });
  for (const [name, count] of Object.entries(counts)) all[name] += count;
}

for (let seed = FIRST; seed < FIRST + ROUNDS; seed += TOGETHER) {
  const seeds = Array.from({ length: Math.min(TOGETHER, FIRST + ROUNDS - seed) }, (_, i) => seed + i);
  await Promise.all(seeds.map(countedRun));
}
assert.ok(all.events > ROUNDS * 10 && all.loans > ROUNDS / 4, `something happened: ${JSON.stringify(all)}`);
console.log(JSON.stringify(all));
