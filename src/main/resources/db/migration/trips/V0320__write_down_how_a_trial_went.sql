-- What a working group wrote down when it travelled a route. Those who make routes read it; what everybody sees of a
-- trial that ended well is a row of trips.trial.
create table trips.sheet (
  id uuid primary key,
  route uuid not null references trips.route,
  number smallint not null,
  province text not null references areas.province,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  office text not null,
  people smallint check (people >= 1),
  others text not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  unique (route, number)
);
-- Who of those that are known here went along; the names of others stand on the sheet.
create table trips.companion (
  sheet uuid not null references trips.sheet,
  person uuid not null references people.person,
  primary key (sheet, person)
);
create index on trips.companion (person);
-- When a stop was reached and left, beside what the plan said on that day; nothing where nobody noted it.
create table trips.timing (
  sheet uuid not null references trips.sheet,
  position smallint not null,
  community uuid not null references areas.community,
  way_minutes smallint,
  stay_minutes smallint,
  day smallint not null check (day >= 1),
  arrived time,
  departed time,
  primary key (sheet, position)
);
-- Something that is wrong, at a stop or with the whole route, and who mends it.
create table trips.fault (
  sheet uuid not null references trips.sheet,
  number smallint not null,
  stop smallint,
  what text not null,
  mender text not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  primary key (sheet, number),
  foreign key (sheet, stop) references trips.timing
);
create table trips.fault_picture (
  sheet uuid not null,
  fault smallint not null,
  number smallint not null,
  jpeg bytea not null,
  at timestamptz not null,
  by text not null,
  primary key (sheet, fault, number),
  foreign key (sheet, fault) references trips.fault
);
-- Whether guests may be sent on it; the verdicts of a route are numbered, the last one counts.
create table trips.verdict (
  sheet uuid primary key references trips.sheet,
  route uuid not null references trips.route,
  number smallint not null,
  go boolean not null,
  words text not null,
  at timestamptz not null,
  by text not null,
  unique (route, number)
);

alter table trips.sheet enable row level security;
alter table trips.sheet force row level security;
create policy seen on trips.sheet for select using (people.may('draft-routes', 'province ' || province));
create policy written on trips.sheet for insert
  with check (by = people.actor() and people.may('draft-routes', 'province ' || province)
      and exists (select from trips.route r where r.id = route and r.province = sheet.province));
revoke update, delete, truncate on trips.sheet from ${app};

-- By the sheet's own walls.
do $$
declare one text;
begin
  foreach one in array array['companion', 'timing', 'fault', 'fault_picture', 'verdict'] loop
    execute format('alter table trips.%I enable row level security', one);
    execute format('alter table trips.%I force row level security', one);
    execute format('create policy seen on trips.%I for select
                      using (exists (select from trips.sheet s where s.id = sheet))', one);
    execute format('revoke update, delete, truncate on trips.%I from ${app}', one);
  end loop;
end
$$;
create policy written on trips.companion for insert with check (exists (select from trips.sheet s where s.id = sheet));
create policy written on trips.timing for insert with check (exists (select from trips.sheet s where s.id = sheet));
create policy told on trips.fault for insert
  with check (by = people.actor() and exists (select from trips.sheet s where s.id = sheet));
create policy shown on trips.fault_picture for insert
  with check (by = people.actor() and exists (select from trips.sheet s where s.id = sheet));
create policy given on trips.verdict for insert
  with check (by = people.actor() and exists (select from trips.sheet s where s.id = sheet and s.route = verdict.route));
-- Whoever went along reads that they did.
create policy own on trips.companion for select using (person = people.me());
