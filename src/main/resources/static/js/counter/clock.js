// Whether the phone's clock can be trusted, and what time it is where it cannot. It is trusted while it agrees with the server's last
// answer, has not gone backwards, and that answer is not old.
const AGREES = 2 * 60_000;
const OLD = 36 * 3_600_000;

/**
 * @param wall the phone's clock in milliseconds
 * @param steady milliseconds that nobody can set; they stand still while the phone sleeps
 * @param heard what is known of the server's clock: {server, wall, jumped}, as `keep` was given it before
 * @param zone of the province, where days begin and end
 */
export function makeClock({ wall, steady, heard, keep, zone }) {
  const days = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  let seen = { wall: wall(), steady: steady() };

  const remember = (what) => keep((heard = what));

  /** Called whenever the time is asked for, so that a jump is noticed while it can be. */
  function look() {
    const drift = Math.abs(wall() - seen.wall - (steady() - seen.steady));
    if (heard && !heard.jumped && drift > AGREES) remember({ ...heard, jumped: true });
  }

  const agrees = () => Math.abs(heard.server - heard.wall) <= AGREES;
  const isOld = () => wall() - heard.wall > OLD;
  const wentBack = (before) => wall() < Math.max(heard.wall, before);

  return {
    hear(server) {
      seen = { wall: wall(), steady: steady() };
      remember({ server: Date.parse(server), wall: wall(), jumped: false });
    },

    /** The phone slept, or the application was out of sight: the steady clock may have stood still. */
    wake() {
      if (heard && wall() < seen.wall) remember({ ...heard, jumped: true });
      seen = { wall: wall(), steady: steady() };
    },

    /** @param before when the last event was written, by this clock */
    isTrusted(before = 0) {
      look();
      return Boolean(heard) && !heard.jumped && agrees() && !isOld() && !wentBack(before);
    },

    at: () => wall(),

    /** The best guess of the time: the phone's, put right by what the server last said. */
    now: () => wall() + (heard ? heard.server - heard.wall : 0),

    /** The day that it is in the province, as 2026-11-28. */
    today() {
      return days.format(this.now());
    },
  };
}
