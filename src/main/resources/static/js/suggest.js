// Offers names while a reader types in a search field: a combobox with a list box (WAI-ARIA practices).
for (const input of document.querySelectorAll("input[data-suggestions]")) {
  const list = document.createElement("ul");
  Object.assign(list, { id: `${input.id}-suggestions`, className: "suggestions", hidden: true, role: "listbox" });
  list.setAttribute("aria-label", input.labels[0].textContent);
  input.form.append(list);
  const say = (name, value) => input.setAttribute(`aria-${name}`, value);
  input.role = "combobox";
  say("autocomplete", "list");
  say("controls", list.id);

  const show = (open) => {
    list.hidden = !open;
    say("expanded", open);
    choose(null);
  };
  const chosen = () => list.querySelector("[aria-selected=true]");
  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", false);
    option?.setAttribute("aria-selected", true);
    say("activedescendant", option?.id ?? "");
  };
  const option = ({ title, lang, kind, path }, i) => {
    const item = Object.assign(document.createElement("li"), { id: `${list.id}-${i}`, role: "option" });
    item.append(Object.assign(document.createElement("span"), { textContent: title, lang }));
    item.append(Object.assign(document.createElement("small"), { textContent: kind }));
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => (location.href = path));
    item.setAttribute("aria-selected", false);
    return item;
  };
  const ask = async () => {
    const asked = input.value.trim();
    const address = new URL(input.dataset.suggestions, location);
    address.searchParams.set("q", asked);
    const found = asked ? await fetch(address).then((answer) => (answer.ok ? answer.json() : [])) : [];
    if (asked !== input.value.trim()) return;
    list.replaceChildren(...found.map(option));
    show(found.length > 0);
  };

  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(() => show(false)), 120);
  });
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const { key } = event;
    if (key === "ArrowDown") choose(chosen()?.nextElementSibling ?? list.firstElementChild);
    else if (key === "ArrowUp") choose(chosen()?.previousElementSibling ?? list.lastElementChild);
    else if (key === "Escape") show(false);
    else if (key === "Enter" && chosen()) chosen().click();
    else return;
    event.preventDefault();
  });
  show(false);
}
