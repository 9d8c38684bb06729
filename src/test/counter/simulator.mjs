// Several phones, one server, a bad line, wrong clocks, full disks, and death at every step: one interleaving for each seed. Afterwards
// everybody comes back into signal, and what the phones said they kept is told, to be compared with what the server has.
import { makeNetwork } from "./network.mjs";
import { randomOf } from "./random.mjs";
import { VirtualPhone } from "./virtualPhone.mjs";
import { lent, sales } from "../../main/resources/static/js/counter/state.js";
import { add, given } from "../../main/resources/static/js/counter/till.js";

const STEPS = 200;
const HOUR = 3_600_000;
const MOST_ROUNDS = 200;
const WAYS = ["cash", "cash", "promptpay", "house"];

const ACTS = {
  arrive: (phone, random) => {
    const visit = random.of(phone.day.visits);
    return visit && phone.counter.arrive({ visit: visit.ref, how: "list", heads: 1 + random.below(visit.heads), booked: visit.heads });
  },
  walkIn: (phone, random) => phone.counter.walkIn(1 + random.below(5)),
  open: (phone, random) => phone.counter.open(random.below(2000) * 100),
  close: (phone, random) => phone.counter.close({ counted: random.below(9999) * 100, note: "", to: "เหรัญญิก" }),
  sell: (phone, random) => {
    const free = phone.day.offers.filter(({ limited, tiers }) => !limited && tiers.length > 0);
    const basket = Array.from({ length: 1 + random.below(3) }, () => random.of(free)).reduce((lines, offer) => add(lines, offer), []);
    return phone.counter.sell({ basket: random.isTrue(0.1) ? basket.map(given) : basket, paid: random.of(WAYS) });
  },
  sellLent: (phone, random) => {
    const loan = random.of(lent(phone.log.events, phone.day));
    const offer = phone.day.offers.find(({ id }) => id === loan?.offer);
    if (!offer) return null;
    const basket = Array.from({ length: 1 + random.below(3) }).reduce((lines) => add(lines, offer, loan), []);
    return phone.counter.sell({ basket, paid: random.of(WAYS) });
  },
  undo: (phone, random) => {
    const sale = random.of(sales(phone.log.events, phone.clock.today()));
    return sale && phone.counter.undo(sale.id, "ลองคืน");
  },
  giveBack: (phone, random) => {
    const loan = random.of(lent(phone.log.events, phone.day));
    return loan && phone.counter.giveBack(loan.id);
  },
};

const OFTEN = ["sell", "sell", "sell", "sellLent", "sellLent", "arrive", "walkIn", "open", "close", "undo", "giveBack"];

/** An act that has nothing to act on is none. */
const chosen = (random) => async (phone) => {
  const event = await ACTS[random.of(OFTEN)](phone, random);
  return event ?? { text: null };
};

function turnToBorrow(phone, random) {
  const turns = phone.day.offers.filter(({ limited }) => limited).flatMap(({ id, turns }) => turns.map((turn) => ({ offer: id, ...turn })));
  const turn = random.of(turns.filter(({ free }) => free > 0));
  return turn && { offer: turn.offer, day: turn.day, starts: turn.starts, units: 1 + random.below(4) };
}

async function useTheLine(phone, random) {
  if (phone.job) return;
  if (!phone.device) return phone.begin(() => phone.enrol());
  const turn = phone.day && random.isTrue(0.2) && turnToBorrow(phone, random);
  await phone.begin(() => (turn ? phone.borrow(turn) : phone.round()));
}

async function deliver(phones, network, random, how) {
  if (network.isQuiet()) return;
  const phone = await network.step(random, how);
  await phone.resting();
}

async function step(phones, network, random, pass) {
  const phone = random.of(phones);
  const chance = random.below(100);
  pass();
  if (chance < 40) return phone.day ? phone.act(chosen(random)) : useTheLine(phone, random);
  if (chance < 55) return useTheLine(phone, random);
  if (chance < 90) return deliver(phones, network, random);
  if (chance < 93) return network.repeatLate(random);
  if (chance < 96) return phone.kill();
  if (chance < 98) return phone.clock.wake();
  return phone.time.set(phone.time.wall() + (random.below(49) - 24) * HOUR);
}

/** All come back into signal, with charged batteries. */
async function bringHome(phones, network, random) {
  for (const phone of phones) {
    phone.isCalm = true;
    await phone.kill();
  }
  for (let round = 0; phones.some(isUnsafe); round++) {
    if (round > MOST_ROUNDS) throw new Error("some events are never safe");
    for (const phone of phones) await useTheLine(phone, { ...random, isTrue: () => false });
    while (!network.isQuiet()) await deliver(phones, network, random, { isKind: true });
  }
}

const isUnsafe = (phone) => !phone.device || !phone.day || [...phone.memory.log.values()].some(({ waiting }) => waiting);

/** From two to four. */
export const phonesOf = (seed) => 2 + (seed % 3);

/**
 * @param send brings a message to the server @param pass lets the server's time go on @param longestPause between two steps
 * @return for each phone its device, what it acknowledged, and what its log holds
 */
export async function interleave({ seed, codes, start, send, longestPause, pass = () => {} }) {
  const random = randomOf(seed);
  const network = makeNetwork(send);
  const phones = codes.map((code) => new VirtualPhone({ code, random, network, start: start + (random.below(5) - 2) * 30_000 }));
  for (const phone of phones) await phone.start();
  const passAll = () => {
    const millis = random.below(longestPause);
    pass(millis);
    for (const phone of phones) phone.pass(millis);
  };
  for (let i = 0; i < STEPS; i++) await step(phones, network, random, passAll);
  await bringHome(phones, network, random);
  return phones.map(({ device, acknowledged, memory }) => ({
    device: device.id,
    acknowledged: acknowledged.filter(Boolean),
    log: [...memory.log.values()].map(({ number, text, safe, refused }) => ({ number, text, safe, refused })),
  }));
}
