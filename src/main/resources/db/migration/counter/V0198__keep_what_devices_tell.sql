-- What a device told, as it signed it. It can be added to and read, and nothing is ever changed or taken away.
create table counter.event (
  id uuid primary key,
  device uuid not null references counter.device,
  number integer not null check (number > 0),
  kind text not null,
  at timestamptz not null,
  trusted boolean not null,
  happened timestamptz not null,
  text text not null,
  signature bytea not null,
  received timestamptz not null,
  unique (device, number)
);
alter table counter.event enable row level security;
create policy seen on counter.event for select
  using (device = counter.device() or exists (select from counter.device d where d.id = device));
create policy told on counter.event for insert with check (device = counter.device());
revoke update, delete, truncate on counter.event from ${app};

-- That the site knows what it means.
create table counter.applied (
  event uuid primary key references counter.event,
  at timestamptz not null
);
alter table counter.applied enable row level security;
create policy seen on counter.applied for select using (exists (select from counter.event e where e.id = event));
create policy made on counter.applied for insert with check (people.is_job());
revoke update, delete, truncate on counter.applied from ${app};

-- That it does not, by a mistake of ours: it is tried again.
create table counter.stuck (
  event uuid primary key references counter.event,
  since timestamptz not null,
  tried timestamptz not null,
  times integer not null,
  why text not null
);
alter table counter.stuck enable row level security;
create policy seen on counter.stuck for select using (exists (select from counter.event e where e.id = event));
create policy noted on counter.stuck for insert with check (people.is_job());
create policy tried on counter.stuck for update using (people.is_job());
create policy solved on counter.stuck for delete using (people.is_job());
revoke truncate on counter.stuck from ${app};

-- What a person must know of it. Which rows there are follows from all events together, whatever their order; a person
-- writes down how it was settled.
create table counter.told (
  event uuid not null references counter.event,
  what text not null,
  part integer not null default 0,
  community uuid not null references areas.community,
  other uuid references counter.event,
  about text,
  at timestamptz not null,
  settled timestamptz,
  settled_by text,
  note text,
  primary key (event, what, part),
  check ((settled is null) = (settled_by is null))
);
create index on counter.told (community, at) where settled is null;
create index on counter.told (other);
alter table counter.told enable row level security;
create policy seen on counter.told for select using (counter.watches(community));
create policy told on counter.told for insert with check (people.is_job());
create policy settled on counter.told for update using (people.may('receive', 'community ' || community));
create policy reckoned_anew on counter.told for delete using (people.is_job() and settled is null);
revoke update, truncate on counter.told from ${app};
grant update (other, settled, settled_by, note) on counter.told to ${app};

-- Guests who came, with a booking or without.
create table counter.arrival (
  event uuid primary key references counter.event,
  community uuid not null references areas.community,
  device uuid not null references counter.device,
  visit uuid,
  heads integer not null,
  happened timestamptz not null
);
create index on counter.arrival (visit);
create index on counter.arrival (community, happened);
alter table counter.arrival enable row level security;
create policy seen on counter.arrival for select using (counter.watches(community));
create policy made on counter.arrival for insert with check (people.is_job());
revoke update, delete, truncate on counter.arrival from ${app};

-- From when until when somebody had the box, and what was in it.
create table counter.shift (
  opened uuid primary key references counter.event,
  device uuid not null references counter.device,
  community uuid not null references areas.community,
  cash bigint not null,
  begins timestamptz not null,
  closed uuid unique references counter.event,
  ends timestamptz,
  counted bigint,
  due bigint,
  note text,
  handed_to text
);
create index on counter.shift (community, begins);
create unique index on counter.shift (device) where closed is null;
alter table counter.shift enable row level security;
create policy seen on counter.shift for select using (counter.watches(community));
create policy made on counter.shift for insert with check (people.is_job());
create policy ended on counter.shift for update using (people.is_job());
revoke delete, truncate on counter.shift from ${app};
