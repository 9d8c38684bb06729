// A sale before it is one: what is in the basket, what it costs, what comes back. Money is in satang.
import { Refused } from "./refused.js";

export const MOST = 10_000_000_00;
const MOST_PIECES = 9999;
export const NOTES = [20_00, 50_00, 100_00, 500_00, 1000_00];

/** What one costs when so many are taken; null where nobody has said it. What is paid for as a whole costs what it costs the fewest. */
export function listPrice({ tiers, each }, quantity) {
  const tier = each ? tiers.findLast(({ from }) => quantity >= from) : null;
  return (tier ?? tiers[0])?.each ?? null;
}

/** One more of an offer; the price follows the quantity unless it was haggled. */
export function add(basket, offer, turn = {}) {
  const isSame = (line) => line.offer === offer.id && line.day === turn.day && line.starts === turn.starts && !line.gift && !line.haggled;
  const line = basket.find(isSame);
  if (line) return basket.map((one) => (one === line ? withQuantity(one, offer, one.quantity + 1) : one));
  const fresh = { offer: offer.id, name: offer.name, day: turn.day, starts: turn.starts };
  return [...basket, withQuantity(fresh, offer, 1)];
}

export function withQuantity(line, offer, quantity) {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_PIECES) throw new Refused("quantity", MOST_PIECES);
  const list = listPrice(offer, quantity);
  const unit = line.gift ? 0 : line.haggled ? line.unit : list;
  return { ...line, quantity, list, unit };
}

/** What guest and seller agreed on for one, not below the seller's limit. */
export function haggled(line, offer, unit) {
  if (!Number.isSafeInteger(unit) || unit < 0 || unit > MOST) throw new Refused("price");
  if (unit === 0) throw new Refused("priceOfNothing");
  const least = Math.ceil(((line.list ?? 0) * (100 - offer.haggle)) / 100);
  if (unit < least) throw new Refused("belowLimit", { satang: least });
  return { ...line, unit, haggled: unit !== line.list, gift: false };
}

export const given = (line) => ({ ...line, unit: 0, gift: true, haggled: false });

export const total = (basket) => basket.reduce((sum, { unit, quantity }) => sum + unit * quantity, 0);

/** What comes back of what the guest gives. */
export function change(due, cash) {
  if (!Number.isSafeInteger(cash) || cash < due) throw new Refused("tooLittle", { satang: due });
  return cash - due;
}

/** What guests are likely to hand over: the exact sum, or notes that cover it. */
export function likely(due) {
  const rounded = NOTES.map((note) => Math.ceil(due / note) * note);
  return [...new Set([due, ...rounded])].sort((one, other) => one - other).slice(0, 4);
}

/** Satang of what somebody typed, in either kind of digits; null where it is no amount. */
export function typedMoney(text) {
  const latin = text.replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50).replace(/[,\s฿]/g, "");
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(latin);
  if (!parts) return null;
  const satang = Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
  return satang <= MOST ? satang : null;
}

/** As the log tells a line. */
export const told = ({ offer, name, quantity, unit, list, maker, day, starts, allowance, gift }) => ({
  offer, name, quantity, unit, list, maker, day, starts, allowance, ...(gift && { gift }),
});
