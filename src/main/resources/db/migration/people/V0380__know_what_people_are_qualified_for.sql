-- For which of the trades somebody is qualified, from one day to another or for ever, as another module found it out: the
-- cause is its certificate. Jobs alone write it; an end that comes early is a row's own.
create table people.qualification (
  cause uuid primary key,
  person uuid not null references people.person,
  trade text not null,
  first_day date not null,
  last_day date,
  given timestamptz not null,
  ended timestamptz,
  check (first_day <= last_day)
);
create index on people.qualification (person);
alter table people.qualification enable row level security;
alter table people.qualification force row level security;
create policy seen on people.qualification for select using (people.sees_person(person));
create policy given on people.qualification for insert with check (people.is_job());
create policy ended on people.qualification for update using (people.is_job());
create policy forgotten on people.qualification for delete using (people.is_job());
revoke update, truncate on people.qualification from ${app};
grant update (ended) on people.qualification to ${app};

insert into people.purpose (key, place, basis, law, days, after) values
  ('training', 148, 'legitimate-interest', 'pdpa-24-5', null, 'always');
