-- What a collector took for communities is handed over in batches; each has its statement, the postings of its transfer.
create table income.settlement (
  id uuid primary key,
  collector uuid not null,
  collector_name text not null,
  place text not null,
  transfer uuid not null unique references income.transfer,
  made timestamptz not null,
  actor text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on income.settlement (collector);
alter table income.settlement enable row level security;
create policy seen on income.settlement for select
  using (income.sees(place) or exists (select from income.posting p where p.transfer = settlement.transfer));
create policy added on income.settlement for insert with check (people.is_job());
revoke update, delete, truncate on income.settlement from ${app};
