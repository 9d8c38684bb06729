// What somebody can do at the counter. Each act is decided by the log as it is at that moment, and becomes one event; what may not be is
// refused before anything is written.
import { Refused } from "./refused.js";
import { arrivals, box, lent, nextReceipt, sales } from "./state.js";
import { told, total } from "./till.js";

const BUDDHIST_ERA = 543;

/** @param day gives the server's day as it is known */
export function makeCounter({ log, clock, day }) {
  const act = (kind, decide) => log.append((events, head) => ({ kind, body: decide(events, head) }));

  const receipt = (head) =>
    nextReceipt(head.receipt, { number: day().device.number, year: Number(clock.today().slice(0, 4)) + BUDDHIST_ERA });

  /** From what the phone was lent, and only while it knows what time it is. */
  function borrowed(line, events, head) {
    const offer = day().offers.find(({ id }) => id === line.offer);
    if (!offer?.limited) return line;
    if (!clock.isTrusted(head.at)) throw new Refused("clock");
    const one = lent(events, day()).find((one) => isFor(one, line) && one.left >= line.quantity && Date.parse(one.until) > clock.now());
    if (!one) throw new Refused("notLent", line.name);
    return { ...line, allowance: one.id };
  }

  const isFor = (one, line) => one.offer === line.offer && one.day === line.day && one.starts === line.starts;

  /** Lines that share an allowance are reckoned one after the other. */
  function allBorrowed(basket, events, head) {
    const lines = [];
    for (const line of basket) {
      const before = { kind: "sale", number: Infinity, body: { lines } };
      lines.push(borrowed(line, [...events, before], head));
    }
    return lines;
  }

  return {
    /** @param how scanned, typed or list */
    arrive: ({ visit, voucher, how, heads, booked }) =>
      act("arrived", (events) => {
        const before = arrivals(events, day()).get(visit)?.arrived ?? 0;
        if (before >= booked) throw new Refused("used");
        return { visit, voucher, how, heads };
      }),

    /** A passport gets this place's stamp of this day, once. */
    stamp: ({ passport, how }) =>
      act("stamped", (events) => {
        const isStamped = events.some(({ kind, day, body }) => kind === "stamped" && day === clock.today() && body.passport === passport);
        if (isStamped) throw new Refused("stamped");
        return { passport, how };
      }),

    /** What is given to a passport that has been around, once. */
    reward: ({ passport, reward }) =>
      act("rewarded", (events) => {
        const isGiven = events.some(({ kind, body }) => kind === "rewarded" && body.passport === passport && body.reward === reward);
        if (isGiven) throw new Refused("rewarded");
        return { passport, reward };
      }),

    walkIn: (heads) => act("walkin", () => ({ heads })),

    /** @param paid cash, promptpay or house; with cash, what the guest gave */
    sell: ({ basket, paid, cash, visit }) =>
      act("sale", (events, head) => {
        if (basket.length === 0) throw new Refused("empty");
        const unpriced = basket.find(({ unit }) => unit === null);
        if (unpriced) throw new Refused("noPrice", unpriced.name);
        const lines = allBorrowed(basket, events, head).map(told);
        const due = total(lines);
        const inCash = paid === "cash" && { given: cash ?? due, change: (cash ?? due) - due, receipt: receipt(head) };
        return { lines, total: due, paid, ...inCash, visit };
      }),

    /** A sale of this day is taken back by a counter-entry, once. */
    undo: (sale, why) =>
      act("undone", (events) => {
        const it = sales(events, clock.today()).find(({ id }) => id === sale);
        if (!it) throw new Refused("notToday");
        if (it.isUndone) throw new Refused("undone");
        return { sale, why };
      }),

    open: (cash) =>
      act("opened", (events) => {
        if (box(events)) throw new Refused("open");
        return { cash };
      }),

    close: ({ counted, note, to }) =>
      act("closed", (events) => {
        const now = box(events);
        if (!now) throw new Refused("closed");
        return { counted, due: now.due, note, to };
      }),

    giveBack: (allowance) =>
      act("returned", (events) => {
        const one = lent(events, day()).find(({ id }) => id === allowance);
        if (!one) throw new Refused("givenBack");
        return { allowance, left: one.left };
      }),
  };
}
