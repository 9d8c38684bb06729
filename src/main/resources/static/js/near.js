// "Near me" asks the device where it is and sends the form with that place, rounded to a kilometre.
for (const button of document.querySelectorAll("[data-near]")) {
  const form = button.form;
  const place = form.elements.near;

  const send = ({ coords }) => {
    const here = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
    place.add(new Option(here, here, true, true));
    form.elements.sort.value = "";
    form.requestSubmit();
  };

  const refuse = () => {
    button.textContent = button.dataset.refused;
    button.setAttribute("role", "status");
    button.disabled = true;
  };

  button.addEventListener("click", () => navigator.geolocation.getCurrentPosition(send, refuse));
}
