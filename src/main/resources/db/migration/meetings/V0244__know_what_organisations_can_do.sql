-- What an organisation knows, and what it is: a university, an agency, a company or another.
create table meetings.expertise (
  organisation uuid not null references people.organisation,
  number smallint not null,
  province text not null references areas.province,
  kind text not null check (kind in ('university', 'agency', 'company', 'other')),
  words text not null,
  at timestamptz not null,
  by text not null,
  primary key (organisation, number)
);

-- The communities that an organisation looks after.
create table meetings.care (
  id uuid primary key,
  organisation uuid not null references people.organisation,
  community uuid not null references areas.community,
  since date not null,
  ended date,
  by text not null,
  ended_by text,
  check ((ended is null) = (ended_by is null))
);
create unique index on meetings.care (organisation, community) where ended is null;
create index on meetings.care (community);

alter table meetings.expertise enable row level security;
alter table meetings.expertise force row level security;
alter table meetings.care enable row level security;
alter table meetings.care force row level security;
create policy seen on meetings.expertise for select using (true);
create policy told on meetings.expertise for insert
  with check (by = people.actor() and people.may('check', 'province ' || province));
create policy seen on meetings.care for select using (true);
create policy taken on meetings.care for insert
  with check (by = people.actor() and ended is null
      and exists (select from areas.community c where c.id = community and people.may('check', 'province ' || c.province)));
create policy ended on meetings.care for update
  using (ended is null
      and exists (select from areas.community c where c.id = community and people.may('check', 'province ' || c.province)))
  with check (ended_by = people.actor());
revoke update, delete, truncate on meetings.expertise, meetings.care from ${app};
grant update (ended, ended_by) on meetings.care to ${app};
select site.watch('meetings.expertise'), site.watch('meetings.care');
