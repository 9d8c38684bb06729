create schema stories;

-- A story has two times that must never be mixed: the days of what it tells, and the day on which it was told.
create table stories.story (
  id uuid primary key,
  province text not null references areas.province,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('press', 'article', 'event', 'guide', 'route')),
  title jsonb not null,
  lead jsonb not null,
  body jsonb not null,
  released date not null,
  first_day date,
  last_day date,
  place jsonb,
  office uuid references people.organisation,
  writer uuid references people.person,
  photographer uuid references people.person,
  recorded boolean not null default false,
  notes jsonb,
  changed timestamptz not null,
  request uuid not null unique,
  fingerprint text not null,
  check ((first_day is null) = (last_day is null) and first_day <= last_day),
  check (kind <> 'event' or first_day is not null)
);
create index on stories.story (released desc);
create index on stories.story (last_day) where kind = 'event';

-- The communities that a story is about, in the order in which it comes to them.
create table stories.about (
  story uuid not null references stories.story,
  position smallint not null,
  community uuid not null references areas.community,
  primary key (story, community)
);
create index on stories.about (community);

create table stories.source (
  story uuid not null references stories.story,
  position smallint not null,
  address text not null,
  what text,
  primary key (story, position)
);

select site.watch('stories.story'), site.watch('stories.about'), site.watch('stories.source');
