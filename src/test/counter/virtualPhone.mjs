// A phone of the simulation: the shipped modules on a memory that outlives them. It can be killed at any write, and its disk can be full.
import { borrow } from "../../main/resources/static/js/counter/borrow.js";
import { makeClock } from "../../main/resources/static/js/counter/clock.js";
import { makeCounter } from "../../main/resources/static/js/counter/counter.js";
import { readDay } from "../../main/resources/static/js/counter/day.js";
import { enrol } from "../../main/resources/static/js/counter/enrol.js";
import { Later, makeLine } from "../../main/resources/static/js/counter/line.js";
import { openLog } from "../../main/resources/static/js/counter/log.js";
import { Refused } from "../../main/resources/static/js/counter/refused.js";
import { makeSync } from "../../main/resources/static/js/counter/sync.js";
import { Killed, emptyMemory, openMemory } from "./memoryStore.mjs";
import { makeTime } from "./phone.mjs";
import { ZONE } from "./samples.mjs";

export class VirtualPhone {
  memory = emptyMemory();
  acknowledged = [];

  constructor({ code, random, network, start }) {
    Object.assign(this, { code, random, network, time: makeTime(start), drift: 1 + (random.below(201) - 100) / 1_000_000, isCalm: false });
  }

  /** The application starts on what the memory keeps. */
  async start() {
    const life = (this.life = { isOver: false });
    const fate = () => (life.isOver ? "killedBefore" : this.isCalm ? "kept" : this.fate());
    this.store = openMemory(this.memory, fate);
    this.device = await this.store.get("device");
    const keep = (heard) => this.memory.records.set("clock", heard);
    this.clock = makeClock({ wall: this.time.wall, steady: this.time.steady, heard: await this.store.get("clock"), keep, zone: ZONE });
    this.line = makeLine({ fetch: this.network.fetchOf(this, () => this.rest?.()), lang: "th", secret: () => this.device?.secret });
    this.learn((await this.store.get("day"))?.told);
    this.job = null;
    if (this.device) await this.open();
  }

  async open() {
    this.log = await openLog({ store: this.store, device: this.device, clock: this.clock });
    this.counter = makeCounter({ log: this.log, clock: this.clock, day: () => this.day });
    this.sync = makeSync({ store: this.store, log: this.log, line: this.line, clock: this.clock });
  }

  learn(told) {
    this.day = told && readDay(told, "th");
  }

  fate() {
    const chance = this.random.below(1000);
    if (chance < 15) return "full";
    if (chance < 30) return "killedBefore";
    return chance < 45 ? "killedAfter" : "kept";
  }

  async kill() {
    this.life.isOver = true;
    this.network.forget(this);
    await this.start();
  }

  pass(millis) {
    this.time.pass(Math.round(millis * this.drift));
  }

  /** What somebody does at the counter; what it says it kept must be at the server in the end. */
  async act(what) {
    try {
      this.acknowledged.push((await what(this)).text);
    } catch (failure) {
      await this.survive(failure);
    }
  }

  /** Refusals, lines that are cut and deaths belong to the day; anything else is a fault of ours. */
  async survive(failure) {
    if (failure instanceof Killed) return this.kill();
    if (!(failure instanceof Refused || failure instanceof Later)) throw failure;
  }

  /** Begins what needs the line, and returns as soon as the phone waits for it. */
  async begin(what) {
    const life = this.life;
    const done = async (failure) => {
      if (life.isOver) return;
      this.job = null;
      if (failure) await this.survive(failure).catch((fault) => (this.fault = fault));
      this.rest?.();
    };
    this.job = what(this).then(() => done(), done);
    await this.resting();
  }

  /** Until it waits for the line again, or has nothing more to do with it. */
  async resting() {
    if (!this.job) return;
    await new Promise((rest) => (this.rest = rest));
    this.rest = null;
    if (this.fault) throw this.fault;
  }

  async enrol() {
    this.device = await enrol({ store: this.store, line: this.line, code: this.code, name: "เครื่องลอง" });
    await this.open();
  }

  async round() {
    this.learn(await this.sync.round());
  }

  borrow = (turn) => borrow(this, turn);
}
