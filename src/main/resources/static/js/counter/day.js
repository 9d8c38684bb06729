// The server's day as the screens need it: in one language, with what belongs together put together.

/** @param told as `GET /api/v1/counter/day` answers, see docs/algorithms/counter.md */
export function readDay(told, lang) {
  const text = (names) => names[lang] ?? names.th ?? Object.values(names)[0] ?? "";
  const named = (things, id) => text(things.find((thing) => thing.id === id)?.name ?? {});

  return {
    day: told.today,
    applied: told.device.last,
    device: told.device,
    community: { slug: told.community.slug, name: text(told.community.name), promptpay: told.pay },
    keys: told.keys,
    visits: told.visits.map((visit) => ({
      ...visit,
      ref: visit.reference,
      what: visit.lines.map(({ offer, name, starts }) => ({ name: name ? text(name) : named(told.offers, offer), starts: toMinutes(starts) })),
    })),
    offers: told.offers.map((offer) => ({ ...offer, name: text(offer.name), haggle: told.haggle })),
    makers: told.households.map(({ id, name }) => ({ id, name: text(name) })),
    lent: told.allowances,
    serves: told.turns.map(({ offer, household, starts }) => ({ what: named(told.offers, offer), name: named(told.households, household), starts: toMinutes(starts) })),
    rewards: (told.rewards ?? []).map(({ id, name, gives }) => ({ id, name: text(name), gives: text(gives) })),
    neighbours: new Map(Object.entries(told.neighbours ?? {}).map(([slug, name]) => [slug, text(name)])),
    notices: told.notices.map(({ title }) => text(title)),
  };
}

/** 09:00 of 09:00:00. */
export const toMinutes = (time) => time?.slice(0, 5) ?? "";
