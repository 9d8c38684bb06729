-- Who has a seat at a session. One that is given back is free for somebody else.
create table training.enrolment (
  id uuid primary key,
  session uuid not null references training.session,
  person uuid not null references people.person,
  at timestamptz not null,
  by text not null,
  given_back timestamptz,
  given_back_by text,
  request uuid not null unique,
  fingerprint text not null,
  check ((given_back is null) = (given_back_by is null))
);
create unique index on training.enrolment (session, person) where given_back is null;
create index on training.enrolment (person);

-- Who was there on a day, and how it is known: by the code that the trainer showed, or ticked by hand, with the reason.
create table training.presence (
  session uuid not null references training.session,
  person uuid not null references people.person,
  day date not null,
  way text not null check (way in ('code', 'hand')),
  reason text not null,
  at timestamptz not null,
  by text not null,
  primary key (session, person, day),
  check ((way = 'hand') = (reason <> ''))
);
create index on training.presence (person);

-- Somebody without a seat who scanned the code: the trainer may take them up.
create table training.walk_in (
  session uuid not null references training.session,
  person uuid not null references people.person,
  day date not null,
  at timestamptz not null,
  by text not null,
  primary key (session, person, day)
);
create index on training.walk_in (person);

-- What somebody says of themself before and after. Nobody else reads one person's answers, whoever organises it neither.
create table training.self_assessment (
  session uuid not null references training.session,
  person uuid not null references people.person,
  phase text not null check (phase in ('before', 'after')),
  answers smallint[] not null check (1 <= all (answers) and 5 >= all (answers)),
  at timestamptz not null,
  by text not null,
  primary key (session, person, phase)
);
create index on training.self_assessment (person);

create function training.guard(part regclass, reads text, writes text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', part);
  execute format('alter table %s force row level security', part);
  execute format('create policy seen on %s for select using (%s)', part, reads);
  execute format('create policy written on %s for insert with check ((%s) and (people.is_job() or by = people.actor()))',
                 part, writes);
  execute format('create policy forgotten on %s for delete using (people.is_job())', part);
  execute format('revoke update, truncate on %s from ${app}', part);
end $$;
select training.guard('training.enrolment', 'training.speaks_for(person) or training.leads(session)', 'people.is_job()'),
       training.guard('training.presence', 'training.speaks_for(person) or training.leads(session)', 'people.is_job()'),
       training.guard('training.walk_in', 'training.speaks_for(person) or training.leads(session)', 'people.is_job()'),
       training.guard('training.self_assessment', 'people.is_job() or person = people.me() or people.helps(person)',
                      'person = people.me() or people.helps(person)');
create policy given_back on training.enrolment for update using (people.is_job());
grant update (given_back, given_back_by) on training.enrolment to ${app};
