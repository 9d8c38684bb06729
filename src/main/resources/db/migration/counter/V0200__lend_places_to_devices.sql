-- Places of a turn that a device may sell without signal. Each of them is held in offers under the id of its seat.
create table counter.allowance (
  id uuid primary key,
  community uuid not null references areas.community,
  device uuid not null references counter.device,
  offer uuid not null,
  day date not null,
  starts time not null,
  units integer not null check (units > 0),
  until timestamptz not null,
  lent timestamptz not null,
  returned uuid references counter.event,
  request uuid not null unique,
  fingerprint text not null
);
create index on counter.allowance (device, day);
alter table counter.allowance enable row level security;
create policy seen on counter.allowance for select using (device = counter.device() or counter.watches(community));
create policy lent on counter.allowance for insert with check (people.is_job());
create policy returned on counter.allowance for update using (people.is_job());
revoke update, delete, truncate on counter.allowance from ${app};
grant update (returned) on counter.allowance to ${app};

-- One place of an allowance, and the line of a sale by which it was sold.
create table counter.seat (
  id uuid primary key,
  allowance uuid not null references counter.allowance,
  position integer not null,
  line uuid references counter.line,
  unique (allowance, position)
);
create index on counter.seat (line);
alter table counter.seat enable row level security;
create policy seen on counter.seat for select
  using (exists (select from counter.allowance a where a.id = allowance));
create policy lent on counter.seat for insert with check (people.is_job());
create policy sold on counter.seat for update using (people.is_job());
revoke update, delete, truncate on counter.seat from ${app};
grant update (line) on counter.seat to ${app};
