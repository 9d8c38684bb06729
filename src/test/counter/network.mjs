// A line that loses, repeats, delays and reorders. Nothing moves on it by itself: the simulation says which message is next, and what becomes
// of it.
import { gunzipSync } from "node:zlib";

const isBodiless = (status) => status === 204 || status === 304;

/** @param send brings {method, path, secret, body, tag} to a server and its {status, said, tag} back */
export function makeNetwork(send) {
  let onTheWay = [];
  const late = [];

  const message = (address, { method = "GET", headers, body }) => ({
    method,
    path: address.replace("/api/v1/counter/", ""),
    secret: headers.Authorization?.replace("Bearer ", ""),
    lang: headers["Accept-Language"],
    body: body && JSON.parse(typeof body === "string" ? body : gunzipSync(Buffer.from(body))),
    tag: headers["If-None-Match"],
  });

  function lost({ phone, failed }) {
    failed(new TypeError("lost"));
    return phone;
  }

  function response({ status, said, tag }) {
    const headers = tag ? { ETag: tag } : {};
    return new Response(isBodiless(status) ? null : JSON.stringify(said), { status, headers });
  }

  /** What a phone has instead of fetch. @param asked told when something left the phone */
  const fetchOf = (phone, asked) => (address, request) =>
    new Promise((answered, failed) => {
      onTheWay.push({ phone, message: message(address, request), answered, failed });
      asked();
    });

  return {
    fetchOf,
    isQuiet: () => onTheWay.length === 0,

    /** One of those on the way arrives, or does not, or twice, or its answer does not come back. @return the phone that waited for it */
    async step(random, { isKind = false } = {}) {
      const next = random.of(onTheWay);
      onTheWay = onTheWay.filter((one) => one !== next);
      const fate = isKind ? 1 : random.below(100) / 100;
      if (fate < 0.15) return lost(next);
      if (fate < 0.25) late.push(next.message);
      const answer = await send(next.message);
      if (fate >= 0.25 && fate < 0.4) return lost(next);
      next.answered(response(answer));
      return next.phone;
    },

    /** A copy that was held up somewhere arrives long after. */
    async repeatLate(random) {
      if (late.length > 0) await send(random.of(late));
    },

    /** The phone is gone: nobody waits for those answers any more. What left may still arrive. */
    forget(phone) {
      for (const { message } of onTheWay.filter((one) => one.phone === phone)) late.push(message);
      onTheWay = onTheWay.filter((one) => one.phone !== phone);
    },
  };
}
