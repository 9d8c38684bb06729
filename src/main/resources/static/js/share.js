// Hands a drawing on to another application of the phone as a picture; where that cannot be done, the link saves it.
const picture = async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  canvas.getContext("2d").drawImage(image, 0, 0);
  const bytes = await new Promise((done) => canvas.toBlob(done, "image/png"));
  return new File([bytes], "aenglek.png", { type: "image/png" });
};

for (const link of document.querySelectorAll("[data-share]")) {
  if (!navigator.canShare) continue;
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const files = [await picture(link.href)];
    if (!navigator.canShare({ files })) return location.assign(link.href);
    await navigator.share({ files }).catch(() => {}); // who changes their mind is told nothing
  });
}
