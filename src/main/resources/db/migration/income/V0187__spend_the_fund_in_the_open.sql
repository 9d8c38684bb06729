-- What a community keeps its fund for, in its own words, and whether others than its own people may look into it.
create table income.fund (
  community uuid primary key references areas.community,
  rules text not null,
  is_public boolean not null,
  changed timestamptz not null,
  actor text not null
);
create function income.shows_fund(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from income.fund f where f.community = asked and f.is_public)
$$;

-- Something that the fund is to be spent on: proposed, voted on, and paid once the vote carried it.
create table income.spending (
  id uuid primary key,
  community uuid not null references areas.community,
  what text not null check (what <> ''),
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  at timestamptz not null,
  actor text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on income.spending (community, id);
create table income.spending_vote (
  spending uuid primary key references income.spending,
  held date not null,
  in_favour integer not null check (in_favour >= 0),
  against integer not null check (against >= 0),
  at timestamptz not null,
  actor text not null
);
-- The number of its receipt, or what stands in for one where there is none; a photograph of what was got.
create table income.spending_done (
  spending uuid primary key references income.spending,
  transfer uuid not null unique references income.transfer,
  receipt text not null check (receipt <> ''),
  is_substitute boolean not null,
  picture bytea,
  at timestamptz not null,
  actor text not null
);

create function income.fund_of(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select community from income.spending where id = asked
$$;
create function income.reads_fund(community uuid) returns boolean language sql stable as $$
  select income.knows(community) or income.shows_fund(community)
$$;

alter table income.fund enable row level security;
create policy known on income.fund for select using (income.reads_fund(community));
create policy said on income.fund for insert with check (income.decides(community) and actor = people.actor());
create policy changed on income.fund for update
  using (income.decides(community)) with check (income.decides(community) and actor = people.actor());
alter table income.spending enable row level security;
create policy known on income.spending for select using (income.reads_fund(community));
create policy proposed on income.spending for insert with check (income.decides(community) and actor = people.actor());
alter table income.spending_vote enable row level security;
create policy known on income.spending_vote for select using (income.reads_fund(income.fund_of(spending)));
create policy held on income.spending_vote for insert
  with check (income.decides(income.fund_of(spending)) and actor = people.actor());
alter table income.spending_done enable row level security;
create policy known on income.spending_done for select using (income.reads_fund(income.fund_of(spending)));
create policy paid on income.spending_done for insert with check (people.is_job());

-- A community's page leads to a fund that everybody may look into.
select site.watch('income.fund');

revoke delete, truncate on income.fund from ${app};
revoke update, delete, truncate on income.spending, income.spending_vote, income.spending_done from ${app};
