// The way to the server. A line that is cut, slow or busy is one thing ("later"); an answer that says no is another.
import { Refused } from "./refused.js";

export class Later extends Error {}

const PATIENCE = 20_000;
const isLater = (status) => status >= 500 || status === 429 || status === 408;

/** What fits into one packet gains nothing by it. */
const WORTH_COMPRESSING = 1200;

async function compressed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** @param secret given a device, its bearer secret */
export function makeLine({ fetch, lang, secret }) {
  const headers = () => ({ Accept: "application/json", "Accept-Language": lang, ...(secret() && { Authorization: `Bearer ${secret()}` }) });

  async function ask(path, request) {
    const address = `/api/v1/counter/${path}`;
    const options = { ...request, credentials: "omit", cache: "no-store", signal: AbortSignal.timeout?.(PATIENCE) };
    const answer = await fetch(address, options).catch(() => null);
    if (!answer || isLater(answer.status)) throw new Later();
    if (answer.status === 304) return { tag: request.headers["If-None-Match"] };
    const said = await answer.json().catch(() => null);
    if (answer.ok && said) return { said, tag: answer.headers.get("ETag") };
    if (answer.ok) throw new Later();
    throw new Refused(answer.status === 401 || answer.status === 403 ? "shutOut" : "said", said?.title ?? "");
  }

  return {
    get: (path, tag) => ask(path, { headers: { ...headers(), ...(tag && { "If-None-Match": tag }) } }),

    async post(path, what) {
      const text = JSON.stringify(what);
      const sent = { ...headers(), "Content-Type": "application/json" };
      if (text.length < WORTH_COMPRESSING) return (await ask(path, { method: "POST", headers: sent, body: text })).said;
      sent["Content-Encoding"] = "gzip";
      return (await ask(path, { method: "POST", headers: sent, body: await compressed(text) })).said;
    },
  };
}
