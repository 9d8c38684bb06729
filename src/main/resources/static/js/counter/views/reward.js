// What is given to guests who have been around. With no signal the phone cannot know what a passport has earned: its bearer's own page says
// so, and what turns out otherwise is told.
import { el } from "../page.js";
import { done } from "./done.js";

const given = (app, { gives }) => done(app, "reward.done", null, gives);

function rewardOf(app, reward, passport) {
  const give = () => app.act(async () => (await app.counter.reward({ passport, reward: reward.id }), app.replace(given, reward)));
  return el(
    "li.card",
    null,
    el("h2", null, reward.gives),
    el("p.soft", null, reward.name),
    el("button.plain-button", { type: "button", onclick: give }, app.words.say("reward.go")),
  );
}

function rewardScreen(app, { passport }) {
  const { say } = app.words;
  return el(
    "section.stack",
    null,
    app.heading(say("reward.title")),
    el("p", null, say("reward.lead")),
    el("ul.plain.stack", null, app.day.rewards.map((reward) => rewardOf(app, reward, passport))),
  );
}

/** Nothing where nothing is given. */
export const rewardButton = (app, { passport }) =>
  app.day.rewards.length > 0 && el("button.plain-button", { type: "button", onclick: () => app.show(rewardScreen, { passport }) }, app.words.say("reward.title"));
