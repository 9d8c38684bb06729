create schema if not exists trips;
grant usage on schema trips to ${app};

-- A trip is never changed: who changes it makes another one, so what was shared stays as it was. Only while the planner
-- is still looking may it write a better itinerary.
create table trips.trip (
  id uuid primary key,
  province text not null references areas.province,
  reference text not null unique,
  wishes jsonb not null,
  itinerary jsonb not null,
  looking_until timestamptz not null,
  last_day date not null,
  created timestamptz not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on trips.trip (last_day);
