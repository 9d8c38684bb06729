-- A sale has the id of the event that told it; what it costs is due in payments under that id.
create table counter.sale (
  id uuid primary key references counter.event,
  community uuid not null references areas.community,
  device uuid not null references counter.device,
  happened timestamptz not null,
  total bigint not null check (total >= 0),
  paid text not null check (paid in ('cash', 'promptpay', 'house')),
  receipt text,
  visit uuid,
  same text not null,
  undone timestamptz,
  undone_by text,
  why text,
  check ((undone is null) = (undone_by is null))
);
create index on counter.sale (community, happened);
create index on counter.sale (community, same);
create table counter.line (
  id uuid primary key,
  sale uuid not null references counter.sale,
  position integer not null,
  offer uuid not null,
  kind text not null,
  name jsonb not null,
  quantity integer not null check (quantity > 0),
  unit bigint not null check (unit >= 0),
  maker uuid,
  day date,
  starts time,
  allowance uuid,
  gift boolean not null,
  unique (sale, position)
);
create index on counter.line (allowance);
alter table counter.sale enable row level security;
create policy seen on counter.sale for select using (counter.watches(community));
create policy made on counter.sale for insert with check (people.is_job());
create policy undone on counter.sale for update using (people.is_job());
alter table counter.line enable row level security;
create policy seen on counter.line for select using (exists (select from counter.sale s where s.id = sale));
create policy made on counter.line for insert with check (people.is_job());
revoke update, delete, truncate on counter.sale, counter.line from ${app};
grant update (undone, undone_by, why) on counter.sale to ${app};

-- How a community sells at its counters.
create table counter.setting (
  community uuid primary key references areas.community,
  haggle_percent smallint not null check (haggle_percent between 0 and 100),
  changed timestamptz not null,
  changed_by text not null
);
alter table counter.setting enable row level security;
create policy seen on counter.setting for select using (counter.watches(community));
create policy made on counter.setting for insert with check (people.may('receive', 'community ' || community));
create policy changed on counter.setting for update using (people.may('receive', 'community ' || community));
revoke delete, truncate on counter.setting from ${app};
