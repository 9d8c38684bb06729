// Menus that are open close when the reader turns elsewhere.
addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll("details.languages[open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
});
