// Places of a turn, lent to this phone while there is a signal. The request is kept before it is sent: asked twice, it is lent once.
import { nextId } from "./ids.js";

export async function borrow({ store, line, clock }, { offer, day, starts, units }) {
  const kept = await store.get("borrowing");
  const isSame = kept && [offer, day, starts, units].join() === [kept.offer, kept.day, kept.starts, kept.units].join();
  const asked = isSame ? kept : { request: nextId(clock.at()), offer, day, starts, units };
  await store.put("borrowing", asked);
  const lent = await line.post("allowances", asked);
  await store.put("borrowing", null);
  return lent;
}
