// What people write and say to name a visit: eight symbols that are not taken for each other, the last of them a check letter.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;

/** As it was typed, in capitals and without what people put between. */
export const tidy = (typed) => typed.toUpperCase().replace(/[\s.-]/g, "");

/** Whether it can be one: no single symbol mistyped, no two exchanged. */
export function isReference(text) {
  const values = Array.from(text, (symbol) => ALPHABET.indexOf(symbol));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  const sum = values.slice(0, -1).reduce((total, value, i) => total + (i + 1) * value, 0);
  return sum % ALPHABET.length === values.at(-1);
}
