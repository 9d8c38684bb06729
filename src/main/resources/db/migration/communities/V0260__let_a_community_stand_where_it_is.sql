-- How far a community is, as its readiness decides by rule: what is below that reads it here. One that was never assessed has
-- no row, and is nowhere told to be unready.
create table communities.standing (
  community uuid not null references areas.community,
  number smallint not null,
  standing text not null check (standing in ('growing', 'ready', 'leading')),
  cause uuid not null,
  at timestamptz not null,
  by text not null,
  primary key (community, number)
);
alter table communities.standing enable row level security;
alter table communities.standing force row level security;
create policy seen on communities.standing for select using (true);
create policy set on communities.standing for insert with check (people.is_job());
revoke update, delete, truncate on communities.standing from ${app};
select site.watch('communities.standing');
