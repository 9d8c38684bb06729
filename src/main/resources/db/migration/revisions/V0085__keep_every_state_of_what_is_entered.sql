create schema revisions;

-- What is entered of one thing: its place says who may, its number is that of the latest revision, and for each
-- field the revision that last changed it.
create table revisions.thing (
  id uuid primary key,
  kind text not null,
  place text not null,
  number integer not null,
  public integer,
  changed jsonb not null default '{}'
);
create index on revisions.thing (place);

-- One state of a thing, as somebody entered it: a field's name and its text.
create table revisions.revision (
  id uuid primary key,
  thing uuid not null references revisions.thing,
  number integer not null,
  place text not null,
  content jsonb not null,
  made timestamptz not null,
  maker text not null,
  behalf uuid,
  note text,
  checked timestamptz,
  checker text,
  refused timestamptz,
  answer text,
  request uuid not null unique,
  fingerprint text not null,
  unique (thing, number),
  check ((checked is null) = (checker is null))
);
create index on revisions.revision (place) where checked is null and refused is null;

-- Somebody's unfinished next revision; it begins from one state, and the step before the last can come back.
create table revisions.draft (
  thing uuid not null,
  person uuid not null references people.person,
  kind text not null,
  place text not null,
  base integer not null,
  content jsonb not null,
  before jsonb,
  changed timestamptz not null,
  primary key (thing, person)
);
select people.keep_private('revisions.draft');

-- What a reader is told of a text in their language: that the Thai one is newer, since when.
create table revisions.behind (
  thing uuid not null,
  lang text not null,
  since timestamptz not null,
  primary key (thing, lang)
);
select site.watch('revisions.behind');

alter table revisions.thing enable row level security;
alter table revisions.thing force row level security;
create policy keepers on revisions.thing
  using (people.sees(place) or people.holds('{editor}', place));
alter table revisions.revision enable row level security;
alter table revisions.revision force row level security;
create policy keepers on revisions.revision
  using (people.sees(place) or people.holds('{editor}', place));

-- Whether a province wants every text to be looked over by a second person before it is public.
create table revisions.rule (
  province text primary key references areas.province,
  four_eyes boolean not null,
  set_by text not null,
  set timestamptz not null
);
select site.watch('revisions.rule');
