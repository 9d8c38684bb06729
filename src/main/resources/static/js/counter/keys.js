// Signatures by Web Crypto. The private half of a phone's key cannot be taken out of the browser.
const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const SIGNED = { name: "ECDSA", hash: "SHA-256" };
const utf8 = (text) => new TextEncoder().encode(text);

export const toBase64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

export const fromBase64url = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

export const makeKeys = () => crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);

export const publicHalf = async ({ publicKey }) => toBase64url(await crypto.subtle.exportKey("spki", publicKey));

export const sign = async ({ privateKey }, text) => toBase64url(await crypto.subtle.sign(SIGNED, privateKey, utf8(text)));

/** Whether one of those public keys signed the text; what is no signature at all was signed by nobody. */
export async function isSigned(text, signature, publicHalves) {
  for (const half of publicHalves) {
    if (await isSignedBy(half, text, signature).catch(() => false)) return true;
  }
  return false;
}

async function isSignedBy(half, text, signature) {
  return crypto.subtle.verify(SIGNED, await imported(half), fromBase64url(signature), utf8(text));
}

const known = new Map();

async function imported(half) {
  if (!known.has(half)) known.set(half, await crypto.subtle.importKey("spki", fromBase64url(half), CURVE, false, ["verify"]));
  return known.get(half);
}

export const sha256 = async (text) => toBase64url(await crypto.subtle.digest("SHA-256", utf8(text)));
