-- What a meeting resolved. A resolution takes note of something, or has something done: then there is a task.
create table meetings.resolution (
  id uuid primary key,
  meeting uuid not null references meetings.meeting,
  item uuid not null references meetings.item,
  number smallint not null,
  kind text not null check (kind in ('do', 'note')),
  words text not null,
  yes smallint check (yes >= 0),
  no smallint check (no >= 0),
  abstained smallint check (abstained >= 0),
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  unique (meeting, number),
  check ((yes is null) = (no is null) and (yes is null) = (abstained is null))
);

-- What was resolved without a quorum has force once a later meeting says so.
create table meetings.confirmation (
  resolution uuid primary key references meetings.resolution,
  meeting uuid not null references meetings.meeting,
  at timestamptz not null,
  by text not null
);
create index on meetings.confirmation (meeting);

-- Something that somebody is to do: what a resolution asks for, or what an organisation promises. Nothing of it is ever
-- taken away: who has it by when, and what became of it, are rows of their own.
create table meetings.task (
  id uuid primary key,
  province text not null references areas.province,
  body uuid not null references meetings.body,
  kind text not null check (kind in ('task', 'pledge')),
  resolution uuid unique references meetings.resolution,
  what jsonb not null,
  evidence text not null,
  promised_to uuid references areas.community,
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null,
  check ((kind = 'task') = (resolution is not null))
);
create index on meetings.task (body);
create index on meetings.task (promised_to);

-- The last one says who has it now, called as they were called then.
create table meetings.assignment (
  task uuid not null references meetings.task,
  number smallint not null,
  owner_kind text not null check (owner_kind in ('person', 'organisation', 'community')),
  owner uuid not null,
  owner_name jsonb not null,
  due date not null,
  why text not null,
  at timestamptz not null,
  by text not null,
  primary key (task, number)
);
create index on meetings.assignment (owner);

create table meetings.report (
  task uuid not null references meetings.task,
  number smallint not null,
  state text not null check (state in ('begun', 'cannot', 'done', 'reopened', 'dropped')),
  words text not null,
  link text not null,
  picture bytea,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  primary key (task, number)
);

create function meetings.body_of_task(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select t.body from meetings.task t where t.id = asked
$$;
create function meetings.is_mine(owner_kind text, owner uuid) returns boolean language sql stable as $$
  select case owner_kind
    when 'person' then coalesce(owner = people.me(), false)
    when 'organisation' then meetings.speaks_for(owner)
    else people.may('check', 'community ' || owner)
  end
$$;
create function meetings.has_task(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select meetings.is_mine(a.owner_kind, a.owner) from meetings.assignment a
                    where a.task = asked order by a.number desc limit 1), false)
$$;
create function meetings.sees_task(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from meetings.task t
                  where t.id = asked
                    and (meetings.sees(t.body) or meetings.has_task(t.id)
                         or (t.promised_to is not null
                             and people.holds('{chair,committee,treasurer}', 'community ' || t.promised_to))))
$$;
-- Who has a task and holds no role any more, or was erased, has left; whoever reads need not see their roles.
create function meetings.has_left(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select from people.role_grant g
                      where g.person = asked and g.ended is null and (g.until is null or g.until > people.moment()))
     and not exists (select from meetings.seat s join meetings.appointment a on a.id = s.appointment
                      where s.person = asked and s.left_day is null
                        and a.id = meetings.appointment_on(a.body, people.moment()::date))
$$;

select meetings.guard_part('meetings.resolution', 'by'), meetings.guard_part('meetings.confirmation', 'by');
alter table meetings.task enable row level security;
alter table meetings.assignment enable row level security;
alter table meetings.report enable row level security;
alter table meetings.report force row level security;
create policy seen on meetings.task for select using (meetings.sees_task(id));
create policy given on meetings.task for insert with check (meetings.keeps(body) and made_by = people.actor());
create policy seen on meetings.assignment for select using (meetings.sees_task(task));
create policy given on meetings.assignment for insert
  with check (meetings.keeps(meetings.body_of_task(task)) and by = people.actor());
create policy seen on meetings.report for select using (meetings.sees_task(task));
create policy told on meetings.report for insert
  with check (by = people.actor()
      and (meetings.keeps(meetings.body_of_task(task))
           or (state in ('begun', 'cannot', 'done') and meetings.has_task(task))));
revoke update, delete, truncate on meetings.resolution, meetings.confirmation, meetings.task, meetings.assignment,
  meetings.report from ${app};
select site.watch('meetings.task'), site.watch('meetings.assignment'), site.watch('meetings.report');
