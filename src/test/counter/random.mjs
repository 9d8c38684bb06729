/** Chance that can be told again by its seed (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    isTrue: (chance) => next() < chance,
    below: (end) => Math.floor(next() * end),
    of: (things) => things[Math.floor(next() * things.length)],
  };
}
