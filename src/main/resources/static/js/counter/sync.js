// Brings what waits to the server, and the server's day to the phone. It may be stopped anywhere: what was not answered waits on, and what
// the server took twice it has once.
import { chainsOf } from "./chains.js";
import { Later } from "./line.js";
import { unsafe } from "./state.js";

/** What a cut costs at most: a second and a half at 50 kbit/s. */
const BATCH = 250;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;
const QUIET = 60_000;

/** @param heard told after each answer, before the next is asked for */
export function makeSync({ store, log, line, clock, heard = () => {} }) {
  /** The numbers of those that came in a chain which was not proved: what is spoilt in it must not cost the others. */
  const alone = new Set();

  /** Those that were refused for good; the rest goes again. */
  function overOf(refused) {
    const again = refused.filter(({ number, why }) => why === "chain" && !alone.has(number));
    for (const { number } of again) alone.add(number);
    return refused.filter((one) => !again.includes(one));
  }

  /** Also when nothing waits: the answer says what people must know, and the time. @return whether there is more that it may take */
  async function sendBatch() {
    const waiting = await store.waiting(BATCH);
    const left = unsafe(log.events).length - waiting.length;
    const { safe, refused, told, now } = await line.post("events", { chains: await chainsOf(waiting, alone), left });
    clock.hear(now);
    await store.put("told", told);
    if (waiting.length === 0) return false;
    const named = refused.filter(({ number }) => number);
    await store.settle(safe, overOf(named));
    await log.read(waiting[0].number);
    heard();
    return safe.length + named.length > 0 && (await store.waiting(1)).length > 0;
  }

  async function fetchDay() {
    const kept = await store.get("day");
    const { said, tag } = await line.get("day", kept?.tag);
    if (!said) return kept.told;
    await store.put("day", { told: said, tag });
    return said;
  }

  return {
    /** All that waits, then the day. @return the day as it was told */
    async round() {
      while (await sendBatch());
      return fetchDay();
    },
  };
}

/**
 * Rounds for as long as the application lives: soon after something was written, else every minute; after a cut longer and longer.
 *
 * @param pause waits so many milliseconds, or until something happened
 */
export async function keepInSync({ round, pause, lives, done, failed }) {
  let wait = FIRST_WAIT;
  while (lives()) {
    try {
      done(await round());
      wait = FIRST_WAIT;
      await pause(QUIET);
    } catch (failure) {
      failed(failure);
      if (!(failure instanceof Later)) wait = LONGEST_WAIT;
      await pause(wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }
}
