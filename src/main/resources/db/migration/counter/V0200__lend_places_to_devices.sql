-- Places of a turn that a device may sell without signal; they are held in offers under the id of this row.
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
create policy lent on counter.allowance for insert with check (device = counter.device());
create policy returned on counter.allowance for update using (people.is_job());
revoke update, delete, truncate on counter.allowance from ${app};
grant update (returned) on counter.allowance to ${app};
