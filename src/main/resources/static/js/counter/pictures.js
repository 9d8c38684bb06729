// Pictures of what is sold are fetched while there is a signal; the worker keeps them for when there is none.
export async function keepPictures({ offers }) {
  for (const { picture } of offers) if (picture) await fetch(picture).catch(() => {}); // the letter does until then
}
