-- Something that is wrong at a place, told by whoever stood there: seen by those who receive guests there and by those above
-- who may edit. How to reach whoever told it is sealed, and forgotten with the picture.
create table passports.problem (
  id uuid primary key,
  community uuid not null references areas.community,
  kind text not null check (kind in ('danger', 'way', 'toilet', 'dirt', 'sign', 'other')),
  words text not null,
  lang text not null,
  picture bytea,
  contact bytea,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on passports.problem (community, at desc);
alter table passports.problem enable row level security;
alter table passports.problem force row level security;
create function passports.hears(community uuid) returns boolean language sql stable as $$
  select people.may('receive', 'community ' || community) or people.may('edit', 'community ' || community)
$$;
create policy seen on passports.problem for select using (passports.hears(community));
create policy told on passports.problem for insert with check (by = people.actor() and by <> '');
create policy forgotten on passports.problem for update using (people.is_job());
revoke update, delete, truncate on passports.problem from ${app};
grant update (picture, contact) on passports.problem to ${app};

-- What became of it, step by step.
create table passports.step (
  problem uuid not null references passports.problem,
  number smallint not null,
  state text not null check (state in ('seen', 'mended', 'cannot')),
  words text not null,
  at timestamptz not null,
  by text not null,
  primary key (problem, number)
);
alter table passports.step enable row level security;
alter table passports.step force row level security;
create policy seen on passports.step for select
  using (exists (select from passports.problem p where p.id = problem));
create policy taken on passports.step for insert
  with check (by = people.actor()
      and exists (select from passports.problem p where p.id = problem and passports.hears(p.community)));
revoke update, delete, truncate on passports.step from ${app};
