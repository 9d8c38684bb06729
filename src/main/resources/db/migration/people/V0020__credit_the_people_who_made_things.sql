create schema people;

-- A person is seen by who acts; one who is credited in public is seen by everybody.
create table people.person (
  id uuid primary key,
  province text not null references areas.province,
  name jsonb not null,
  credited boolean not null default false
);
alter table people.person enable row level security;
alter table people.person force row level security;
create policy acting on people.person
  using (credited or coalesce(current_setting('aenglek.actor', true), '') <> '')
  with check (coalesce(current_setting('aenglek.actor', true), '') <> '');

create table people.organisation (
  id uuid primary key,
  province text not null references areas.province,
  name jsonb not null
);

select site.watch('people.person'), site.watch('people.organisation');
