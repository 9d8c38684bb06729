-- A village's day-book of paper is a device without a telephone: nobody has its secret, and nothing is signed by it. What was
-- written in it is typed in later and then is told like anything else that happened at a counter.
alter table counter.device
  add paper boolean not null default false,
  alter code drop not null,
  add check (paper = (code is null));
create unique index on counter.device (community) where paper;
create policy typed on counter.event for insert
  with check (people.is_job() and exists (select from counter.device d where d.id = device and d.paper));

-- Who typed it in, and when.
create table counter.typed (
  event uuid primary key references counter.event,
  community uuid not null references areas.community,
  day date not null,
  at timestamptz not null,
  by text not null,
  fingerprint text not null
);
create index on counter.typed (community, day);
alter table counter.typed enable row level security;
create policy seen on counter.typed for select using (counter.watches(community));
create policy made on counter.typed for insert with check (people.is_job());
revoke update, delete, truncate on counter.typed from ${app};
