// What others write is shown without being asked for, as long as the page is looked at.
const live = document.querySelector("[data-live]");

const look = async () => {
  if (document.hidden || live.contains(document.activeElement)) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-live]");
  if (fresh && fresh.innerHTML !== live.innerHTML) live.replaceChildren(...fresh.childNodes);
};

if (live) setInterval(look, live.dataset.live * 1000);
