-- A slip claims that money was sent. The reference of the transfer is one in the whole installation.
create table payments.slip (
  id uuid primary key,
  due uuid not null references payments.due,
  bank text not null,
  trans_ref text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  picture bytea,
  sent timestamptz not null,
  turned_down timestamptz,
  turned_down_by text,
  request uuid not null unique,
  fingerprint text not null,
  check ((turned_down is null) = (turned_down_by is null)),
  unique (bank, trans_ref)
);
create index on payments.slip (due);

-- Money that came for a due, because a bank line or a treasurer says so. One that was taken back did not come after all.
create table payments.payment (
  id uuid primary key,
  due uuid not null references payments.due,
  amount bigint not null check (amount > 0),
  currency text not null,
  way text not null check (way in ('cash', 'bank', 'withheld')),
  slip uuid references payments.slip,
  line uuid,
  at timestamptz not null,
  actor text not null,
  late boolean not null,
  taken_back timestamptz,
  taken_back_by text,
  request uuid not null unique,
  fingerprint text not null,
  check ((taken_back is null) = (taken_back_by is null))
);
create index on payments.payment (due);
create unique index on payments.payment (slip) where taken_back is null;
create index on payments.payment (line) where taken_back is null;

-- Money that went back to the payer.
create table payments.refund (
  id uuid primary key,
  due uuid not null references payments.due,
  amount bigint not null check (amount > 0),
  currency text not null,
  at timestamptz not null,
  actor text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on payments.refund (due);

-- Whether who acts looks after the money of that due.
create function payments.keeps_due(asked uuid) returns boolean language sql stable as $$
  select exists (select from payments.due d
                  where d.id = asked and (payments.keeps(d.payee) or payments.keeps('community ' || d.community)))
$$;

alter table payments.slip enable row level security;
create policy seen on payments.slip for select using (exists (select from payments.due d where d.id = due));
create policy sent on payments.slip for insert with check (people.actor() = 'due:' || due or people.is_job());
create policy turned_down on payments.slip for update using (payments.keeps_due(due));
alter table payments.payment enable row level security;
create policy seen on payments.payment for select using (exists (select from payments.due d where d.id = due));
create policy taken on payments.payment for insert with check (payments.keeps_due(due));
create policy taken_back on payments.payment for update using (payments.keeps_due(due));
alter table payments.refund enable row level security;
create policy seen on payments.refund for select using (exists (select from payments.due d where d.id = due));
create policy made on payments.refund for insert with check (payments.keeps_due(due));

revoke delete, truncate on payments.slip, payments.payment, payments.refund from ${app};
revoke update on payments.slip, payments.payment, payments.refund from ${app};
grant update (turned_down, turned_down_by, picture) on payments.slip to ${app};
grant update (taken_back, taken_back_by) on payments.payment to ${app};
