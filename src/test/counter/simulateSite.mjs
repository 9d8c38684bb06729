// The simulation against a running site. It reads what to play from its input, {address, start, runs: [{seed, codes}]}, and prints what the
// phones of each run say; whether the site says the same is for the caller to see.
import { interleave } from "./simulator.mjs";

/** The site's clock stands still meanwhile, so the phones' may not go far. */
const LONGEST_PAUSE = 300;

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { address, start, runs } = JSON.parse(Buffer.concat(chunks).toString());

async function send({ method, path, secret, lang, body, tag }) {
  const headers = { Accept: "application/json", "Accept-Language": lang, "Content-Type": "application/json" };
  if (secret) headers.Authorization = `Bearer ${secret}`;
  if (tag) headers["If-None-Match"] = tag;
  const answer = await fetch(`${address}/api/v1/counter/${path}`, { method, headers, body: body && JSON.stringify(body) });
  const said = answer.status === 304 ? null : await answer.json();
  return { status: answer.status, said, tag: answer.headers.get("ETag") };
}

for (const { seed, codes } of runs) {
  const phones = await interleave({ seed, codes, start, send, longestPause: LONGEST_PAUSE }).catch((fault) => {
    throw new Error(`seed ${seed}`, { cause: fault });
  });
  console.log(JSON.stringify({ seed, phones }));
}
