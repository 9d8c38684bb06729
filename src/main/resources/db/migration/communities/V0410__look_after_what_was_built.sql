-- What was built in a village with the programme's money. What is not known stays unknown; a year alone can be known.
create table communities.asset (
  id uuid primary key,
  community uuid not null references areas.community,
  kind text not null check (kind in ('arch', 'bridge', 'booth', 'backdrop', 'sign', 'toilet', 'learning-centre', 'pavilion',
                                     'viewpoint', 'path', 'parking', 'other')),
  name text not null check (name <> ''),
  lat double precision check (abs(lat) <= 90),
  lon double precision check (abs(lon) <= 180),
  built_year smallint,
  built_month smallint check (built_month between 1 and 12),
  cost bigint check (cost >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  paid_from text not null,
  sample boolean not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  check ((lat is null) = (lon is null)),
  check ((cost is null) = (currency is null)),
  check (built_year is not null or built_month is null)
);
create index on communities.asset (community);

-- Who looks after it and how often it is to be looked at; the last one holds. Nobody, once the person was erased.
create table communities.keeping (
  asset uuid not null references communities.asset,
  number smallint not null,
  keeper uuid references people.person,
  keeper_group text not null,
  months smallint not null check (months between 1 and 60),
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  primary key (asset, number),
  check (keeper is null or keeper_group = '')
);
create index on communities.keeping (keeper);

-- How it was found on a day. Nothing of it is changed: another look is another row.
create table communities.inspection (
  asset uuid not null references communities.asset,
  number smallint not null,
  day date not null,
  condition text not null check (condition in ('good', 'repair', 'broken', 'gone')),
  note text not null,
  picture bytea,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  primary key (asset, number)
);

-- By the owner's right, to ask within policies.
create function communities.village_of_asset(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select a.community from communities.asset a where a.id = asked
$$;
create function communities.keeps_asset(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select k.keeper = people.me() from communities.keeping k
                    where k.asset = asked order by k.number desc limit 1), false)
$$;
-- Whom it concerns: those with a role in the village, those above who look after it, and its keeper.
create function communities.sees_village(community uuid) returns boolean language sql stable as $$
  select people.sees('community ' || community) or people.may('edit', 'community ' || community)
$$;
create function communities.sees_asset(asked uuid) returns boolean language sql stable as $$
  select communities.sees_village(communities.village_of_asset(asked)) or communities.keeps_asset(asked)
$$;

alter table communities.asset enable row level security;
create policy sample_layer on communities.asset as restrictive using (not sample or site.shows_samples())
  with check (true);
create policy seen on communities.asset for select
  using (communities.sees_village(community) or communities.keeps_asset(id));
create policy entered on communities.asset for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
alter table communities.keeping enable row level security;
create policy seen on communities.keeping for select using (communities.sees_asset(asset));
create policy given on communities.keeping for insert
  with check (people.may('edit', 'community ' || communities.village_of_asset(asset)) and by = people.actor());
create policy forgotten on communities.keeping for update using (people.is_job());
alter table communities.inspection enable row level security;
alter table communities.inspection force row level security;
create policy seen on communities.inspection for select using (communities.sees_asset(asset));
create policy told on communities.inspection for insert
  with check (by = people.actor()
      and (people.may('edit', 'community ' || communities.village_of_asset(asset)) or communities.keeps_asset(asset)));
revoke update, delete, truncate on communities.asset, communities.keeping, communities.inspection from ${app};
grant update (keeper) on communities.keeping to ${app};
