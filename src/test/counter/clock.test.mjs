import assert from "node:assert/strict";
import { test } from "node:test";
import { makeClock } from "../../main/resources/static/js/counter/clock.js";
import { makeTime } from "./phone.mjs";
import { MORNING, ZONE } from "./samples.mjs";

const HOUR = 3_600_000;

function clockOn(time, heard) {
  let kept = heard;
  const clock = makeClock({ wall: time.wall, steady: time.steady, heard, keep: (what) => (kept = what), zone: ZONE });
  return { clock, kept: () => kept };
}

const heardAt = (millis) => new Date(millis).toISOString();

test("a clock that no server has confirmed is not trusted", () => {
  assert.ok(!clockOn(makeTime()).clock.isTrusted());
});

test("a confirmed clock is trusted for 36 hours", () => {
  const time = makeTime();
  const { clock } = clockOn(time);
  clock.hear(heardAt(MORNING + 90_000));
  assert.ok(clock.isTrusted());
  time.pass(35 * HOUR);
  assert.ok(clock.isTrusted());
  time.pass(2 * HOUR);
  assert.ok(!clock.isTrusted());
});

test("a clock that is three minutes off is not trusted", () => {
  const { clock } = clockOn(makeTime());
  clock.hear(heardAt(MORNING - 180_000));
  assert.ok(!clock.isTrusted());
});

test("a clock that somebody sets while the application lives is not trusted, nor after a new start", () => {
  const time = makeTime();
  const { clock, kept } = clockOn(time);
  clock.hear(heardAt(MORNING));
  time.set(MORNING + 3 * HOUR);
  assert.ok(!clock.isTrusted());
  assert.ok(!clockOn(time, kept()).clock.isTrusted());
});

test("a phone that slept is trusted, unless its clock went backwards", () => {
  const time = makeTime();
  const { clock } = clockOn(time);
  clock.hear(heardAt(MORNING));
  time.set(MORNING + HOUR);
  clock.wake();
  assert.ok(clock.isTrusted());
  time.set(MORNING + HOUR / 2);
  clock.wake();
  assert.ok(!clock.isTrusted());
});

test("a clock that is behind the last event is not trusted", () => {
  const { clock } = clockOn(makeTime());
  clock.hear(heardAt(MORNING));
  assert.ok(!clock.isTrusted(MORNING + HOUR));
});

test("a clock a year off, or in the Buddhist era, knows the day all the same", () => {
  for (const wrong of ["2025-11-28T02:00:00Z", "2569-11-28T02:00:00Z"]) {
    const { clock } = clockOn(makeTime(Date.parse(wrong)));
    clock.hear(heardAt(MORNING));
    assert.ok(!clock.isTrusted());
    assert.equal(clock.today(), "2026-11-28");
  }
});

test("a day begins at midnight in the province", () => {
  assert.equal(clockOn(makeTime(Date.parse("2026-11-27T16:59:00Z"))).clock.today(), "2026-11-27");
  assert.equal(clockOn(makeTime(Date.parse("2026-11-27T17:00:00Z"))).clock.today(), "2026-11-28");
});
