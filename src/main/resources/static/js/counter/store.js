// What the phone keeps, in IndexedDB: its log, and a few records by name. A write is done when its transaction has completed with strict
// durability: a phone that dies a moment later has it.
import { Refused } from "./refused.js";

const STRICT = { durability: "strict" };
const KEPT_DAYS = 8;

const asked = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

function open(indexedDB, name) {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    const log = opening.result.createObjectStore("log", { keyPath: "number" });
    log.createIndex("waiting", "waiting");
    opening.result.createObjectStore("records");
  };
  return asked(opening);
}

/** A full disk is the holder's to mend; everything else is a fault. */
const told = (error) => (error?.name === "QuotaExceededError" ? new Refused("full") : error);

export async function openStore(indexedDB, name = "counter") {
  const database = await open(indexedDB, name);

  /** @param work asks within the transaction only, and waits for nothing else: else the transaction ends before it. */
  function write(work) {
    return new Promise((done, failed) => {
      const transaction = database.transaction(["log", "records"], "readwrite", STRICT);
      let result;
      transaction.oncomplete = () => done(result);
      transaction.onabort = () => failed(told(transaction.error));
      work({ log: transaction.objectStore("log"), records: transaction.objectStore("records"), answer: (value) => (result = value) });
    });
  }

  const log = () => database.transaction("log").objectStore("log");
  const change = (log, number, facts) => {
    log.get(number).onsuccess = ({ target }) => {
      if (!target.result) return;
      const { waiting, ...event } = target.result;
      log.put({ ...event, ...facts });
    };
  };

  return {
    get: (name) => asked(database.transaction("records").objectStore("records").get(name)),

    put: (name, value) => write(({ records }) => records.put(value, name)),

    /** Adds an event and the new head of the log; false where another window was quicker. */
    append: (event, head) =>
      write(({ log, records, answer }) => {
        records.get("head").onsuccess = ({ target }) => {
          const isNext = (target.result?.number ?? 0) === event.number - 1;
          if (isNext) {
            log.add({ ...event, waiting: 1 });
            records.put(head, "head");
          }
          answer(isNext);
        };
      }),

    /** From that number on, in order. */
    events: (from) => asked(log().getAll(IDBKeyRange.lowerBound(from))),

    /** The first of those that the server has not answered for. */
    waiting: (most) => asked(log().index("waiting").getAll(null, most)),

    settle: (safe, refused) =>
      write(({ log }) => {
        for (const number of safe) change(log, number, { safe: true });
        for (const { number, why } of refused) change(log, number, { refused: why });
      }),

    /** Lets go of what has long been safe. */
    prune: (today) =>
      write(({ log }) => {
        const limit = new Date(Date.parse(today) - KEPT_DAYS * 86_400_000).toISOString().slice(0, 10);
        log.openCursor().onsuccess = ({ target: { result: cursor } }) => {
          if (!cursor || cursor.value.day >= limit) return;
          if (cursor.value.safe) cursor.delete();
          cursor.continue();
        };
      }),
  };
}
