create schema if not exists trips;
grant usage on schema trips to ${app};

-- Where visitors arrive, ready to be chosen.
create table trips.start (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  province text not null references areas.province,
  position smallint not null,
  kind text not null check (kind in ('train', 'air', 'border', 'town')),
  name jsonb not null,
  lat double precision not null,
  lon double precision not null,
  source text not null
);

-- A way over water that the coarse map of the land cannot know. A ferry's minutes include the usual wait.
create table trips.crossing (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  province text not null references areas.province,
  kind text not null check (kind in ('bridge', 'ferry')),
  name jsonb not null,
  from_lat double precision not null,
  from_lon double precision not null,
  to_lat double precision not null,
  to_lon double precision not null,
  modes text[] not null check (modes <@ '{car,songthaew,bicycle,foot}'),
  minutes smallint not null check (minutes >= 0),
  source text not null
);

-- An island too small for the map of the land, as a circle.
create table trips.island (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  province text not null references areas.province,
  name jsonb not null,
  lat double precision not null,
  lon double precision not null,
  radius_km double precision not null check (radius_km > 0),
  source text not null
);

select site.watch('trips.start'), site.watch('trips.crossing'), site.watch('trips.island');
