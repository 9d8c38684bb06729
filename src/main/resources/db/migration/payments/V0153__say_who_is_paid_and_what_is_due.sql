create schema payments;
grant usage on schema payments to ${app};

-- Who looks after the money of a place: a community's own; where a collector is named for a province, who set it up.
create function payments.keeps(place text) returns boolean language sql stable as $$
  select people.is_job()
      or (starts_with(place, 'community ') and people.holds('{chair,treasurer}', place))
      or (starts_with(place, 'province ') and people.holds('{administrator}', place))
$$;

-- Who is paid at a place, and how. A province's is its collector, who must have a licence.
create table payments.payee (
  id uuid primary key,
  place text not null unique check (place ~ '^(community [0-9a-f-]{36}|province [0-9]{2})$'),
  kind text not null check (kind in ('person', 'group', 'office')),
  name text not null,
  promptpay_kind text check (promptpay_kind in ('telephone', 'tax', 'wallet')),
  promptpay text,
  biller text check (biller ~ '^[0-9]{15}$'),
  bank text,
  account text check (account ~ '^[0-9]{6,15}$'),
  merchant_qr text,
  vat text check (vat ~ '^[0-9]{13}$'),
  address text,
  cash boolean not null,
  licence text,
  changed timestamptz not null,
  actor text not null,
  request uuid not null unique,
  fingerprint text not null,
  check ((promptpay_kind is null) = (promptpay is null)),
  check ((bank is null) = (account is null)),
  check (vat is null or address is not null),
  check (starts_with(place, 'province ') = (licence is not null))
);

-- What a visit costs and by when a part must be there. Its page is reached by a secret of which only the hash is kept.
create table payments.due (
  id uuid primary key,
  key_hash bytea not null unique,
  community uuid not null references areas.community,
  payee text not null,
  visit uuid not null unique,
  reference text not null unique,
  what jsonb not null,
  payer text not null,
  payer_lang text not null,
  foreign_payer boolean not null,
  amount bigint not null check (amount >= 0),
  deposit bigint not null check (deposit between 0 and amount),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  until timestamptz not null,
  entered timestamptz not null,
  withdrawn timestamptz,
  actor text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on payments.due (community, id);
create index on payments.due (payee, id);

alter table payments.due enable row level security;
create policy seen on payments.due for select
  using (income.sees('community ' || community) or payments.keeps(payee) or people.actor() = 'due:' || id);
create policy entered on payments.due for insert with check (people.is_job());
create policy changed on payments.due for update using (payments.keeps(payee));
revoke delete, truncate on payments.due from ${app};

alter table payments.payee enable row level security;
create policy seen on payments.payee for select
  using (income.sees(place) or payments.keeps(place)
      or (people.actor() like 'due:%' and exists (select from payments.due d where d.payee = place)));
create policy entered on payments.payee for insert with check (payments.keeps(place));
create policy changed on payments.payee for update using (payments.keeps(place));
revoke delete, truncate on payments.payee from ${app};

-- A change that a caller's command made to what is due, so that sent twice it is done once.
create table payments.change (
  request uuid primary key,
  fingerprint text not null,
  due uuid not null references payments.due,
  at timestamptz not null,
  actor text not null,
  amount bigint not null
);
create index on payments.change (due);
alter table payments.change enable row level security;
create policy seen on payments.change for select using (exists (select from payments.due d where d.id = due));
create policy made on payments.change for insert with check (people.is_job());
revoke update, delete, truncate on payments.change from ${app};
