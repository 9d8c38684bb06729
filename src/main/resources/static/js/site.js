// Menus that are open close when the reader turns elsewhere.
addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll("details.languages[open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
});

// What was typed and not yet sent is nobody else's: it goes when its writer signs out, and when somebody else has signed in here.
// While nobody has, it waits for its writer, whose session may only be over.
const forget = (isForgotten) => {
  for (const key of Object.keys(localStorage)) if (key.startsWith("keep:") && isForgotten(key)) localStorage.removeItem(key);
};
const typist = document.querySelector("[data-typist]")?.dataset.typist;
if (typist) {
  forget((key) => !key.startsWith(`keep:${typist}:`));
  localStorage.setItem("typist", typist);
}
document.querySelector("form[action$='/people/sign-out']")?.addEventListener("submit", () => {
  forget(() => true);
  localStorage.removeItem("typist");
});
