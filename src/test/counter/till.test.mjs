import assert from "node:assert/strict";
import { test } from "node:test";
import { payload } from "../../main/resources/static/js/counter/promptpay.js";
import * as till from "../../main/resources/static/js/counter/till.js";
import { TODAY, boat, scarf } from "./samples.mjs";

const basket = (...offers) => offers.reduce((lines, offer) => till.add(lines, offer), []);

test("the same thing twice is one line of two", () => {
  const [line, ...others] = basket(scarf, scarf);
  assert.equal(others.length, 0);
  assert.deepEqual([line.quantity, line.unit, line.list], [2, 250_00, 250_00]);
});

test("from ten on each costs less", () => {
  const [line] = basket(...Array(10).fill(scarf));
  assert.equal(till.total([line]), 2_200_00);
});

test("what is paid for as a whole costs the same for many; what nobody has priced is not made up", () => {
  assert.equal(till.listPrice({ ...scarf, each: false }, 12), 250_00);
  assert.equal(till.listPrice({ ...scarf, tiers: [] }, 1), null);
});

test("two turns are two lines", () => {
  const lines = ["14:00:00", "15:00:00"].reduce((lines, starts) => till.add(lines, boat, { day: TODAY, starts }), []);
  assert.equal(lines.length, 2);
});

test("a price is haggled down to the seller's limit and no further", () => {
  const [line] = basket(scarf);
  assert.equal(till.total([till.haggled(line, scarf, 200_00)]), 200_00);
  assert.throws(() => till.haggled(line, scarf, 199_99), { key: "belowLimit", facts: [{ satang: 200_00 }] });
  assert.throws(() => till.haggled(line, scarf, 0), { key: "priceOfNothing" });
  assert.throws(() => till.haggled(line, scarf, till.MOST + 1), { key: "price" });
  assert.equal(till.haggled(line, scarf, till.MOST).unit, 1_000_000_000);
});

test("a haggled price stays when another is added; the next one is a line of its own", () => {
  const [line] = basket(scarf);
  const lines = till.add([till.haggled(line, scarf, 210_00)], scarf);
  assert.deepEqual(lines.map(({ unit }) => unit), [210_00, 250_00]);
});

test("a gift costs nothing and says so", () => {
  const [line] = basket(scarf);
  assert.deepEqual(till.told(till.given(line)).gift, true);
  assert.equal(till.total([till.given(line)]), 0);
});

test("change is reckoned to the satang, and too little is refused", () => {
  assert.equal(till.change(375_25, 500_00), 124_75);
  assert.throws(() => till.change(375_25, 375_00), { key: "tooLittle" });
});

test("the buttons for cash are the exact sum and notes that cover it", () => {
  assert.deepEqual(till.likely(375_00), [375_00, 380_00, 400_00, 500_00]);
  assert.deepEqual(till.likely(1000_00), [1000_00]);
});

test("money is typed in either kind of digits", () => {
  assert.equal(till.typedMoney("1,250.5"), 1_250_50);
  assert.equal(till.typedMoney("๒๕๐"), 250_00);
  for (const wrong of ["", "-5", "1.234", "12a", "10000000.01", "1e9"]) assert.equal(till.typedMoney(wrong), null, wrong);
});

test("nobody sells half a scarf, or ten thousand", () => {
  const [line] = basket(scarf);
  for (const wrong of [0, 1.5, -1, 10_000, NaN]) assert.throws(() => till.withQuantity(line, scarf, wrong), { key: "quantity" });
});

test("the code to pay by is the one that the site itself makes", () => {
  const opening = "00020101021229370016A0000006770101110113006681222333353037645802TH";
  assert.equal(payload(opening, 30_00), `${opening}540530.0063043CAD`);
});
