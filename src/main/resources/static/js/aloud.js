// Reads a question, or what a button names, aloud to whoever does not read, where the phone has a voice for the page's language.
const voice = window.speechSynthesis;
for (const button of document.querySelectorAll("[data-aloud]")) {
  button.hidden = !voice;
  button.addEventListener("click", () => {
    voice.cancel();
    const asked = button.dataset.aloud || "main h1, main legend, main .field > span:first-child, main .like span";
    const words = [...document.querySelectorAll(asked)].filter((one) => !one.contains(button));
    const speech = new SpeechSynthesisUtterance(words.map((one) => one.textContent.trim()).join(". "));
    speech.lang = document.documentElement.lang;
    voice.speak(speech);
  });
}
