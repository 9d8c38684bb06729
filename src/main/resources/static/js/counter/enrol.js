// A phone becomes a device by a code on paper. The key is kept before it is told, so that an answer that got lost can be asked for again.
import { makeKeys, publicHalf } from "./keys.js";

export async function enrol({ store, line, code, name }) {
  const keys = (await store.get("keys")) ?? (await makeKeys());
  await store.put("keys", keys);
  const told = await line.post("devices", { code: code.trim(), name: name.trim(), key: await publicHalf(keys) });
  const device = { ...told, id: told.device, keys, name: name.trim() };
  await store.put("device", device);
  return device;
}
