-- A meeting of a body; a workshop is one that goes over days. Its number starts anew with every year of the Buddhist era.
create table meetings.meeting (
  id uuid primary key,
  body uuid not null references meetings.body,
  kind text not null check (kind in ('meeting', 'workshop')),
  year smallint not null,
  number smallint not null,
  title jsonb not null,
  first_day date not null,
  last_day date not null,
  starts time not null,
  place text not null,
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null,
  unique (body, year, number),
  check (first_day <= last_day)
);

-- How far it has come, once for each step.
create table meetings.step (
  meeting uuid not null references meetings.meeting,
  what text not null check (what in ('invited', 'opened', 'closed', 'approved', 'called-off')),
  at timestamptz not null,
  by text not null,
  primary key (meeting, what)
);

-- What puts itself on the agenda has a source and is written down when the meeting opens, as it was then; a heading has no
-- title of its own.
create table meetings.item (
  id uuid primary key,
  meeting uuid not null references meetings.meeting,
  kind text not null check (kind in ('chair', 'last', 'arising', 'information', 'session', 'decision', 'other')),
  title text not null,
  words text not null,
  source text,
  subject uuid,
  address text,
  day date,
  starts time,
  crew text not null default '',
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  unique (meeting, source, subject)
);
create index on meetings.item (meeting);

-- What a body speaks about at every meeting.
create table meetings.standing (
  id uuid primary key,
  body uuid not null references meetings.body,
  kind text not null check (kind in ('chair', 'information', 'decision', 'other')),
  title text not null,
  made timestamptz not null,
  made_by text not null,
  ended timestamptz,
  ended_by text,
  request uuid not null unique
);
create index on meetings.standing (body);

create table meetings.attendance (
  meeting uuid not null references meetings.meeting,
  seat uuid not null references meetings.seat,
  state text not null check (state in ('present', 'substitute', 'absent')),
  substitute text not null,
  at timestamptz not null,
  by text not null,
  primary key (meeting, seat),
  check ((state = 'substitute') = (substitute <> ''))
);

-- Who attends without a seat.
create table meetings.attendee (
  id uuid primary key,
  meeting uuid not null references meetings.meeting,
  name text not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique
);
create index on meetings.attendee (meeting);

create table meetings.document (
  id uuid primary key,
  meeting uuid not null references meetings.meeting,
  name text not null,
  type text not null,
  bytes bytea not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique
);
create index on meetings.document (meeting);

-- Whoever sees a meeting, and whoever keeps it while its minutes are not approved.
create function meetings.body_of(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select m.body from meetings.meeting m where m.id = asked
$$;
create function meetings.is_approved(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from meetings.step s where s.meeting = asked and s.what = 'approved')
$$;
create function meetings.writes(asked uuid) returns boolean language sql stable as $$
  select meetings.keeps(meetings.body_of(asked)) and not meetings.is_approved(asked)
$$;

alter table meetings.meeting enable row level security;
alter table meetings.step enable row level security;
create policy seen on meetings.meeting for select using (meetings.sees(body));
create policy called on meetings.meeting for insert with check (meetings.keeps(body) and made_by = people.actor());
create policy seen on meetings.step for select using (meetings.sees(meetings.body_of(meeting)));
create policy taken on meetings.step for insert with check (meetings.writes(meeting) and by = people.actor());
create policy seen on meetings.standing for select using (meetings.sees(body));
create policy set on meetings.standing for insert with check (meetings.keeps(body) and made_by = people.actor());
create policy ended on meetings.standing for update using (meetings.keeps(body) and ended is null)
  with check (ended_by = people.actor());

create function meetings.guard_part(part regclass, writer text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', part);
  execute format('alter table %s force row level security', part);
  execute format('create policy seen on %s for select using (meetings.sees(meetings.body_of(meeting)))', part);
  execute format('create policy written on %s for insert
                  with check (meetings.writes(meeting) and %I = people.actor())', part, writer);
end $$;
select meetings.guard_part('meetings.item', 'made_by'), meetings.guard_part('meetings.attendance', 'by'),
       meetings.guard_part('meetings.attendee', 'by'), meetings.guard_part('meetings.document', 'by');
create policy corrected on meetings.attendance for update using (meetings.writes(meeting)) with check (by = people.actor());
alter table meetings.standing enable row level security;
alter table meetings.standing force row level security;
revoke update, delete, truncate on meetings.meeting, meetings.step, meetings.item, meetings.standing,
  meetings.attendance, meetings.attendee, meetings.document from ${app};
grant update (state, substitute, at, by) on meetings.attendance to ${app};
grant update (ended, ended_by) on meetings.standing to ${app};
