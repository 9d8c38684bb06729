-- Of a year of a community: what a figure was before the programme (baseline), what it is to become by the programme
-- (target), and what the community itself wishes for (wish). The last word counts, and every word stays.
create table programme.aim (
  province text not null references areas.province,
  community uuid not null references areas.community,
  kind text not null check (kind in ('baseline', 'target', 'wish')),
  indicator text not null,
  year smallint not null,
  number smallint not null check (number >= 1),
  value numeric not null check (value >= 0),
  evidence text not null,
  at timestamptz not null,
  by text not null,
  primary key (community, kind, indicator, year, number)
);
alter table programme.aim enable row level security;
create policy seen on programme.aim for select using (programme.sees('community ' || community));
create policy typed on programme.aim for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
revoke update, delete, truncate on programme.aim from ${app};
