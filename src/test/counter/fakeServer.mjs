// A server in memory that keeps the contract as far as numbers, safety and limits go; what it took is there to be looked at.
import { createHash } from "node:crypto";
import { isSigned } from "../../main/resources/static/js/counter/keys.js";
import { toldDay } from "./samples.mjs";

/** It may take less than it is sent; its answer says what it took. */
const MOST_AT_ONCE = 5;

const LEFT_OUT = '"previous":""';

const sha256 = (text) => createHash("sha256").update(text).digest("base64url");

export class FakeServer {
  devices = [];
  events = new Map();
  allowances = [];

  /** @param time {wall} @param capacity places of the boat's turn */
  constructor({ time, capacity = 8, facts = {} }) {
    Object.assign(this, { time, capacity, facts });
  }

  now = () => new Date(this.time.wall()).toISOString();

  /** @return {status, said, tag} */
  async answer({ method, path, secret, body, tag }) {
    if (path === "devices") return this.enrol(body);
    const device = this.devices.find((one) => one.secret === secret);
    if (!device) return { status: 401, said: { status: 401, title: "no device" } };
    if (method === "GET") return this.day(device, tag);
    if (path === "events") return this.take(device, body.chains);
    return this.lend(device, body);
  }

  enrol({ code, name, key }) {
    const before = this.devices.find((one) => one.code === code);
    if (before && before.key !== key) return { status: 409, said: { status: 409, title: "used" } };
    const number = this.devices.length + 1;
    const device = before ?? { id: `device-${number}`, number, secret: `secret-${number}`, code, key, name };
    if (!before) this.devices.push(device);
    return { status: 200, said: { device: device.id, number: device.number, secret: device.secret, ends: "2027-11-28", now: this.now() } };
  }

  of = (device) => [...this.events.values()].filter((event) => event.device === device.id).sort((one, other) => one.number - other.number);

  /** As far as there is no gap. */
  applied = (device) => this.of(device).filter(({ number }, i) => number === i + 1);

  async take(device, chains) {
    const [safe, refused] = [[], []];
    for (const chain of chains.slice(0, MOST_AT_ONCE)) {
      const events = this.whole(chain).map((text) => ({ ...JSON.parse(text), text, hash: sha256(text) }));
      const why = await this.whyNot(device, events, chain.signature);
      if (why) refused.push(...events.map(({ number }) => ({ number, why: events.length > 1 ? "chain" : why })));
      else safe.push(...events.map((event) => this.keep(device, event)));
    }
    return { status: 200, said: { safe, refused, told: [], lent: this.lent(device), now: this.now() } };
  }

  whole({ texts }) {
    const whole = [];
    for (const text of texts) whole.push(whole.length > 0 ? text.replace(LEFT_OUT, `"previous":"${sha256(whole.at(-1))}"`) : text);
    return whole;
  }

  async whyNot(device, events, signature) {
    if (events.some((event, i) => i > 0 && event.previous !== events[i - 1].hash)) return "signature";
    if (!(await isSigned(events.at(-1).text, signature, [device.key]))) return "signature";
    const isTaken = ({ number, text }) => (this.events.get(`${device.id} ${number}`)?.text ?? text) !== text;
    return events.some(isTaken) ? "taken" : null;
  }

  keep(device, event) {
    this.events.set(`${device.id} ${event.number}`, event);
    return event.number;
  }

  lent = (device) => this.allowances.filter((one) => one.device === device.id).map((one) => this.withLeft(device, one)).filter(({ isBack }) => !isBack);

  withLeft(device, one) {
    const events = this.applied(device);
    const undone = new Set(events.filter(({ kind }) => kind === "undone").map(({ body }) => body.sale));
    const lines = events.filter(({ kind, id }) => kind === "sale" && !undone.has(id)).flatMap(({ body }) => body.lines);
    const sold = lines.filter(({ allowance }) => allowance === one.id).reduce((sum, { quantity }) => sum + quantity, 0);
    const isBack = events.some(({ kind, body }) => kind === "returned" && body.allowance === one.id);
    return { ...one, left: one.units - sold, sold, isBack };
  }

  /** What is lent, and what was sold of what came back. */
  taken() {
    return this.allowances
      .map((one) => this.withLeft({ id: one.device }, one))
      .reduce((sum, { units, sold, isBack }) => sum + (isBack ? sold : Math.max(units, sold)), 0);
  }

  lend(device, { request, offer, day, starts, units }) {
    const before = this.allowances.find((one) => one.request === request);
    if (!before && this.taken() + units > this.capacity) return { status: 409, said: { status: 409, title: "full" } };
    const one = before ?? { id: `loan-${this.allowances.length + 1}`, request, device: device.id, offer, day, starts, units, until: "2026-11-28T06:30:00Z" };
    if (!before) this.allowances.push(one);
    return { status: 200, said: this.withLeft(device, one) };
  }

  came({ reference }) {
    const arrived = this.devices.flatMap(this.applied).filter(({ kind, body }) => kind === "arrived" && body.visit === reference);
    return arrived.reduce((sum, { body }) => sum + body.heads, 0);
  }

  day(device, known) {
    const own = { ...toldDay().device, id: device.id, number: device.number, name: device.name, last: this.applied(device).length };
    const told = toldDay({ ...this.facts, device: own });
    const visits = told.visits.map((visit) => ({ ...visit, arrived: visit.arrived + this.came(visit) }));
    const said = { ...told, visits, allowances: this.lent(device) };
    const tag = `"${sha256(JSON.stringify(said))}"`;
    return tag === known ? { status: 304 } : { status: 200, said, tag };
  }
}
