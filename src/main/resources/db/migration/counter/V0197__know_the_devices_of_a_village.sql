create schema counter;
grant usage on schema counter to ${app};

-- The device that acts by its secret.
create function counter.device() returns uuid language sql stable as $$
  select case when people.actor() like 'device:%' then substr(people.actor(), 8)::uuid end
$$;

-- Who works at the counter of a community, looks after its people or reads its money.
create function counter.watches(community uuid) returns boolean language sql stable as $$
  select people.may('receive', 'community ' || community) or people.may('keep-people', 'community ' || community)
      or income.sees('community ' || community)
$$;

-- With a code on paper somebody's telephone becomes a device. The code follows from the id by a key outside the database.
create table counter.code (
  id uuid primary key,
  code_hash bytea not null unique,
  community uuid not null references areas.community,
  holder text not null,
  ends date not null,
  until timestamptz not null,
  made timestamptz not null,
  made_by text not null,
  withdrawn timestamptz,
  request uuid not null unique,
  fingerprint text not null
);
create index on counter.code (community, id);
alter table counter.code enable row level security;
create policy seen on counter.code for select using (people.may('keep-people', 'community ' || community));
create policy made on counter.code for insert
  with check (people.may('keep-people', 'community ' || community) and made_by = people.actor());
create policy withdrawn on counter.code for update using (people.may('keep-people', 'community ' || community));
revoke update, delete, truncate on counter.code from ${app};
grant update (withdrawn) on counter.code to ${app};

-- A device with the public half of its key. Its number names its book of receipts, so it is never given again.
create table counter.device (
  id uuid primary key,
  code uuid not null unique references counter.code,
  community uuid not null references areas.community,
  number integer not null check (number > 0),
  name text not null,
  holder text not null,
  key bytea not null,
  secret_hash bytea not null unique,
  ends date not null,
  enrolled timestamptz not null,
  seen timestamptz not null,
  unsafe integer not null default 0,
  lost timestamptz,
  lost_by text,
  taken_in timestamptz,
  taken_in_by text,
  unique (community, number),
  check ((lost is null) = (lost_by is null)),
  check ((taken_in is null) = (taken_in_by is null))
);
alter table counter.device enable row level security;
create policy seen on counter.device for select using (id = counter.device() or counter.watches(community));
create policy enrolled on counter.device for insert with check (people.is_job());
create policy changed on counter.device for update
  using (people.may('keep-people', 'community ' || community) or people.may('keep-money', 'community ' || community));
revoke update, delete, truncate on counter.device from ${app};
grant update (seen, unsafe, lost, lost_by, taken_in, taken_in_by) on counter.device to ${app};
