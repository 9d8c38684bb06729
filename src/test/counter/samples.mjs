// A village's day as the server tells it, and codes as the site signs them.
import * as keys from "../../main/resources/static/js/counter/keys.js";

export const TODAY = "2026-11-28";
export const MORNING = Date.parse("2026-11-28T02:00:00Z");
export const ZONE = "Asia/Bangkok";
export const REF = "2345678N";

export const site = await keys.makeKeys();

export async function voucher(facts = {}) {
  const { ref, community, first, last, heads } = { ref: REF, community: "ban-tha-sai", first: "20261128", last: "20261128", heads: 4, ...facts };
  const signed = [ref, community, first, last, heads].join(".");
  return `https://aenglek.test/th/bookings/vouchers/${signed}.${await keys.sign(site, signed)}`;
}

export const scarf = { id: "scarf", name: "ผ้าทอ", kind: "product", price: 250_00, tiers: [[10, 220_00]], least: 200_00, limited: false, makers: ["home"], turns: [] };
export const boat = { id: "boat", name: "ล่องเรือ", kind: "experience", price: 300_00, tiers: [], least: 300_00, limited: true, makers: [], turns: [{ day: TODAY, starts: "14:00", left: 8 }] };

export const visit = (facts = {}) => ({ ref: REF, first: "20261128", last: "20261128", heads: 4, who: "ก. ข.", needs: [], what: [], arrived: 0, cancelled: false, ...facts });

export const day = async (facts = {}) => ({
  now: "2026-11-28T02:00:00Z", day: TODAY, applied: 0,
  device: { number: 3, name: "แผงหน้าท่า", holder: "ฝน", ends: "2027-11-28" },
  community: { slug: "ban-tha-sai", name: "บ้านท่าทราย" },
  keys: [await keys.publicHalf(site)],
  visits: [visit()], offers: [scarf, boat], makers: [{ id: "home", name: "บ้านริมน้ำ" }],
  lent: [{ id: "loan", offer: "boat", day: TODAY, starts: "14:00", units: 6, left: 6, closes: "2026-11-28T06:30:00Z" }],
  serves: [], notices: [], told: [], ...facts,
});
