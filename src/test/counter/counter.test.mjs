import assert from "node:assert/strict";
import { test } from "node:test";
import * as state from "../../main/resources/static/js/counter/state.js";
import { add, haggled } from "../../main/resources/static/js/counter/till.js";
import { emptyMemory } from "./memoryStore.mjs";
import { start, startTrusted } from "./phone.mjs";
import { REF, TODAY, boat, day, scarf, toldVisit } from "./samples.mjs";

const AFTERNOON = { day: TODAY, starts: "14:00:00" };
const HOUR = 3_600_000;
const scarves = (count) => Array(count).fill(scarf).reduce((basket, offer) => add(basket, offer), []);
const seats = (count) => Array(count).fill(boat).reduce((basket, offer) => add(basket, offer, AFTERNOON), []);
const guests = (heads) => ({ visit: REF, how: "scanned", heads, booked: 4 });

test("part of a group comes first, then the rest, then nobody", async () => {
  const { counter, log, day } = await startTrusted();
  await counter.arrive(guests(3));
  assert.equal(state.arrivals(log.events, day).get(REF).arrived, 3);
  await counter.arrive(guests(1));
  await assert.rejects(counter.arrive(guests(1)), { key: "used" });
});

test("an arrival that the server knows is not counted twice", async () => {
  const { counter, log, day } = await startTrusted();
  await counter.arrive(guests(3));
  const told = { ...day, applied: 1, visits: day.visits.map((visit) => ({ ...visit, arrived: 3 })) };
  assert.equal(state.arrivals(log.events, told).get(REF).arrived, 3);
});

test("the box holds what it began with and the cash that came", async () => {
  const { counter, log } = await startTrusted();
  await counter.sell({ basket: scarves(1), paid: "cash" });
  await counter.open(500_00);
  await counter.sell({ basket: scarves(2), paid: "cash", cash: 1000_00 });
  await counter.sell({ basket: scarves(1), paid: "promptpay" });
  const wrong = await counter.sell({ basket: scarves(1), paid: "cash" });
  await counter.undo(wrong.id, "wrong");
  assert.equal(state.box(log.events).due, 1000_00);
  const closed = await counter.close({ counted: 990_00, note: "", to: "เหรัญญิก" });
  assert.deepEqual([closed.body.due, closed.body.counted], [1000_00, 990_00]);
  assert.equal(state.box(log.events), null);
  await assert.rejects(counter.close({ counted: 0 }), { key: "closed" });
});

test("a sale tells what was given, what came back, and its receipt", async () => {
  const { counter } = await startTrusted();
  const { body } = await counter.sell({ basket: scarves(1), paid: "cash", cash: 500_00 });
  assert.deepEqual([body.total, body.given, body.change, body.receipt], [250_00, 500_00, 250_00, "2569/D3-00001"]);
  const next = await counter.sell({ basket: scarves(1), paid: "cash" });
  assert.equal(next.body.receipt, "2569/D3-00002");
  const seen = await counter.sell({ basket: scarves(1), paid: "promptpay" });
  assert.equal(seen.body.receipt, undefined);
});

test("receipts begin anew with the year", () => {
  assert.equal(state.nextReceipt("2569/D3-00017", { number: 3, year: 2569 }), "2569/D3-00018");
  assert.equal(state.nextReceipt("2569/D3-00017", { number: 3, year: 2570 }), "2570/D3-00001");
  assert.equal(state.nextReceipt("2569/D3-99999", { number: 3, year: 2569 }), "2569/D3-100000");
});

test("a sale is taken back once, on its own day", async () => {
  const { counter, time } = await startTrusted();
  const sale = await counter.sell({ basket: scarves(1), paid: "cash" });
  await counter.undo(sale.id, "wrong");
  await assert.rejects(counter.undo(sale.id, "wrong"), { key: "undone" });
  const other = await counter.sell({ basket: scarves(1), paid: "cash" });
  time.pass(24 * HOUR);
  await assert.rejects(counter.undo(other.id, "wrong"), { key: "notToday" });
});

test("no more seats are sold than were lent, whatever is in the basket", async () => {
  const { counter, log, day } = await startTrusted();
  await counter.sell({ basket: seats(4), paid: "cash" });
  await assert.rejects(counter.sell({ basket: seats(3), paid: "cash" }), { key: "notLent" });
  const apart = [...seats(1), ...seats(2).map((line) => haggled({ ...line, list: 400_00 }, boat, 350_00))];
  await assert.rejects(counter.sell({ basket: apart, paid: "cash" }), { key: "notLent" });
  await counter.sell({ basket: seats(2), paid: "cash" });
  assert.equal(state.lent(log.events, day)[0].left, 0);
});

test("a seat that was taken back can be sold again; one that was given back cannot", async () => {
  const { counter } = await startTrusted();
  const sale = await counter.sell({ basket: seats(6), paid: "cash" });
  await counter.undo(sale.id, "wrong");
  await counter.sell({ basket: seats(1), paid: "cash" });
  const back = await counter.giveBack("loan");
  assert.equal(back.body.left, 5);
  await assert.rejects(counter.sell({ basket: seats(1), paid: "cash" }), { key: "notLent" });
  await assert.rejects(counter.giveBack("loan"), { key: "givenBack" });
});

test("with a clock that cannot be trusted nothing limited is sold, and a scarf is", async () => {
  const { counter } = await start();
  await assert.rejects(counter.sell({ basket: seats(1), paid: "cash" }), { key: "clock" });
  const { clock } = await counter.sell({ basket: scarves(1), paid: "cash" });
  assert.equal(clock, "unsure");
});

test("once a turn's sales are closed, what is left of it is sold no more", async () => {
  const { counter, time } = await startTrusted();
  time.pass(5 * HOUR);
  await assert.rejects(counter.sell({ basket: seats(1), paid: "cash" }), { key: "notLent" });
});

test("what nobody has priced is not sold before somebody does", async () => {
  const { counter } = await startTrusted();
  const basket = add([], { ...scarf, tiers: [] });
  await assert.rejects(counter.sell({ basket, paid: "cash" }), { key: "noPrice" });
  const { body } = await counter.sell({ basket: [haggled(basket[0], scarf, 99_00)], paid: "cash" });
  assert.deepEqual([body.total, body.lines[0].list], [99_00, null]);
});

test("what a visit is for is named by the offers, or by itself where none has it", () => {
  const lines = [{ offer: "scarf", starts: "09:00:00" }, { offer: "gone", name: { th: "ของเก่า" }, starts: null }];
  const [visit] = day({ visits: [toldVisit({ lines })] }).visits;
  assert.deepEqual(visit.what.map(({ name }) => name), ["ผ้าทอ", "ของเก่า"]);
});

test("what is sold to guests belongs to their visit, and what is sold to anybody to none", async () => {
  const { counter, day } = await startTrusted();
  const theirs = await counter.sell({ basket: scarves(1), paid: "cash", visit: REF });
  assert.equal(theirs.body.visit, REF);
  assert.equal(state.guestsOf(REF, day), `กข ${REF}`);
  const anybodys = await counter.sell({ basket: scarves(1), paid: "cash" });
  assert.equal("visit" in anybodys.body, false);
});

test("a reward is given to a passport once", async () => {
  const { counter, day } = await startTrusted();
  const [{ id: reward, gives }] = day.rewards;
  const { kind, body } = await counter.reward({ passport: "REF.mark", reward });
  assert.deepEqual([kind, body, gives], ["rewarded", { passport: "REF.mark", reward: "fan" }, "พัดใบลาน"]);
  await assert.rejects(counter.reward({ passport: "REF.mark", reward }), { key: "rewarded" });
  await counter.reward({ passport: "OTHER.mark", reward });
});

test("other villages have names, and a day that an older version kept has none", () => {
  assert.equal(day().neighbours.get("ban-khlong-daen"), "บ้านคลองแดน");
  const older = day({ neighbours: undefined, rewards: undefined });
  assert.deepEqual([older.neighbours.size, older.rewards], [0, []]);
});

test("an empty basket is no sale", async () => {
  const { counter, log } = await startTrusted();
  await assert.rejects(counter.sell({ basket: [], paid: "cash" }), { key: "empty" });
  assert.equal(log.events.length, 0);
});

test("what was sold is there after a new start", async () => {
  const memory = emptyMemory();
  const phone = await startTrusted({ memory });
  await phone.counter.sell({ basket: scarves(2), paid: "cash" });
  const again = await start({ memory, told: day() });
  assert.deepEqual(state.sums(again.log.events, TODAY), { cash: 500_00, promptpay: 0, house: 0, pieces: 2 });
  assert.equal(state.unsafe(again.log.events).length, 1);
});
