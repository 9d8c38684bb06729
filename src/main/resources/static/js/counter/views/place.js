// The place's own code, for guests who collect stamps: signed by this phone anew each minute, so that a photograph of it is soon worth nothing.
import encode from "/vendor/qr-0.7.0/index.js";
import { sign } from "../keys.js";
import { code, el } from "../page.js";

const MINUTE = 60_000;

async function address({ device, clock }) {
  const shown = `${device.id}.${Math.floor(clock.now() / MINUTE)}`;
  return `${location.origin}/passports/places/${shown}.${await sign(device.keys, `place.${shown}`)}`;
}

export function placeScreen(app) {
  const { say } = app.words;
  const shown = el("div");
  const draw = async () => shown.replaceChildren(code(encode(await address(app), "raw", { ecc: "medium" }), say("place.title")));
  const again = setInterval(draw, MINUTE);
  app.onLeave(() => clearInterval(again));
  draw();
  return el("section.stack.centred", null, app.heading(say("place.title")), shown, el("p", null, say("place.text")));
}
