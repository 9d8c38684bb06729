/** "You may not, because": the key of a sentence that says what to do, and what stands in it. */
export class Refused extends Error {
  constructor(key, ...facts) {
    super(key);
    this.key = key;
    this.facts = facts;
  }
}
