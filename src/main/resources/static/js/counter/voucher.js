// What a code says that a guest shows, and whether it is good here and now. All of it without a signal.
import { isSigned } from "./keys.js";
import { isReference, tidy } from "./reference.js";

const MOST_LETTERS = 1000;

/** The last part of the voucher's link: REF.community.first.last.heads.mark. */
function parse(text) {
  const parts = text.trim().split("/").at(-1).split(".");
  if (parts.length !== 6 || !isReference(parts[0])) return null;
  const [ref, community, first, last, heads, mark] = parts;
  const isWhole = /^\d{8}$/.test(first) && /^\d{8}$/.test(last) && /^\d{1,4}$/.test(heads);
  if (!isWhole) return null;
  return { ref, community, first, last, heads: Number(heads), mark, signed: parts.slice(0, 5).join("."), voucher: parts.join(".") };
}

/** A guest's passport: …/passports/codes/REF.mark, signed with a word before it so that no voucher is taken for one. */
async function passport(text, keys) {
  const [, ref, mark] = /\/passports\/codes\/([^./]+)\.([^./]+)$/.exec(text.trim()) ?? [];
  if (!ref) return null;
  const isGenuine = isReference(ref) && (await isSigned(`passport.${ref}`, mark, keys));
  return isGenuine ? { kind: "passport", ref, passport: `${ref}.${mark}` } : { kind: "altered" };
}

/** Codes that people hold up by mistake. */
function otherKind(text) {
  if (text.length > MOST_LETTERS) return "long";
  if (/^WIFI:/i.test(text)) return "wifi";
  if (/^0002010[12]/.test(text) || /^00\d\d0\d{3}/.test(text)) return "payment";
  return null;
}

const compact = (day) => day.replaceAll("-", "");
const dashed = (day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** What the list and this phone know of the visit. */
function known(visit, here, today) {
  if (visit?.stage === "cancelled") return { kind: "cancelled" };
  if (visit && (today < visit.first || today > visit.last)) return { kind: "otherDay", day: visit.first };
  const arrived = Math.max(visit?.arrived ?? 0, here?.arrived ?? 0);
  if (arrived >= (visit?.heads ?? here?.heads ?? Infinity)) return { kind: "used", at: here?.at ?? visit?.at };
  return { kind: visit ? "genuine" : "unlisted", arrived };
}

function onItsDay(code, today) {
  if (compact(today) >= code.first && compact(today) <= code.last) return null;
  return { kind: "otherDay", day: dashed(compact(today) < code.first ? code.first : code.last) };
}

/**
 * @param day what the server told of today: its keys, its community, its visits
 * @param today as 2026-11-28
 * @param arrivals who came, by reference: {arrived, at}
 * @return {kind, …}: genuine, unlisted, used, cancelled, otherDay, otherVillage, passport, altered, wifi, payment, long or foreign
 */
export async function read(text, { day, today, arrivals }) {
  const other = otherKind(text);
  if (other) return { kind: other };
  const shown = await passport(text, day.keys);
  if (shown) return shown;
  const code = parse(text);
  if (!code) return { kind: "foreign" };
  if (!(await isSigned(code.signed, code.mark, day.keys))) return { kind: "altered" };
  const when = onItsDay(code, today);
  if (code.community !== day.community.slug) return { ...code, ...when, kind: "otherVillage" };
  if (when) return { ...code, ...when };
  const visit = day.visits.find(({ ref }) => ref === code.ref);
  const here = arrivals.get(code.ref);
  return { ...code, visit, ...known(visit, here && { ...here, heads: code.heads }, today) };
}

/** The same of a reference that was typed, or a visit chosen from the list: the list must know it. */
export function find(typed, { day, today, arrivals }) {
  const ref = tidy(typed);
  if (!isReference(ref)) return { kind: "mistyped" };
  const visit = day.visits.find((one) => one.ref === ref);
  if (!visit) return { kind: "unknown", ref };
  return { ref, heads: visit.heads, visit, ...known(visit, arrivals.get(ref), today) };
}
