-- Something that was sold, who worked for it, and by which version of the rule it is shared: the one in force on its day, or,
-- where there was none, the one by which it was shared later. Kind, id and name are those of then.
create table income.work (
  cause uuid primary key,
  cause_kind text not null,
  community uuid not null references areas.community,
  day date not null,
  sold_kind text not null,
  sold uuid not null,
  sold_name jsonb not null,
  capital text[] not null,
  heads integer not null check (heads >= 0),
  served uuid[] not null,
  makers uuid[] not null,
  guides uuid[] not null,
  drivers uuid[] not null,
  rule uuid references income.rule
);
create index on income.work (community, day);
create index on income.work (community) where rule is null;

-- What a work brought, each time that it became more or less, in that order; its transfer says who got it. Nothing is brought
-- where only the sharing came later.
create table income.earning (
  cause uuid not null references income.work,
  number integer not null check (number >= 1),
  transfer uuid not null unique references income.transfer,
  amount bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (cause, number)
);

alter table income.work enable row level security;
create policy seen on income.work for select using (income.sees('community ' || community));
create policy done on income.work for insert with check (people.is_job());
create policy shared_later on income.work for update using (people.is_job());
alter table income.earning enable row level security;
create policy seen on income.earning for select
  using (people.is_job() or exists (select from income.work w where w.cause = earning.cause));
create policy earned on income.earning for insert with check (people.is_job());

revoke update, delete, truncate on income.work, income.earning from ${app};
grant update (rule) on income.work to ${app};
