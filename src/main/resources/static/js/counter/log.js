// The phone's log. What somebody did is decided by what the log already says, signed, chained to the event before it, and kept: the
// promise resolves once it cannot be lost any more.
import { nextId } from "./ids.js";
import { sha256, sign } from "./keys.js";

const NOTHING = { number: 0, hash: "", at: 0 };

/** @param device {id, keys} */
export async function openLog({ store, device, clock }) {
  const events = [];

  /** What this phone wrote in another window, and what became of what was sent. */
  async function read(from = 1) {
    const read = (await store.events(from)).map((kept) => ({ ...kept, ...JSON.parse(kept.text) }));
    events.splice(events.findIndex(({ number }) => number >= from) >>> 0, Infinity, ...read);
  }

  async function written(head, { kind, body }) {
    const [at, number] = [clock.at(), head.number + 1];
    const trust = clock.isTrusted(head.at) ? "trusted" : "unsure";
    const text = JSON.stringify({
      id: nextId(at), device: device.id, number, kind, at: new Date(at).toISOString(), clock: trust, previous: head.hash, body,
    });
    const event = { number, text, signature: await sign(device.keys, text), day: clock.today() };
    const next = { number, hash: await sha256(text), at, receipt: body.receipt ?? head.receipt };
    return { event, next };
  }

  await read();

  return {
    events,
    read,

    head: async () => (await store.get("head")) ?? NOTHING,

    /**
     * @param decide given the events and the head, says {kind, body} or refuses; asked again where another window was quicker
     * @return the event as it was kept
     */
    async append(decide) {
      for (;;) {
        const head = await this.head();
        if (head.number > (events.at(-1)?.number ?? 0)) await read(events.length ? events.at(-1).number + 1 : 1);
        const { event, next } = await written(head, decide(events, head));
        if (!(await store.append(event, next))) continue;
        const kept = { ...event, ...JSON.parse(event.text) };
        if ((events.at(-1)?.number ?? 0) < kept.number) events.push(kept);
        return kept;
      }
    },
  };
}
