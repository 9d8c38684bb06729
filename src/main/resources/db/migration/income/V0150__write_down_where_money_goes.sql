create schema income;
grant usage on schema income to ${app};

-- Who reads the books of a place; who writes them is asked where it is done.
create function income.sees(place text) returns boolean language sql stable as $$
  select people.is_job() or people.holds('{chair,treasurer,officer,auditor}', place)
$$;

-- Where money is or to whom it belongs. A collector owes to each community apart, so such an account names the community.
create table income.account (
  id uuid primary key,
  owner_kind text not null check (owner_kind in ('community', 'household', 'collector', 'outside')),
  owner uuid,
  kind text not null check (kind in ('visitors', 'pending', 'owed', 'earned')),
  community uuid references areas.community,
  place text not null,
  check ((owner_kind = 'outside') = (owner is null)),
  unique nulls not distinct (owner_kind, owner, kind, community)
);
create index on income.account (community);
alter table income.account enable row level security;
create policy seen on income.account for select using (income.sees(place));
create policy opened on income.account for insert with check (people.is_job());
create policy locked on income.account for update using (people.is_job());

-- Money that moved, with what it was for as that was called then.
create table income.transfer (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind in ('payment', 'refund', 'settlement', 'correction')),
  sold_kind text not null,
  sold uuid not null,
  sold_name jsonb not null,
  actor text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on income.transfer (sold);
create table income.posting (
  transfer uuid not null references income.transfer,
  account uuid not null references income.account,
  amount bigint not null check (amount <> 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (transfer, account, currency)
);
create index on income.posting (account, transfer);

-- What leaves one account comes into another. Asked at the commit, by the owner's right: whoever writes may not see it all.
create function income.must_balance() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from income.posting p where p.transfer = new.id) then
    raise exception 'transfer % moves nothing', new.id;
  end if;
  if exists (select from income.posting p where p.transfer = new.id group by p.currency having sum(p.amount) <> 0) then
    raise exception 'transfer % does not sum to zero', new.id;
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on income.transfer
  deferrable initially deferred for each row execute function income.must_balance();

-- A posting belongs to a transfer of its own transaction, whose trigger looks at it; a later one would unbalance it unseen.
create function income.must_be_new() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from income.transfer t where t.id = new.transfer and t.xmin = pg_current_xact_id()::xid) then
    raise exception 'transfer % is closed', new.transfer;
  end if;
  return new;
end $$;
create trigger belongs before insert on income.posting for each row execute function income.must_be_new();

alter table income.posting enable row level security;
create policy seen on income.posting for select
  using (exists (select from income.account a where a.id = account));
create policy added on income.posting for insert with check (people.is_job());
alter table income.transfer enable row level security;
create policy seen on income.transfer for select
  using (people.is_job() or exists (select from income.posting p where p.transfer = transfer.id));
create policy added on income.transfer for insert with check (people.is_job());

revoke update, delete, truncate on income.transfer, income.posting from ${app};
