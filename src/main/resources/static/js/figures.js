// A figure that is picked goes where the writer was, instead of to the end of the text.
for (const form of document.querySelectorAll("form[data-figures]")) {
  const { body, indicator, place, month } = form.elements;
  let text = body;
  form.addEventListener("focusin", ({ target }) => {
    if (target.matches("textarea, input[type=text]")) text = target;
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "insert") return;
    event.preventDefault();
    const figure = `{${indicator.value} ${place.value} ${month.value}}`;
    text.setRangeText(figure, text.selectionStart, text.selectionEnd, "end");
    text.focus();
  });
}
