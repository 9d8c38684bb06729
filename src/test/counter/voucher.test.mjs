import assert from "node:assert/strict";
import { test } from "node:test";
import { makeKeys, sign } from "../../main/resources/static/js/counter/keys.js";
import { find, read } from "../../main/resources/static/js/counter/voucher.js";
import { REF, TODAY, day, site, toldVisit, voucher } from "./samples.mjs";

const shown = async (text, facts, arrivals = new Map()) => read(text, { day: day(facts), today: TODAY, arrivals });
const kindOf = async (...how) => (await shown(...how)).kind;

test("a code of today's list is genuine", async () => {
  const it = await shown(await voucher());
  assert.equal(it.kind, "genuine");
  assert.equal(it.ref, REF);
  assert.equal(it.heads, 4);
});

test("a genuine code of somebody who is not on the list yet says so", async () => {
  assert.equal(await kindOf(await voucher(), { visits: [] }), "unlisted");
});

test("a code of which one symbol was changed is altered", async () => {
  const genuine = await voucher();
  assert.equal(await kindOf(genuine.replace(".4.", ".9.")), "altered");
  assert.equal(await kindOf(genuine.slice(0, -2)), "altered");
});

test("a code that another site signed is altered", async () => {
  const signed = `${REF}.ban-tha-sai.20261128.20261128.4`;
  assert.equal(await kindOf(`https://elsewhere.test/${signed}.${await sign(await makeKeys(), signed)}`), "altered");
});

test("a code for another village tomorrow says which, and when", async () => {
  const it = await shown(await voucher({ community: "ban-khlong-daen", first: "20261129", last: "20261129" }));
  assert.deepEqual([it.kind, it.community, it.day], ["otherVillage", "ban-khlong-daen", "2026-11-29"]);
});

test("a code of yesterday says so; within its days it is good", async () => {
  const it = await shown(await voucher({ first: "20261126", last: "20261127" }));
  assert.deepEqual([it.kind, it.day], ["otherDay", "2026-11-27"]);
  assert.equal(await kindOf(await voucher({ first: "20261127", last: "20261129" })), "genuine");
});

test("a code is used once all have come, and good while some have not", async () => {
  const came = (arrived) => new Map([[REF, { arrived, at: "2026-11-28T02:00:00Z" }]]);
  assert.equal(await kindOf(await voucher(), {}, came(4)), "used");
  const part = await shown(await voucher(), {}, came(3));
  assert.deepEqual([part.kind, part.arrived], ["genuine", 3]);
  assert.equal(await kindOf(await voucher(), { visits: [] }, came(4)), "used");
});

test("a cancelled visit is not let in", async () => {
  assert.equal(await kindOf(await voucher(), { visits: [toldVisit({ stage: "cancelled" })] }), "cancelled");
});

test("other people's codes are told by what they are", async () => {
  assert.equal(await kindOf("WIFI:T:WPA;S=house;P:secret;;"), "wifi");
  assert.equal(await kindOf("00020101021129370016A000000677010111011300668123456785303764540510.005802TH63041234"), "payment");
  assert.equal(await kindOf("x".repeat(4096)), "long");
  assert.equal(await kindOf("https://example.com/menu"), "foreign");
  assert.equal(await kindOf(""), "foreign");
});

test("a reference is typed as people type", async () => {
  const told = { day: day(), today: TODAY, arrivals: new Map() };
  assert.equal(find("2345 678n", told).kind, "genuine");
  assert.equal(find("2345679N", told).kind, "mistyped");
  assert.equal(find("", told).kind, "mistyped");
  assert.equal(find(REF, { ...told, day: day({ visits: [] }) }).kind, "unknown");
});

test("a guest's passport is known by its own signature, and no voucher's is taken for one", async () => {
  const address = (mark) => `https://aenglek.test/ms/passports/codes/${REF}.${mark}`;
  const it = await shown(address(await sign(site, `passport.${REF}`)));
  assert.deepEqual([it.kind, it.ref], ["passport", REF]);
  assert.equal(await kindOf(address(await sign(site, REF))), "altered");
  assert.equal(await kindOf(address(await sign(await makeKeys(), `passport.${REF}`))), "altered");
});

test("a visit that was moved since is let in on its new day, whatever its paper says", async () => {
  const tomorrow = toldVisit({ first: "2026-11-29", last: "2026-11-29" });
  const paper = await shown(await voucher(), { visits: [tomorrow] });
  assert.deepEqual([paper.kind, paper.day], ["otherDay", "2026-11-29"]);
  const typed = find(REF, { day: day({ visits: [tomorrow] }), today: TODAY, arrivals: new Map() });
  assert.deepEqual([typed.kind, typed.day], ["otherDay", "2026-11-29"]);
});
