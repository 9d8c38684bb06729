// The camera, held to a guest's code. Refused or missing, it says so, and the reference is typed instead.
import { el } from "../page.js";
import { scan } from "../scan.js";

export function scanScreen(app, { found }) {
  const { say } = app.words;
  const video = el("video", { playsinline: true, muted: true, "aria-label": say("scan.title") });
  const finder = el("div.finder", null, video);
  const trouble = el("p.warning", { role: "alert", hidden: true });
  let stop = () => {};
  let isLeft = false;

  scan(video, found).then(
    (turnOff) => (isLeft ? turnOff() : (stop = turnOff)),
    ({ key, facts }) => {
      trouble.textContent = say(`no.${key ?? "noCamera"}`, ...(facts ?? []));
      trouble.hidden = false;
      finder.hidden = true;
    },
  );
  app.onLeave(() => {
    isLeft = true;
    stop();
  });

  return el(
    "section.scan",
    null,
    app.heading(say("scan.title")),
    finder,
    trouble,
    el("p", null, say("scan.lead")),
    el("button.plain-button", { type: "button", onclick: app.back }, say("scan.type")),
  );
}
