-- Which offers are sold with the help of something that was built; who said so, and who said that it is so no more.
create table offers.asset_use (
  asset uuid not null references communities.asset,
  offer uuid not null references offers.offer,
  community uuid not null references areas.community,
  at timestamptz not null,
  by text not null,
  ended timestamptz,
  ended_by text,
  primary key (asset, offer, at),
  check ((ended is null) = (ended_by is null))
);
create unique index on offers.asset_use (asset, offer) where ended is null;

alter table offers.asset_use enable row level security;
alter table offers.asset_use force row level security;
create policy seen on offers.asset_use for select
  using (communities.sees_village(community) or communities.keeps_asset(asset));
create policy said on offers.asset_use for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
create policy ended on offers.asset_use for update using (people.may('edit', 'community ' || community))
  with check (ended_by = people.actor());
revoke update, delete, truncate on offers.asset_use from ${app};
grant update (ended, ended_by) on offers.asset_use to ${app};
