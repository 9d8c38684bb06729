// The camera, until it has seen a code: by the phone's own reader where it has one, else by a library.
import { Refused } from "./refused.js";

const LOOKS_PER_SECOND = 12;
const MOST_PIXELS = 640;
const WISHES = { video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false };

async function ownReader() {
  const formats = (await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!formats.includes("qr_code")) return null;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function library() {
  const { default: decode } = await import("/vendor/qr-0.7.0/decode.js");
  const canvas = document.createElement("canvas");
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  return (video) => {
    const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight));
    [canvas.width, canvas.height] = [video.videoWidth * scale, video.videoHeight * scale].map(Math.round);
    paper.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decode(paper.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return null; // no code in sight, or none that can be read yet
    }
  };
}

async function camera() {
  if (!navigator.mediaDevices?.getUserMedia) throw new Refused("noCamera");
  return navigator.mediaDevices.getUserMedia(WISHES).catch(({ name }) => {
    throw new Refused(name === "NotAllowedError" ? "cameraRefused" : "noCamera");
  });
}

/** @param found given the text of the first code that is seen @return what turns the camera off */
export async function scan(video, found) {
  const stream = await camera();
  let isOn = true;
  const stop = () => {
    isOn = false;
    for (const track of stream.getTracks()) track.stop();
  };
  video.srcObject = stream;
  await video.play().catch(() => {});
  const read = (await ownReader()) ?? (await library());
  const look = async () => {
    if (!isOn) return;
    const text = video.videoWidth > 0 ? await read(video) : null;
    if (!isOn) return;
    if (!text) return setTimeout(look, 1000 / LOOKS_PER_SECOND);
    stop();
    found(text);
  };
  look();
  return stop;
}
