// Pieces of a screen.

/** @param tag a name with its classes: "button.go" @param facts attributes, and what to do by the name of an event: {onclick} */
export function el(tag, facts, ...children) {
  const [name, ...classes] = tag.split(".");
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(" ");
  for (const [key, value] of Object.entries(facts ?? {})) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(2).filter((child) => child != null && child !== false));
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

function svg(viewBox, path, facts) {
  const picture = document.createElementNS(SVG, "svg");
  const line = picture.appendChild(document.createElementNS(SVG, "path"));
  picture.setAttribute("viewBox", viewBox);
  picture.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  for (const [key, value] of Object.entries(facts)) line.setAttribute(key, value);
  return picture;
}

const DRAWN = {
  yes: "M4 13l5 5L20 6",
  no: "M6 6l12 12M18 6L6 18",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 12h10",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M16 4.5a3.5 3.5 0 0 1 0 6M18 15c2 .8 3 2.5 3 5",
  bag: "M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2",
  day: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  more: "M5 7h14M5 12h14M5 17h14",
  back: "M15 5l-7 7 7 7",
};

/** A drawing of lines in the colour of the words around it. */
export const icon = (name) =>
  svg("0 0 24 24", DRAWN[name], { fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round" });

/** A code of those rows, black on white whatever the colours of the screen. */
export function code(rows, label) {
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  const picture = svg(`0 0 ${rows.length} ${rows.length}`, path, { fill: "#000" });
  picture.setAttribute("class", "qr");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  picture.removeAttribute("aria-hidden");
  return picture;
}

/** A number between two big buttons. */
export function stepper({ label, less, more, value, least = 1, most, changed }) {
  const shown = el("output", { "aria-label": label }, String(value));
  const step = (by) => () => {
    value = Math.min(most, Math.max(least, value + by));
    shown.textContent = value;
    changed(value);
  };
  return el(
    "div.stepper",
    { role: "group", "aria-label": label },
    el("button", { type: "button", "aria-label": less, onclick: step(-1) }, "−"),
    shown,
    el("button", { type: "button", "aria-label": more, onclick: step(1) }, "+"),
  );
}

/** A field with its name above it. */
export function field(label, facts) {
  const input = el("input", { autocomplete: "off", ...facts });
  return { input, node: el("label.field", null, el("span", null, label), input) };
}
