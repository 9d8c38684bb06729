-- A book of receipts: one community's, of one year, by one issuer. A device without signal is an issuer of its own.
create table payments.book (
  community uuid not null references areas.community,
  year integer not null,
  issuer text not null,
  last integer not null check (last >= 0),
  primary key (community, year, issuer)
);
create table payments.receipt (
  community uuid not null,
  year integer not null,
  issuer text not null,
  number integer not null check (number > 0),
  due uuid not null references payments.due,
  payment uuid not null unique references payments.payment,
  issued timestamptz not null,
  content jsonb not null,
  voided timestamptz,
  voided_by text,
  void_reason text,
  primary key (community, year, issuer, number),
  foreign key (community, year, issuer) references payments.book,
  check ((voided is null) = (voided_by is null) and (voided is null) = (void_reason is null))
);
create index on payments.receipt (due);

-- Numbers that a lost device may have given out and never told: they are no gap, they are accounted for.
create table payments.lost_range (
  community uuid not null,
  year integer not null,
  issuer text not null,
  first integer not null,
  last integer not null,
  reason text not null,
  declared timestamptz not null,
  actor text not null,
  primary key (community, year, issuer, first),
  foreign key (community, year, issuer) references payments.book,
  check (first between 1 and last)
);

alter table payments.book enable row level security;
create policy seen on payments.book for select using (income.sees('community ' || community));
create policy opened on payments.book for insert with check (people.is_job());
create policy numbered on payments.book for update using (people.is_job());
alter table payments.receipt enable row level security;
create policy seen on payments.receipt for select
  using (income.sees('community ' || community) or exists (select from payments.due d where d.id = due));
create policy issued on payments.receipt for insert with check (people.is_job());
create policy voided on payments.receipt for update using (payments.keeps_due(due));
alter table payments.lost_range enable row level security;
create policy seen on payments.lost_range for select using (income.sees('community ' || community));
create policy declared on payments.lost_range for insert with check (payments.keeps('community ' || community));

revoke delete, truncate on payments.book, payments.receipt, payments.lost_range from ${app};
revoke update on payments.receipt, payments.lost_range from ${app};
grant update (voided, voided_by, void_reason) on payments.receipt to ${app};
