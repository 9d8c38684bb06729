import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { publicHalf } from "../../main/resources/static/js/counter/keys.js";
import { makeSync } from "../../main/resources/static/js/counter/sync.js";
import { add } from "../../main/resources/static/js/counter/till.js";
import { FakeServer } from "./fakeServer.mjs";
import { startTrusted } from "./phone.mjs";
import { scarf } from "./samples.mjs";

const KILOBYTE = 1000;

/** A phone on a good line, and what it sends. */
async function connected() {
  const phone = await startTrusted();
  const server = new FakeServer({ time: phone.time });
  server.devices.push({ id: phone.device.id, number: 3, secret: "secret", key: await publicHalf(phone.device.keys) });
  const sent = [];
  const ask = async (request) => (await server.answer({ secret: "secret", ...request })).said;
  const line = {
    get: async (path) => ({ said: await ask({ method: "GET", path }) }),
    post: (path, body) => {
      sent.push(body);
      return ask({ method: "POST", path, body });
    },
  };
  return { ...phone, server, sent, sync: makeSync({ ...phone, line }) };
}

async function walkIns(phone, count) {
  for (let i = 0; i < count; i++) await phone.counter.walkIn(2);
}

/** As a disk that is wearing out. */
function spoil({ memory }, number) {
  const event = memory.log.get(number);
  memory.log.set(number, { ...event, text: event.text.replace('"heads":2', '"heads":9') });
}

const lengths = ({ chains }) => chains.map(({ texts }) => texts.length);
const kept = ({ memory }) => [...memory.log.values()].map(({ number, safe, refused }) => [number, safe ?? refused]);

test("many events go as one chain, and are safe as they were kept", async () => {
  const phone = await connected();
  await walkIns(phone, 4);
  await phone.sync.round();
  assert.deepEqual(lengths(phone.sent[0]), [4]);
  assert.deepEqual(phone.server.of(phone.device).map(({ text }) => text), [...phone.memory.log.values()].map(({ text }) => text));
  await walkIns(phone, 1);
  await phone.sync.round();
  assert.ok(kept(phone).every(([, safe]) => safe === true));
});

test("what does not follow begins a chain of its own", async () => {
  const phone = await connected();
  await walkIns(phone, 5);
  await phone.store.settle([3], []);
  await phone.sync.round();
  assert.deepEqual(lengths(phone.sent[0]), [2, 2]);
});

for (const number of [1, 3, 5]) {
  test(`the ${number}. text of five is spoilt, and costs the others nothing`, async () => {
    const phone = await connected();
    await walkIns(phone, 5);
    spoil(phone, number);
    await phone.sync.round();
    assert.deepEqual(kept(phone), [1, 2, 3, 4, 5].map((one) => [one, one === number ? "signature" : true]));
  });
}

test("five hundred sales are a few seconds on a thin line", async () => {
  const phone = await connected();
  for (let i = 0; i < 500; i++) {
    phone.time.pass(60_000);
    await phone.counter.sell({ basket: add(i % 3 ? [] : add([], scarf), scarf), paid: "cash", cash: 1000_00 });
  }
  await phone.sync.round();
  const bytes = phone.sent.reduce((sum, body) => sum + gzipSync(JSON.stringify(body)).length, 0);
  assert.ok(bytes < 25 * KILOBYTE, `${bytes} bytes in ${phone.sent.length} requests`);
});
