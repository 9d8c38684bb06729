// Menus that are open close when the reader turns elsewhere.
addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll("details.languages[open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
});

// What was typed and not yet sent is nobody else's, so it goes with whoever signs out.
document.querySelector("form[action$='/people/sign-out']")?.addEventListener("submit", () => {
  for (const key of Object.keys(localStorage)) if (key.startsWith("keep:")) localStorage.removeItem(key);
});
