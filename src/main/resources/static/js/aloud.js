// Reads a question aloud to whoever does not read, where the phone has a voice for the page's language.
const voice = window.speechSynthesis;
for (const button of document.querySelectorAll("[data-aloud]")) {
  button.hidden = !voice;
  button.addEventListener("click", () => {
    voice.cancel();
    const words = [...document.querySelectorAll("main h1, main legend, main .field > span:first-child, main .like span")];
    const speech = new SpeechSynthesisUtterance(words.map((one) => one.textContent.trim()).join(". "));
    speech.lang = document.documentElement.lang;
    voice.speak(speech);
  });
}
