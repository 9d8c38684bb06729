// The code that a guest's banking application reads to pay a sum by PromptPay, as EMVCo writes it.
const TRANSFER = "A000000677010111";
const KINDS = { telephone: "01", tax: "02", wallet: "03" };

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

/** @param payee {kind, id}, a telephone as +66… */
export function payload({ kind, id }, satang) {
  const target = kind === "telephone" ? `00${id.slice(1)}` : id;
  const amount = `${Math.floor(satang / 100)}.${String(satang % 100).padStart(2, "0")}`;
  const fields = [
    field("00", "01"), field("01", "12"), field("29", field("00", TRANSFER) + field(KINDS[kind], target)),
    field("53", "764"), field("58", "TH"), field("54", amount), "6304",
  ].join("");
  return fields + sum(fields);
}
