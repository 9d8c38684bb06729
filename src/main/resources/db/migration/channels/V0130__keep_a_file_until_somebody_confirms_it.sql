create schema channels;

-- A file of sheets that somebody sent for a place: sealed until its changes are confirmed, which happens once.
create table channels.import (
  id uuid primary key,
  person uuid not null references people.person,
  place text not null,
  file text not null,
  content bytea,
  made timestamptz not null,
  applied timestamptz,
  changed integer,
  request uuid not null unique,
  fingerprint text not null,
  check ((applied is null) = (changed is null)),
  check (applied is null or content is null)
);
create index on channels.import (person);
select people.keep_private('channels.import');
