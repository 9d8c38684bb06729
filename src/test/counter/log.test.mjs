import assert from "node:assert/strict";
import { test } from "node:test";
import { isSigned, publicHalf, sha256 } from "../../main/resources/static/js/counter/keys.js";
import { emptyMemory } from "./memoryStore.mjs";
import { start, startTrusted } from "./phone.mjs";

const kept = ({ memory }) => [...memory.log.values()];

test("events are numbered without a gap and each names the one before it", async () => {
  const phone = await startTrusted();
  await phone.counter.open(500_00);
  await phone.counter.walkIn(2);
  const [first, second] = kept(phone).map(({ text }) => JSON.parse(text));
  assert.equal(first.number, 1);
  assert.equal(first.previous, "");
  assert.equal(second.number, 2);
  assert.equal(second.previous, await sha256(kept(phone)[0].text));
  assert.match(first.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("what is signed is the very text that is sent", async () => {
  const phone = await startTrusted();
  await phone.counter.walkIn(2);
  const [{ text, signature }] = kept(phone);
  const half = await publicHalf(phone.device.keys);
  assert.equal(Buffer.from(signature, "base64url").length, 64);
  assert.ok(await isSigned(text, signature, [half]));
  assert.ok(!(await isSigned(text.replace('"heads":2', '"heads":3'), signature, [half])));
});

test("two windows of one phone share one log", async () => {
  const memory = emptyMemory();
  const [one, other] = [await startTrusted({ memory }), await startTrusted({ memory })];
  await Promise.all([1, 2, 3].flatMap((heads) => [one.counter.walkIn(heads), other.counter.walkIn(heads)]));
  assert.deepEqual(kept(one).map(({ number }) => number), [1, 2, 3, 4, 5, 6]);
});

test("two windows cannot open two shifts", async () => {
  const memory = emptyMemory();
  const [one, other] = [await startTrusted({ memory }), await startTrusted({ memory })];
  const outcomes = await Promise.allSettled([one.counter.open(0), other.counter.open(0)]);
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("a full disk refuses before money changes hands, and keeps nothing half", async () => {
  const phone = await start({ fate: () => "full" });
  await assert.rejects(phone.counter.walkIn(1), { key: "full" });
  assert.equal(kept(phone).length, 0);
  assert.equal(phone.log.events.length, 0);
});

test("a phone that dies after it wrote has written", async () => {
  const memory = emptyMemory();
  const phone = await start({ memory, fate: () => "killedAfter" });
  await assert.rejects(phone.counter.walkIn(1));
  const again = await start({ memory });
  assert.equal(again.log.events.length, 1);
  await again.counter.walkIn(2);
  assert.deepEqual(kept(again).map(({ number }) => number), [1, 2]);
});
