// What the screen shows: the server's day, and what this phone wrote since. Nothing here is kept; it follows from the log.
import { total } from "./till.js";

const isOf = (kind) => (event) => event.kind === kind;

/** Events that the day's data do not know yet. */
const since = (events, day) => events.filter(({ number }) => number > (day?.applied ?? 0));

/** Who came, by reference: what the server knew, and what this phone wrote since. */
export function arrivals(events, day) {
  const came = new Map((day?.visits ?? []).filter(({ arrived }) => arrived > 0).map(({ ref, arrived, at }) => [ref, { arrived, at }]));
  for (const { number, at, body } of events.filter(isOf("arrived"))) {
    const before = came.get(body.visit) ?? { arrived: 0 };
    const isNews = number > (day?.applied ?? 0) || !day?.visits.some(({ ref }) => ref === body.visit);
    came.set(body.visit, { arrived: before.arrived + (isNews ? body.heads : 0), at: before.at ?? at });
  }
  return came;
}

const undoneSales = (events) => new Set(events.filter(isOf("undone")).map(({ body }) => body.sale));

/** The sales of that day, newest first; those that were taken back say so. */
export function sales(events, today) {
  const undone = undoneSales(events);
  return events
    .filter((event) => event.kind === "sale" && event.day === today)
    .map((event) => ({ ...event, isUndone: undone.has(event.id) }))
    .reverse();
}

/** The box of the shift that is open: since when, and what should be in it. Without a shift there is none. */
export function box(events) {
  const from = events.findLastIndex(isOf("opened"));
  if (from < 0 || events.findLastIndex(isOf("closed")) > from) return null;
  const opened = events[from];
  const later = events.slice(from);
  const cash = (event) => (event?.kind === "sale" && event.body.paid === "cash" ? event.body.total : 0);
  const taken = later.reduce((sum, event) => sum + cash(event), 0);
  const back = later.filter(isOf("undone")).reduce((sum, { body }) => sum + cash(events.find(({ id }) => id === body.sale)), 0);
  return { since: opened.at, opening: opened.body.cash, due: opened.body.cash + taken - back };
}

/** What the server lent this phone, with what is left of it. */
export function lent(events, day) {
  const news = since(events, day);
  const undone = undoneSales(news);
  const sold = (id) =>
    news
      .filter((event) => event.kind === "sale" && !undone.has(event.id))
      .flatMap(({ body }) => body.lines)
      .reduce((sum, line) => sum + (line.allowance === id ? line.quantity : 0), 0);
  const isBack = (id) => news.some((event) => event.kind === "returned" && event.body.allowance === id);
  return (day?.lent ?? []).filter(({ id }) => !isBack(id)).map((one) => ({ ...one, left: one.left - sold(one.id) }));
}

/** How much was sold that day, by how it was paid. */
export function sums(events, today) {
  const sums = { cash: 0, promptpay: 0, house: 0, pieces: 0 };
  for (const { body } of sales(events, today).filter(({ isUndone }) => !isUndone)) {
    sums[body.paid] += total(body.lines);
    sums.pieces += body.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }
  return sums;
}

/** What guests are called on the screen: their initials and their reference. */
export const guestsOf = (ref, { visits }) => [visits.find((visit) => visit.ref === ref)?.initials, ref].filter(Boolean).join(" ");

/** Guests without a booking who came that day. */
export const walkIns = (events, today) =>
  events.filter((event) => event.kind === "walkin" && event.day === today).reduce((sum, { body }) => sum + body.heads, 0);

/** What a lost phone would lose, and what the server would not take. */
export const unsafe = (events) => events.filter(({ safe }) => !safe);

/** The next number of this phone's receipts, which begin anew each year: 2569/D3-00017. */
export function nextReceipt(last, { number, year }) {
  const [, before, count] = /^(\d+)\/D\d+-(\d+)$/.exec(last ?? "") ?? [];
  const next = Number(before) === year ? Number(count) + 1 : 1;
  return `${year}/D${number}-${String(next).padStart(5, "0")}`;
}
