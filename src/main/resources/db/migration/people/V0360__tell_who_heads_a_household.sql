-- That these facts of one's household are known to its community's committee, so that figures count it.
insert into people.purpose (key, place, basis, law, days, after) values
  ('household', 147, 'consent', 'pdpa-19', 0, 'withdrawn');

-- Who heads a household and whether it is among the poorest, as its community's committee tells when all its members agree.
-- A later word ends the one before, which still counts for the months in which it held; without consent all of it goes.
create table people.household_fact (
  id uuid primary key,
  household uuid not null references people.household,
  fact text not null check (fact in ('elderly-headed', 'women-headed', 'poorest')),
  is_so boolean not null,
  at timestamptz not null,
  by text not null,
  ended timestamptz,
  ended_by text,
  check ((ended is null) = (ended_by is null))
);
create unique index on people.household_fact (household, fact) where ended is null;
create index on people.household_fact (household);

create function people.helps_household(asked uuid) returns boolean language sql stable as $$
  select people.may('help', 'household ' || asked)
$$;
create function people.lives_in(asked uuid) returns boolean language sql stable as $$
  select people.holds('{member}', 'household ' || asked)
$$;
alter table people.household_fact enable row level security;
alter table people.household_fact force row level security;
create policy known on people.household_fact for select
  using (people.helps_household(household) or people.lives_in(household));
create policy told on people.household_fact for insert
  with check (people.helps_household(household) and by = people.actor() and ended is null);
create policy ended on people.household_fact for update
  using (people.helps_household(household) and ended is null)
  with check (people.is_job() or ended_by = people.actor());
create policy forgotten on people.household_fact for delete
  using (people.helps_household(household) or people.lives_in(household));
revoke update, truncate on people.household_fact from ${app};
grant update (ended, ended_by) on people.household_fact to ${app};
