create schema training;

-- A lesson is the same in every province, whichever folder brought it. One that says something else later is its next edition:
-- a telephone without signal goes on with the one that it has.
create table training.lesson (
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition smallint not null check (edition >= 1),
  place smallint not null,
  province text not null references areas.province,
  body jsonb not null,
  at timestamptz not null,
  by text not null,
  fingerprint text not null,
  primary key (key, edition)
);
alter table training.lesson enable row level security;
create policy seen on training.lesson for select using (true);
create policy taught on training.lesson for insert with check (people.is_job() and by = people.actor());
revoke update, delete, truncate on training.lesson from ${app};
select site.watch('training.lesson');

-- Who has finished what. Its id was made on a telephone, so that what is sent twice counts once; and so does what is learnt twice.
create table training.finished (
  id uuid primary key,
  person uuid not null references people.person,
  lesson text not null,
  edition smallint not null,
  at timestamptz not null,
  by text not null,
  fingerprint text not null,
  unique (person, lesson),
  foreign key (lesson, edition) references training.lesson
);
alter table training.finished enable row level security;
alter table training.finished force row level security;
create policy seen on training.finished for select
  using (people.is_job() or person = people.me() or people.helps(person));
create policy finished on training.finished for insert
  with check (by = people.actor() and (person = people.me() or people.helps(person)));
create policy forgotten on training.finished for delete using (people.is_job());
revoke update, truncate on training.finished from ${app};
