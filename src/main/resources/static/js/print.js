// The print button prints, also one that came later.
document.addEventListener("click", ({ target }) => target.closest("[data-print]") && print());
