create schema meetings;

-- Who meets again and again in one place: the province's working group, the committee of a district or of a village.
create table meetings.body (
  id uuid primary key,
  province text not null references areas.province,
  place text not null check (place ~ '^(province [0-9]{2}|district [0-9]{4}|community [0-9a-f-]{36})$'),
  name jsonb not null,
  quorum_percent smallint not null check (quorum_percent between 1 and 100),
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on meetings.body (place);

-- By which its members are appointed, and for how long; a later order takes the place of the one before.
create table meetings.appointment (
  id uuid primary key,
  body uuid not null references meetings.body,
  number text not null,
  dated date not null,
  first_day date not null,
  last_day date,
  duties text not null,
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null,
  check (first_day <= last_day)
);
create index on meetings.appointment (body, first_day);

-- A seat goes with an office, or with somebody by name; whoever holds it may be a person of this installation and speak for
-- an organisation.
create table meetings.seat (
  id uuid primary key,
  appointment uuid not null references meetings.appointment,
  position smallint not null,
  role text not null check (role in ('chair', 'vice-chair', 'member', 'secretary', 'assistant')),
  title text not null,
  name text not null,
  person uuid references people.person,
  organisation uuid references people.organisation,
  left_day date,
  left_by text,
  unique (appointment, position),
  check (title <> '' or name <> ''),
  check ((left_day is null) = (left_by is null))
);
create index on meetings.seat (person) where left_day is null;

create function meetings.appointment_on(asked uuid, day date) returns uuid
language sql stable security definer set search_path = '' as $$
  select a.id from meetings.appointment a
   where a.body = asked and day between a.first_day and coalesce(a.last_day, 'infinity')
   order by a.first_day desc, a.dated desc, a.number desc limit 1
$$;

-- The questions of the walls, answered by the owner's right: a wall cannot ask itself. The day is the one of the moment in
-- UTC; an office that begins today is held from the morning on.
create function meetings.sits_as(asked uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select array_agg(s.role) from meetings.seat s
   where s.appointment = meetings.appointment_on(asked, people.moment()::date)
     and s.person = people.me() and s.left_day is null
$$;
create function meetings.keeps(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select people.is_job()
      or coalesce(meetings.sits_as(asked) && '{chair,vice-chair,secretary,assistant}', false)
      or exists (select from meetings.body b where b.id = asked and people.may('check', b.place))
$$;
create function meetings.sees(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select meetings.keeps(asked) or meetings.sits_as(asked) is not null
      or exists (select from meetings.body b where b.id = asked
                    and (people.holds('{treasurer,officer,auditor}', b.place)
                         or (b.place like 'province %' and people.holds('{working-group}', b.place))))
$$;
create function meetings.speaks_for(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from meetings.seat s join meetings.appointment a on a.id = s.appointment
                  where s.organisation = asked and s.person = people.me() and s.left_day is null
                    and a.id = meetings.appointment_on(a.body, people.moment()::date))
$$;

-- Not forced upon the owner, whose functions above read these three.
alter table meetings.body enable row level security;
alter table meetings.appointment enable row level security;
alter table meetings.seat enable row level security;
create policy seen on meetings.body for select using (meetings.sees(id) or people.may('check', place));
create policy named on meetings.body for insert with check (people.may('check', place) and made_by = people.actor());
create policy seen on meetings.appointment for select using (meetings.sees(body));
create policy ordered on meetings.appointment for insert
  with check (meetings.keeps(body) and made_by = people.actor());
create policy seen on meetings.seat for select
  using (exists (select from meetings.appointment a where a.id = appointment));
create policy given on meetings.seat for insert
  with check (left_day is null
      and exists (select from meetings.appointment a where a.id = appointment and meetings.keeps(a.body)));
create policy vacated on meetings.seat for update
  using (left_day is null
      and exists (select from meetings.appointment a where a.id = appointment and meetings.keeps(a.body)))
  with check (left_by = people.actor());
revoke update, delete, truncate on meetings.body, meetings.appointment, meetings.seat from ${app};
grant update (left_day, left_by) on meetings.seat to ${app};
