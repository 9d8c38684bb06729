create schema areas;

create table areas.province (
  code text primary key check (code ~ '^[0-9]{2}$'),
  slug text not null unique,
  name jsonb not null,
  lat double precision not null,
  lon double precision not null
);

create table areas.district (
  code text primary key check (code ~ '^[0-9]{4}$'),
  province text not null references areas.province,
  name jsonb not null,
  lat double precision not null,
  lon double precision not null
);

create table areas.subdistrict (
  code text primary key check (code ~ '^[0-9]{6}$'),
  district text not null references areas.district,
  name jsonb not null,
  lat double precision not null,
  lon double precision not null
);

create table areas.community (
  id uuid primary key,
  province text not null references areas.province,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name jsonb not null,
  aliases text[] not null default '{}',
  moo smallint check (moo between 1 and 99),
  subdistrict text references areas.subdistrict,
  lat double precision,
  lon double precision,
  known text check (known in ('village', 'subdistrict')),
  known_note jsonb,
  request uuid not null unique,
  fingerprint text not null,
  check ((lat is null) = (lon is null) and (lat is null) = (known is null))
);
create index on areas.community (subdistrict);

-- Others have linked to these addresses.
create table areas.former_slug (
  slug text primary key,
  community uuid not null references areas.community
);

select site.watch('areas.province'), site.watch('areas.district'), site.watch('areas.subdistrict'),
       site.watch('areas.community'), site.watch('areas.former_slug');
