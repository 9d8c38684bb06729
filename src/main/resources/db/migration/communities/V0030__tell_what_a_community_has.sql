create schema communities;

create table communities.profile (
  community uuid primary key references areas.community,
  summary jsonb,
  evidence text not null check (evidence in ('village', 'subdistrict', 'list')),
  homestay jsonb,
  market jsonb,
  note jsonb,
  completeness smallint not null check (completeness between 0 and 100),
  as_of date not null,
  changed timestamptz not null
);
create index on communities.profile (completeness desc, community);

-- The order of names in each language, made by the application's collation rules.
create table communities.sorting (
  lang text not null,
  key bytea not null,
  community uuid not null references areas.community,
  primary key (lang, key, community)
);
create index on communities.sorting (community);

create table communities.listing (
  community uuid not null references areas.community,
  list text not null,
  year smallint,
  unique nulls not distinct (community, list, year)
);
create index on communities.listing (list, community);

create table communities.source (
  community uuid not null references areas.community,
  position smallint not null,
  address text not null,
  what text,
  primary key (community, position)
);

create table communities.capital (
  id uuid primary key,
  community uuid not null references areas.community,
  key text not null,
  kind text not null check (kind in
    ('charm', 'wisdom', 'way-of-life', 'culture', 'creativity', 'nature', 'history')),
  name jsonb not null,
  story jsonb,
  keeper jsonb,
  sources smallint[] not null default '{}',
  position smallint not null,
  unique (community, key)
);
create index on communities.capital (kind, community);

create table communities.past_event (
  community uuid not null references areas.community,
  name jsonb not null,
  first_day date not null,
  last_day date not null,
  sources smallint[] not null default '{}'
);
create index on communities.past_event (community);

-- When and how a community receives guests; unknown where there is no row.
create table communities.welcome (
  community uuid primary key references areas.community,
  languages text[] not null default '{}',
  access text[] not null default '{}',
  sample boolean not null
);

create table communities.hours (
  community uuid not null references areas.community,
  weekdays smallint[] not null,
  opens time not null,
  closes time not null,
  months smallint[] not null,
  sample boolean not null
);
create index on communities.hours (community);

create table communities.notice (
  id uuid primary key,
  province text not null references areas.province,
  kind text not null check (kind in ('flood', 'monsoon', 'closure', 'festival', 'advice')),
  title jsonb not null,
  body jsonb not null,
  shown_from timestamptz not null,
  shown_until timestamptz not null check (shown_until > shown_from),
  area text not null,
  community uuid references areas.community,
  source text,
  sample boolean not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on communities.notice (shown_until, shown_from);

select site.hide_samples('communities.welcome'), site.hide_samples('communities.hours'),
       site.hide_samples('communities.notice');
select site.watch('communities.profile'), site.watch('communities.sorting'),
       site.watch('communities.listing'), site.watch('communities.source'),
       site.watch('communities.capital'), site.watch('communities.past_event'),
       site.watch('communities.welcome'), site.watch('communities.hours'),
       site.watch('communities.notice');
