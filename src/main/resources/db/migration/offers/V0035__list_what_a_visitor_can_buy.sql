create schema offers;

create table offers.offer (
  id uuid primary key,
  province text not null references areas.province,
  community uuid not null references areas.community,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in
    ('experience', 'meal', 'stay', 'product', 'transport', 'package')),
  name jsonb not null,
  text jsonb not null,
  unit text not null check (unit in ('person', 'house', 'boat', 'meal', 'night', 'piece')),
  smallest smallint not null check (smallest >= 1),
  largest smallint check (largest >= smallest),
  capacity smallint check (capacity >= 1),
  lead_hours smallint not null check (lead_hours >= 0),
  minutes smallint check (minutes >= 1),
  months smallint[] not null check (months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  languages text[] not null default '{}',
  access text[] not null default '{}',
  diet text[] not null default '{}',
  sample boolean not null,
  changed timestamptz not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on offers.offer (community, id);
create index on offers.offer (kind, id);

-- What one unit costs for a group of at least so many heads, until the next tier begins.
create table offers.price (
  offer uuid not null references offers.offer,
  heads smallint not null check (heads >= 1),
  satang bigint not null check (satang >= 0),
  primary key (offer, heads)
);

create table offers.hours (
  offer uuid not null references offers.offer,
  weekdays smallint[] not null check (weekdays <@ '{1,2,3,4,5,6,7}'),
  opens time not null,
  closes time not null,
  unique (offer, opens, weekdays)
);

-- The capital that an offer lives from, the most important first.
create table offers.capital (
  offer uuid not null references offers.offer,
  capital uuid not null references communities.capital,
  position smallint not null,
  primary key (offer, capital)
);
create index on offers.capital (capital);

-- The order of names in each language, made by the application's collation rules.
create table offers.sorting (
  lang text not null,
  key bytea not null,
  offer uuid not null references offers.offer,
  primary key (lang, key, offer)
);
create index on offers.sorting (offer);

select site.hide_samples('offers.offer');
select site.watch('offers.offer'), site.watch('offers.price'), site.watch('offers.hours'),
       site.watch('offers.capital'), site.watch('offers.sorting');
