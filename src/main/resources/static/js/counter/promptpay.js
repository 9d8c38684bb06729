// The code that a guest's banking application reads to pay a sum by PromptPay, as EMVCo writes it: the site tells what stands before the
// amount; the amount and the sum over all of it are added here, with no signal.
const field = (id, value) => id + String(value.length).padStart(2, "0") + value;

/** CRC-16/CCITT-FALSE, in four hexadecimal digits. */
function sum(text) {
  let crc = 0xffff;
  for (const letter of text) {
    crc ^= letter.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0);
  }
  return (crc & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}

export function payload(prefix, satang) {
  const amount = `${Math.floor(satang / 100)}.${String(satang % 100).padStart(2, "0")}`;
  const text = `${prefix}${field("54", amount)}6304`;
  return text + sum(text);
}
