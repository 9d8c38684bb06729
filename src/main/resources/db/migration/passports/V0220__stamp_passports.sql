create schema passports;

-- Who acts for a passport by its secret link.
create function passports.bearer() returns uuid language sql stable as $$
  select case when people.actor() like 'passport:%' then substr(people.actor(), 10)::uuid end
$$;

-- A visitor's collection. It knows no name: whoever has its link has it, and a person may keep it with their own.
create table passports.passport (
  id uuid primary key,
  reference text not null unique,
  secret_hash bytea not null unique,
  shown_hash bytea not null unique,
  person uuid,
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique
);
create index on passports.passport (person);
alter table passports.passport enable row level security;
alter table passports.passport force row level security;
create policy seen on passports.passport for select
  using (people.is_job() or id = passports.bearer() or person = people.me());
create policy made on passports.passport for insert with check (people.is_job() or id = passports.bearer());
create policy kept on passports.passport for update using (people.is_job() or id = passports.bearer());
create policy forgotten on passports.passport for delete using (people.is_job());
revoke update, delete, truncate on passports.passport from ${app};
grant update (person), delete on passports.passport to ${app};

-- Orders whose visits stamp a passport.
create table passports.carried (
  placed uuid primary key references bookings.placed,
  passport uuid not null references passports.passport on delete cascade,
  at timestamptz not null,
  by text not null
);
create index on passports.carried (passport);
alter table passports.carried enable row level security;
alter table passports.carried force row level security;
create policy seen on passports.carried for select
  using (people.is_job() or passport = passports.bearer() or placed = bookings.guest());
create policy made on passports.carried for insert with check (passport = passports.bearer() and by = people.actor());
revoke update, delete, truncate on passports.carried from ${app};

-- That somebody was there: by a visit or a purchase that is recorded there, or by a code that was shown there. Whoever
-- stamps does not see what else a passport holds, so a job writes it.
create table passports.stamp (
  id uuid primary key,
  passport uuid not null references passports.passport on delete cascade,
  community uuid not null references areas.community,
  day date not null,
  proof text not null check (proof in ('visit', 'purchase', 'shown')),
  cause uuid not null,
  at timestamptz not null,
  by text not null,
  unique (passport, community, day)
);
alter table passports.stamp enable row level security;
alter table passports.stamp force row level security;
create policy seen on passports.stamp for select using (people.is_job() or passport = passports.bearer());
create policy given on passports.stamp for insert with check (people.is_job());
revoke update, delete, truncate on passports.stamp from ${app};

-- A quarter of a community's stamp, drawn by itself: 36 threads of 6 by 6, the other quarters are its mirror.
create table passports.design (
  community uuid not null references areas.community,
  number integer not null,
  quarter text not null check (quarter ~ '^[0-9a-f]{9}$'),
  at timestamptz not null,
  by text not null,
  primary key (community, number)
);
alter table passports.design enable row level security;
alter table passports.design force row level security;
create policy seen on passports.design for select using (true);
create policy drawn on passports.design for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
revoke update, delete, truncate on passports.design from ${app};
select site.watch('passports.design');

-- What a village or a province gives to whoever has been to so many places, all of a district's, or all of a route's.
create table passports.reward (
  id uuid primary key,
  province text not null references areas.province,
  place text not null,
  community uuid references areas.community,
  kind text not null check (kind in ('places', 'district', 'route')),
  target text,
  least smallint check (least between 1 and 100),
  first_day date,
  last_day date,
  name jsonb not null,
  gives jsonb not null,
  made timestamptz not null,
  made_by text not null,
  ended timestamptz,
  ended_by text,
  request uuid not null unique,
  fingerprint text not null,
  check (kind = 'places' or target is not null),
  check (kind = 'route' or least is not null),
  check (first_day <= last_day)
);
create index on passports.reward (province);
alter table passports.reward enable row level security;
alter table passports.reward force row level security;
create policy seen on passports.reward for select using (true);
create policy made on passports.reward for insert with check (people.may('edit', place) and made_by = people.actor());
create policy ended on passports.reward for update using (people.may('edit', place));
revoke update, delete, truncate on passports.reward from ${app};
grant update (ended, ended_by) on passports.reward to ${app};
select site.watch('passports.reward');

-- Each reward is handed to a passport once.
create table passports.redemption (
  reward uuid not null references passports.reward,
  passport uuid not null references passports.passport on delete cascade,
  community uuid not null references areas.community,
  at timestamptz not null,
  by text not null,
  primary key (reward, passport)
);
alter table passports.redemption enable row level security;
alter table passports.redemption force row level security;
create policy seen on passports.redemption for select
  using (people.is_job() or passport = passports.bearer() or people.may('receive', 'community ' || community));
create policy handed on passports.redemption for insert with check (people.is_job());
revoke update, delete, truncate on passports.redemption from ${app};
