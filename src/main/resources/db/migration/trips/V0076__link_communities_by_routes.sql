-- A linked route. A recorded one tells what others did; drafts become tested, and only tested ones are published.
create table trips.route (
  id uuid primary key,
  province text not null references areas.province,
  slug text not null unique
    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug not in ('map', 'suggestions')),
  status text not null check (status in ('recorded', 'draft', 'tested', 'published')),
  title jsonb not null,
  lead jsonb not null,
  identity_kind text check (identity_kind in ('capital', 'person', 'season')),
  identity jsonb,
  owner uuid references people.organisation,
  story uuid references stories.story,
  ordered boolean not null,
  days smallint check (days >= 1),
  months smallint[] not null default '{}' check (months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  changed timestamptz not null,
  request uuid not null unique,
  fingerprint text not null,
  check ((identity_kind is null) = (identity is null))
);
create index on trips.route (province, status);
create index on trips.route (story);

-- Who brought a route to which state, and when.
create table trips.route_state (
  route uuid not null references trips.route,
  status text not null check (status in ('recorded', 'draft', 'tested', 'published')),
  since timestamptz not null,
  actor text not null,
  primary key (route, status)
);

-- A place on a route. Its point is the community's; one of its own only where it is really known.
create table trips.stop (
  route uuid not null references trips.route,
  position smallint not null,
  name jsonb not null,
  community uuid references areas.community,
  lat double precision,
  lon double precision,
  stay_minutes smallint check (stay_minutes >= 1),
  note jsonb,
  primary key (route, position),
  check ((lat is null) = (lon is null))
);
create index on trips.stop (community);

-- Somebody travelled the route to see whether it can be done.
create table trips.trial (
  route uuid not null references trips.route,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  by_whom uuid references people.organisation,
  people smallint check (people >= 1),
  primary key (route, first_day, last_day)
);

create table trips.route_source (
  route uuid not null references trips.route,
  position smallint not null,
  address text not null,
  what text,
  primary key (route, position)
);

select site.watch('trips.route'), site.watch('trips.route_state'), site.watch('trips.stop'),
       site.watch('trips.trial'), site.watch('trips.route_source');
