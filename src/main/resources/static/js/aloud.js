// Reads a question, or what a button names, aloud to whoever does not read, in the language in which it is written. Where the phone has no
// voice for that language there is no button.
const voice = window.speechSynthesis;
const usual = "main h1, main legend, main .field > span:first-child, main .like span";
const words = (button) => [...document.querySelectorAll(button.dataset.aloud || usual)].filter((one) => !one.contains(button));
const langOf = (one) => (one?.querySelector("[lang]") ?? one?.closest("[lang]"))?.lang ?? "";
const speaks = (lang) => voice.getVoices().some((one) => one.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2));

for (const button of voice ? document.querySelectorAll("[data-aloud]") : []) {
  const look = () => (button.hidden = !speaks(langOf(words(button)[0])));
  button.addEventListener("click", () => {
    voice.cancel();
    const said = words(button);
    const speech = new SpeechSynthesisUtterance(said.map((one) => one.textContent.trim()).join(". "));
    speech.lang = langOf(said[0]);
    voice.speak(speech);
  });
  voice.addEventListener("voiceschanged", look);
  look();
}
