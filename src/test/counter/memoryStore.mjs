// The store of a virtual phone: the same small interface as store.js, in memory that outlives the application. Every write can fail as a
// full disk does, or be the last thing that happens: before it was kept, or after.
import { Refused } from "../../main/resources/static/js/counter/refused.js";

export class Killed extends Error {}

export const emptyMemory = () => ({ log: new Map(), records: new Map() });

/** @param fate asked before each write: "kept", "full", "killedBefore" or "killedAfter" */
export function openMemory(memory, fate = () => "kept") {
  async function write(work) {
    const what = fate();
    await null;
    if (what === "full") throw new Refused("full");
    if (what === "killedBefore") throw new Killed();
    const result = work();
    await null;
    if (what === "killedAfter") throw new Killed();
    return result;
  }

  const inOrder = () => [...memory.log.values()].sort((one, other) => one.number - other.number);
  const change = (number, facts) => {
    const kept = memory.log.get(number);
    if (!kept) return;
    const { waiting, ...event } = kept;
    memory.log.set(number, { ...event, ...facts });
  };

  return {
    get: async (name) => memory.records.get(name),
    put: (name, value) => write(() => memory.records.set(name, value)),
    append: (event, head) =>
      write(() => {
        if ((memory.records.get("head")?.number ?? 0) !== event.number - 1) return false;
        memory.log.set(event.number, { ...event, waiting: 1 });
        memory.records.set("head", head);
        return true;
      }),
    events: async (from) => inOrder().filter(({ number }) => number >= from),
    waiting: async (most) => inOrder().filter(({ waiting }) => waiting).slice(0, most),
    settle: (safe, refused) =>
      write(() => {
        for (const number of safe) change(number, { safe: true });
        for (const { number, why } of refused) change(number, { refused: why });
      }),
    prune: async () => {},
  };
}
