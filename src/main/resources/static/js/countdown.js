// How long places are still held; when they are not any more, the page says so itself.
for (const left of document.querySelectorAll("[data-until]")) {
  const until = Date.parse(left.dataset.until);
  const count = left.querySelector(".count");

  const tick = () => {
    const seconds = Math.max(0, Math.round((until - Date.now()) / 1000));
    count.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    count.hidden = false;
    if (seconds > 0) return setTimeout(tick, 1000);
    location.reload();
  };

  if (until > Date.now()) tick();
}
