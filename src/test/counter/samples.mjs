// A village's day as the server tells it, and codes as the site signs them.
import { readDay } from "../../main/resources/static/js/counter/day.js";
import "./webCrypto.mjs";
import * as keys from "../../main/resources/static/js/counter/keys.js";

export const TODAY = "2026-11-28";
export const MORNING = Date.parse("2026-11-28T02:00:00Z");
export const ZONE = "Asia/Bangkok";
export const REF = "2345678N";

export const site = await keys.makeKeys();
const siteKey = await keys.publicHalf(site);

export async function voucher(facts = {}) {
  const { ref, community, first, last, heads } = { ref: REF, community: "ban-tha-sai", first: "20261128", last: "20261128", heads: 4, ...facts };
  const signed = [ref, community, first, last, heads].join(".");
  return `https://aenglek.test/th/bookings/vouchers/${signed}.${await keys.sign(site, signed)}`;
}

const thai = (text) => ({ th: text });
const toldScarf = {
  id: "scarf", name: thai("ผ้าทอ"), kind: "product", unit: "piece", each: true, limited: false, turns: [],
  tiers: [{ from: 1, to: 9, each: 250_00 }, { from: 10, to: null, each: 220_00 }],
};
const toldBoat = {
  id: "boat", name: thai("ล่องเรือ"), kind: "experience", unit: "person", each: true, limited: true,
  tiers: [{ from: 1, to: null, each: 300_00 }], turns: [{ day: TODAY, starts: "14:00:00", free: 8 }],
};

/** As the server tells it. */
export const toldVisit = (facts = {}) => ({
  reference: REF, first: TODAY, last: TODAY, starts: "09:00:00", heads: 4, initials: "กข", stage: "confirmed", arrived: 0, needs: [], lines: [], ...facts,
});

export const toldDay = (facts = {}) => ({
  today: TODAY, community: { id: "village", slug: "ban-tha-sai", name: thai("บ้านท่าทราย") },
  device: { id: "device", number: 3, name: "แผงหน้าท่า", holder: "ฝน", ends: "2027-11-28", last: 0, year: 2569, receipt: 0 },
  keys: [siteKey], haggle: 20, pay: null,
  visits: [toldVisit()], offers: [toldScarf, toldBoat], households: [{ id: "home", name: thai("บ้านริมน้ำ") }], turns: [], notices: [],
  allowances: [{ id: "loan", offer: "boat", day: TODAY, starts: "14:00:00", units: 6, left: 6, until: "2026-11-28T06:30:00Z" }], shift: null,
  rewards: [{ id: "fan", name: thai("สามชุมชน"), gives: thai("พัดใบลาน") }], neighbours: { "ban-khlong-daen": thai("บ้านคลองแดน") }, ...facts,
});

export const day = (facts) => readDay(toldDay(facts), "th");

export const [scarf, boat] = day().offers;
