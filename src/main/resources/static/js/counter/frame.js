// What stands around every screen: what is not safe yet, the screen itself, and the four ways below. Screens lie on each other; the phone's
// own "back" takes the topmost away.
import { el, icon } from "./page.js";

/**
 * @param tabs {name, screen, picture}, the first of which is home
 * @param status what the strip on top says: {words, isSafe}
 */
export function makeFrame({ app, root, tabs, status, opened }) {
  const strip = el("button.safe", { type: "button", onclick: opened });
  const alert = el("p.alert", { role: "alert", hidden: true, onclick: () => (alert.hidden = true) });
  const main = el("main", { id: "main", tabindex: "-1" });
  const bar = el("nav.tabs", { "aria-label": app.words.say("tabs") });
  let stack = [];
  let leaving = [];

  const buttons = tabs.map(({ name, screen, picture }) =>
    el("button", { type: "button", onclick: () => reset(screen) }, icon(picture), app.words.say(`tab.${name}`)),
  );
  bar.append(...buttons);

  function draw({ isNew } = {}) {
    for (const leave of leaving.splice(0)) leave();
    const { screen, facts } = stack.at(-1);
    main.replaceChildren(screen(app, facts));
    buttons.forEach((button, i) => button.toggleAttribute("aria-current", tabs[i].screen === stack[0].screen));
    update();
    if (!isNew) return;
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }

  function update() {
    const { words, isSafe } = status();
    strip.textContent = words;
    strip.classList.toggle("is-safe", isSafe);
  }

  function lay(next) {
    stack = next;
    alert.hidden = true;
    draw({ isNew: true });
  }

  const reset = (screen, facts) => lay([{ screen, facts }]);
  const back = () => (stack.length > 1 ? lay(stack.slice(0, -1)) : reset(tabs[0].screen));

  // One entry of the browser's history stands for all that lies below, and is put back each time it is used.
  history.pushState(null, "");
  addEventListener("popstate", () => {
    if (stack.length === 1 && stack[0].screen === tabs[0].screen) return history.back();
    history.pushState(null, "");
    back();
  });

  const isTyping = () => main.contains(document.activeElement) && document.activeElement.matches("input");

  return {
    start: () => root.replaceChildren(strip, alert, main, bar),
    reset,
    back,
    update,
    show: (screen, facts) => lay([...stack, { screen, facts }]),
    replace: (screen, facts) => lay([...stack.slice(0, -1), { screen, facts }]),
    refresh: () => draw(),
    /** What came from outside changes lists, never a screen on which somebody is doing something. */
    renew: () => (stack.length === 1 && !isTyping() ? draw() : update()),
    onLeave: (leave) => leaving.push(leave),
    tell(words) {
      alert.textContent = words;
      alert.hidden = false;
      alert.scrollIntoView({ block: "nearest" });
    },
    hasTabs: (has) => (bar.hidden = strip.hidden = !has),
    heading: (words) => el("h1", null, el("button.back", { type: "button", "aria-label": app.words.say("back"), onclick: back }, icon("back")), words),
  };
}
