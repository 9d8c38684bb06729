// Sentences, sums and times as the reader's language writes them.
export function makeWords({ lang, zone, words }) {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const exact = new Intl.NumberFormat(lang, { minimumFractionDigits: 2 });
  const clock = new Intl.DateTimeFormat(lang, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const calendar = new Intl.DateTimeFormat(lang, { timeZone: "UTC", weekday: "short", day: "numeric", month: "long" });

  const dates = new Intl.DateTimeFormat(lang, { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });

  const say = (key, ...facts) => {
    if (!(key in words)) throw new Error(`no words for ${key}`);
    return words[key].replace(/\{(\d)\}/g, (_, i) => facts[i]);
  };

  return {
    say,
    knows: (key) => key in words,
    number: (value) => number.format(value),
    money: (satang) => say("money", (satang % 100 ? exact : number).format(satang / 100)),
    time: (moment) => clock.format(new Date(moment)),
    date: (iso) => dates.format(new Date(`${iso}T00:00:00Z`)),
    day: (iso) => calendar.format(new Date(`${iso}T00:00:00Z`)),
  };
}
