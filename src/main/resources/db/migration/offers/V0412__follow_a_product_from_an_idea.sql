-- A product from the first idea on; it may be an offer later, or never. That it is on sale and that it was sold is told by
-- the offer and by the books, and is typed nowhere.
create table offers.product (
  id uuid primary key,
  community uuid not null references areas.community,
  name text not null check (name <> ''),
  sample boolean not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on offers.product (community);

-- The offer as which it is sold; the last one holds.
create table offers.sold_as (
  product uuid not null references offers.product,
  number smallint not null,
  offer uuid not null references offers.offer,
  at timestamptz not null,
  by text not null,
  primary key (product, number)
);
create index on offers.sold_as (offer);

-- What was done for it on a day. A step may come again, and none is taken away.
create table offers.step (
  product uuid not null references offers.product,
  number smallint not null,
  kind text not null check (kind in ('idea', 'standard', 'packaging')),
  day date not null,
  note text not null,
  standard text check (standard in ('community', 'food', 'halal', 'other')),
  standard_number text not null,
  expires date check (expires >= day),
  picture bytea,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  primary key (product, number),
  check ((kind = 'standard') = (standard is not null)),
  check (kind = 'standard' or (standard_number = '' and expires is null))
);

-- Who is to look after it by when. Nobody, once the person was erased.
create table offers.follow_up (
  id uuid primary key,
  product uuid not null references offers.product,
  person uuid references people.person,
  due date not null,
  what text not null check (what <> ''),
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on offers.follow_up (product);
create index on offers.follow_up (person);

-- What came of it.
create table offers.followed (
  follow_up uuid primary key references offers.follow_up,
  note text not null check (note <> ''),
  at timestamptz not null,
  by text not null
);

-- By the owner's right, to ask within policies.
create function offers.village_of_product(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select p.community from offers.product p where p.id = asked
$$;
create function offers.follows(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from offers.follow_up f where f.product = asked and f.person = people.me())
$$;
create function offers.product_of_follow_up(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select f.product from offers.follow_up f where f.id = asked
$$;
create function offers.is_follow_up_of_mine(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select f.person = people.me() from offers.follow_up f where f.id = asked), false)
$$;
create function offers.sees_product(asked uuid) returns boolean language sql stable as $$
  select communities.sees_village(offers.village_of_product(asked)) or offers.follows(asked)
$$;
create function offers.tends_product(asked uuid) returns boolean language sql stable as $$
  select people.may('edit', 'community ' || offers.village_of_product(asked))
$$;

alter table offers.product enable row level security;
create policy sample_layer on offers.product as restrictive using (not sample or site.shows_samples()) with check (true);
create policy seen on offers.product for select using (communities.sees_village(community) or offers.follows(id));
create policy begun on offers.product for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
alter table offers.sold_as enable row level security;
alter table offers.sold_as force row level security;
create policy seen on offers.sold_as for select using (offers.sees_product(product));
create policy said on offers.sold_as for insert with check (offers.tends_product(product) and by = people.actor());
alter table offers.step enable row level security;
alter table offers.step force row level security;
create policy seen on offers.step for select using (offers.sees_product(product));
create policy taken on offers.step for insert with check (offers.tends_product(product) and by = people.actor());
alter table offers.follow_up enable row level security;
create policy seen on offers.follow_up for select using (offers.sees_product(product));
create policy given on offers.follow_up for insert with check (offers.tends_product(product) and by = people.actor());
create policy forgotten on offers.follow_up for update using (people.is_job());
alter table offers.followed enable row level security;
alter table offers.followed force row level security;
create policy seen on offers.followed for select
  using (offers.sees_product(offers.product_of_follow_up(follow_up)));
create policy told on offers.followed for insert
  with check (by = people.actor()
      and (offers.tends_product(offers.product_of_follow_up(follow_up)) or offers.is_follow_up_of_mine(follow_up)));
revoke update, delete, truncate on offers.product, offers.sold_as, offers.step, offers.follow_up, offers.followed
  from ${app};
grant update (person) on offers.follow_up to ${app};
