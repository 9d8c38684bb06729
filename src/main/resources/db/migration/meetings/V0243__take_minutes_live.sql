-- What is written down of an item of the agenda, every state of it.
create table meetings.note (
  meeting uuid not null references meetings.meeting,
  item uuid not null references meetings.item,
  number integer not null,
  words text not null,
  at timestamptz not null,
  by text not null,
  primary key (item, number)
);
create index on meetings.note (meeting);

-- What somebody wrote while another did: kept beside it until one of them has put both together.
create table meetings.aside (
  id uuid primary key,
  meeting uuid not null references meetings.meeting,
  item uuid not null references meetings.item,
  words text not null,
  at timestamptz not null,
  by text not null,
  settled timestamptz,
  settled_by text
);
create index on meetings.aside (meeting) where settled is null;

-- Who writes now; it ends by itself.
create table meetings.pen (
  meeting uuid primary key references meetings.meeting,
  by text not null,
  name jsonb not null,
  until timestamptz not null
);

select meetings.guard_part('meetings.note', 'by'), meetings.guard_part('meetings.aside', 'by'),
       meetings.guard_part('meetings.pen', 'by');
create policy settled on meetings.aside for update using (meetings.writes(meeting) and settled is null)
  with check (settled_by = people.actor());
create policy passed on meetings.pen for update
  using (meetings.writes(meeting) and (by = people.actor() or until <= people.moment()))
  with check (by = people.actor());
revoke update, delete, truncate on meetings.note, meetings.aside, meetings.pen from ${app};
grant update (settled, settled_by) on meetings.aside to ${app};
grant update (by, name, until) on meetings.pen to ${app};
