// Brings what waits to the server, and the server's day to the phone. It may be stopped anywhere: what was not answered waits on, and what
// the server took twice it has once.
import { Later } from "./line.js";

const BATCH = 50;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;
const QUIET = 60_000;

/** @param heard what to do with an answer's `told` */
export function makeSync({ store, log, line, clock, heard = () => {} }) {
  /** @return whether something was sent */
  async function sendBatch() {
    const waiting = await store.waiting(BATCH);
    if (waiting.length === 0) return false;
    const events = waiting.map(({ text, signature }) => ({ text, signature }));
    const answer = await line.post("events", { events });
    clock.hear(answer.now);
    await store.settle(answer.safe, answer.refused);
    await log.read(waiting[0].number);
    heard(answer);
    return answer.safe.length + answer.refused.length > 0;
  }

  async function fetchDay() {
    const kept = await store.get("day");
    const { said, tag } = await line.get("day", kept?.tag);
    if (!said) return kept.day;
    clock.hear(said.now);
    await store.put("day", { day: said, tag });
    return said;
  }

  return {
    /** All that waits, then the day. @return the day's data */
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
