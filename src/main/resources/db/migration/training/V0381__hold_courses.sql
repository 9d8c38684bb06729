-- What a district or a province teaches, again and again. Its statements are answered from 1 to 5 before and after; its trade
-- is what it qualifies for.
create table training.course (
  id uuid primary key,
  province text not null references areas.province,
  place text not null check (place ~ '^(province [0-9]{2}|district [0-9]{4})$'),
  name jsonb not null,
  purpose jsonb not null,
  trade text,
  valid_months smallint check (valid_months between 1 and 240),
  needed_percent smallint not null check (needed_percent between 1 and 100),
  statements jsonb not null,
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on training.course (province);

-- A course as it is held once: on these days, there, for so many. What is taken is counted in one statement.
create table training.session (
  id uuid primary key,
  course uuid not null references training.course,
  number smallint not null,
  first_day date not null,
  last_day date not null,
  starts time not null,
  ends time not null,
  venue text not null,
  seats smallint not null check (seats between 1 and 500),
  taken smallint not null default 0,
  made timestamptz not null,
  made_by text not null,
  called_off timestamptz,
  called_off_by text,
  request uuid not null unique,
  fingerprint text not null,
  unique (course, number),
  check (first_day <= last_day and last_day <= first_day + 30),
  check (starts < ends),
  check (taken between 0 and seats),
  check ((called_off is null) = (called_off_by is null))
);
create index on training.session (first_day);

-- Who teaches there: somebody who is known here, or somebody by name with where they come from.
create table training.trainer (
  id uuid primary key,
  session uuid not null references training.session,
  person uuid references people.person,
  name text not null,
  organisation text not null,
  kind text check (kind in ('university', 'agency', 'company', 'community')),
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  unique (session, person),
  check ((person is null) = (kind is not null))
);
create index on training.trainer (session);
create index on training.trainer (person);

-- The questions of the walls, by the owner's right: a wall cannot ask itself.
create function training.course_place(asked uuid) returns text
language sql stable security definer set search_path = '' as $$
  select c.place from training.course c where c.id = asked
$$;
create function training.organises(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select people.is_job() or exists (
    select from training.session s where s.id = asked and people.may('check', training.course_place(s.course)))
$$;
create function training.leads(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select training.organises(asked)
      or exists (select from training.trainer t where t.session = asked and t.person = people.me())
$$;
create function training.speaks_for(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select people.is_job() or asked = people.me() or people.helps(asked)
      or exists (select from people.person p where p.id = asked and people.may('keep-people', p.place))
$$;

alter table training.course enable row level security;
alter table training.session enable row level security;
alter table training.trainer enable row level security;
create policy seen on training.course for select using (people.is_job() or people.me() is not null);
create policy written on training.course for insert
  with check (people.may('check', place) and made_by = people.actor());
create policy seen on training.session for select using (people.is_job() or people.me() is not null);
create policy held on training.session for insert
  with check (people.may('check', training.course_place(course)) and made_by = people.actor() and taken = 0);
create policy counted on training.session for update
  using (people.is_job() or (called_off is null and training.organises(id)))
  with check (people.is_job() or called_off_by = people.actor());
create policy seen on training.trainer for select using (people.is_job() or people.me() is not null);
create policy named on training.trainer for insert with check (training.organises(session) and made_by = people.actor());
create policy removed on training.trainer for delete using (training.organises(session));
revoke update, delete, truncate on training.course, training.session from ${app};
revoke update, truncate on training.trainer from ${app};
grant update (taken, called_off, called_off_by) on training.session to ${app};

-- Nobody counts seats but the job that takes them.
create function training.leave_counting_to_the_job() returns trigger language plpgsql as $$
begin
  if new.taken is distinct from old.taken and not people.is_job() then
    raise insufficient_privilege using message = 'seats are counted by a job';
  end if;
  return new;
end $$;
create trigger leave_counting_to_the_job before update on training.session
  for each row execute function training.leave_counting_to_the_job();
