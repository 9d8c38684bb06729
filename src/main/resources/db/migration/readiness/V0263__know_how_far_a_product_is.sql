-- What is recorded of an OTOP product: the item that holds in each of five areas, as the Department numbers them, and its
-- stars. The quadrant follows from the items.
create table readiness.product (
  offer uuid not null references offers.offer,
  community uuid not null references areas.community,
  number smallint not null,
  items text[] not null,
  stars smallint check (stars between 1 and 5),
  at timestamptz not null,
  by text not null,
  primary key (offer, number)
);
create index on readiness.product (community);
alter table readiness.product enable row level security;
alter table readiness.product force row level security;
create policy seen on readiness.product for select using (readiness.sees(community));
create policy recorded on readiness.product for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
revoke update, delete, truncate on readiness.product from ${app};
