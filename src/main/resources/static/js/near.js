// "Near me" asks the device where it is and asks what the page and the form ask, with that place, rounded to a kilometre; the nearest
// come first, whatever order was chosen.
for (const button of document.querySelectorAll("[data-near]")) {
  const ask = ({ coords }) => {
    const question = new URLSearchParams(location.search);
    for (const [name, value] of new FormData(button.form)) question.set(name, value);
    question.delete("page");
    question.set("near", `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`);
    question.delete("sort");
    location = `${button.form.action}?${question}`;
  };

  const refuse = () => {
    button.textContent = button.dataset.refused;
    button.setAttribute("role", "status");
    button.disabled = true;
  };

  button.addEventListener("click", () => navigator.geolocation.getCurrentPosition(ask, refuse));
}
