// How events travel over a thin line. Signatures and hashes do not compress, and each text names the hash of the one before it: so of
// events that follow each other only the last signature is sent, and no hash that the server can reckon for itself.
import { sha256 } from "./keys.js";

const LEFT_OUT = '"previous":""';

/** The text without the hash of the one before it; null where it does not follow. */
async function shortened(text, before) {
  const named = `"previous":"${await sha256(before)}"`;
  const short = text.replace(named, LEFT_OUT);
  return short !== text && short.replace(LEFT_OUT, named) === text ? short : null;
}

/**
 * @param events in the order of their numbers @param alone the numbers of those that go each by itself
 * @return chains as the server takes them: {texts, signature}
 */
export async function chainsOf(events, alone) {
  const chains = [];
  let before = null;
  for (const { number, text, signature } of events) {
    const mayFollow = before?.number === number - 1 && !alone.has(number) && !alone.has(before.number);
    const short = mayFollow ? await shortened(text, before.text) : null;
    if (short === null) chains.push({ texts: [text], signature });
    else Object.assign(chains.at(-1), { texts: [...chains.at(-1).texts, short], signature });
    before = { number, text };
  }
  return chains;
}
