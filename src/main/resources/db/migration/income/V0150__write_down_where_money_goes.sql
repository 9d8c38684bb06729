create schema income;
grant usage on schema income to ${app};

-- Who reads the books of a place: a household's its members too. Who writes them is asked where it is done.
create function income.sees(place text) returns boolean language sql stable as $$
  select people.is_job() or people.holds('{member,chair,treasurer,officer,auditor}', place)
$$;

-- Where money lies or whose it is. Every account is in one community's books, so nothing is shared by all communities and
-- nobody waits for another village. Its id is made of all the rest.
create table income.account (
  id uuid primary key,
  owner_kind text not null check (owner_kind in ('community', 'household', 'collector')),
  owner uuid not null,
  kind text not null check (kind in (
    'cash', 'bank', 'owed', 'withheld', 'receivable',
    'pending', 'refund', 'unshared', 'earned', 'fund', 'fee', 'suspense',
    'food', 'homestay', 'music', 'show', 'ritual', 'learning', 'handicraft', 'guide', 'transport')),
  community uuid not null references areas.community,
  place text not null,
  unique (owner_kind, owner, kind, community)
);
create index on income.account (community);
create index on income.account (owner);
alter table income.account enable row level security;
create policy seen on income.account for select using (income.sees(place));
create policy opened on income.account for insert with check (people.is_job());
create policy locked on income.account for update using (people.is_job());

-- Money that moved: why, by what it was caused, and what was sold as that was called then. The transaction tells which
-- transfers a snapshot saw all of.
create table income.transfer (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind in (
    'payment', 'void', 'refund', 'settlement', 'earning', 'claw-back', 'sharing', 'payout', 'spending', 'correction')),
  cause_kind text not null,
  cause uuid not null,
  sold_kind text,
  sold uuid,
  sold_name jsonb,
  corrects uuid unique references income.transfer,
  rule uuid,
  xid xid8 not null default pg_current_xact_id(),
  actor text not null,
  request uuid not null unique,
  fingerprint text not null,
  check (num_nonnulls(sold_kind, sold, sold_name) in (0, 3))
);
create index on income.transfer (xid);
create index on income.transfer (cause);
create index on income.transfer (sold);

-- Above zero what somebody has a claim to grows, below it falls; where money lies it is the other way round. The month is
-- the one in whose books it stands, which is not the calendar's when that was closed before.
create table income.posting (
  transfer uuid not null references income.transfer,
  line smallint not null check (line >= 1),
  account uuid not null references income.account,
  month date not null check (extract(day from month) = 1),
  amount bigint not null check (amount <> 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  part text,
  xid xid8 not null default pg_current_xact_id(),
  primary key (transfer, line)
);
create index on income.posting (account, xid);

-- A community's books of a month are closed: nothing comes into them any more.
create table income.closing (
  community uuid not null references areas.community,
  month date not null check (extract(day from month) = 1),
  at timestamptz not null,
  actor text not null,
  primary key (community, month)
);

-- Who closes a month and who posts to it wait for each other; those who post do not.
create function income.gate(community uuid) returns bigint language sql immutable as $$
  select hashtextextended('income month ' || community, 0)
$$;

-- The laws of postings, by the owner's right: whoever writes may not see it all. They come with their transfer or never,
-- sum to zero, and stand in a month that is open. Books that were moved to a server whose transactions have lower numbers
-- than their seals would lose what is written there.
create function income.must_stand() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if pg_current_xact_id() < income.sealed_to() then
    raise exception 'these books were sealed by another server, see "The books" in docs/running';
  end if;
  if exists (select from added p left join income.transfer t on t.id = p.transfer
              where t.xid is distinct from pg_current_xact_id() or p.xid <> t.xid) then
    raise exception 'transfer % is closed', (select transfer from added limit 1);
  end if;
  if exists (select from added p group by p.transfer, p.currency having sum(p.amount) <> 0) then
    raise exception 'transfer % does not sum to zero', (select transfer from added limit 1);
  end if;
  perform pg_advisory_xact_lock_shared(income.gate(c.community))
     from (select distinct a.community from added p join income.account a on a.id = p.account order by 1) c;
  if exists (select from added p join income.account a on a.id = p.account
                            join income.closing c on c.community = a.community and c.month >= p.month) then
    raise serialization_failure using message = 'a month was closed meanwhile';
  end if;
  return null;
end $$;
create trigger stands after insert on income.posting
  referencing new table as added for each statement execute function income.must_stand();

create function income.must_move() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from income.posting p where p.transfer = new.id) then
    raise exception 'transfer % moves nothing', new.id;
  end if;
  return null;
end $$;
create constraint trigger moves after insert on income.transfer
  deferrable initially deferred for each row execute function income.must_move();

alter table income.posting enable row level security;
create policy seen on income.posting for select
  using (people.is_job() or exists (select from income.account a where a.id = account));
create policy added on income.posting for insert with check (people.is_job());
alter table income.transfer enable row level security;
create policy seen on income.transfer for select
  using (people.is_job() or exists (select from income.posting p where p.transfer = transfer.id));
create policy added on income.transfer for insert with check (people.is_job());
alter table income.closing enable row level security;
create policy seen on income.closing for select using (income.sees('community ' || community));
create policy closed on income.closing for insert with check (people.may('keep-money', 'community ' || community));

revoke update, delete, truncate on income.transfer, income.posting, income.closing from ${app};
revoke delete, truncate on income.account from ${app};
