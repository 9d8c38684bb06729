-- Transfers are sealed in batches, each hashed together with the seal before it: all of the transactions below `upto` that no
-- seal has yet. Whoever writes never waits for it.
create table income.seal (
  number integer primary key check (number >= 1),
  upto xid8 not null unique,
  transfers integer not null check (transfers >= 1),
  hash bytea not null check (length(hash) = 32),
  at timestamptz not null
);
alter table income.seal enable row level security;
create policy seen on income.seal for select using (true);
create policy sealed on income.seal for insert with check (people.is_job());
revoke update, delete, truncate on income.seal from ${app};

-- Up to which transaction the books are sealed, and so in the sums of their months.
create function income.sealed_to() returns xid8
language sql stable security definer set search_path = '' as $$
  select coalesce((select upto from income.seal order by number desc limit 1), '0'::xid8)
$$;

-- What of a transfer is hashed: references and figures, no words, so that nobody's erasure ever breaks the chain.
create function income.entry(asked uuid) returns text language sql stable as $$
  select json_build_array(t.id, (extract(epoch from t.at) * 1000000)::bigint, t.kind, t.cause_kind, t.cause, t.sold_kind,
                          t.sold, t.corrects, t.rule, t.actor, t.request,
                          (select json_agg(json_build_array(p.account, p.month, p.amount, p.currency, p.part) order by p.line)
                             from income.posting p where p.transfer = t.id))::text
    from income.transfer t where t.id = asked
$$;
create function income.chain(before bytea, since xid8, upto xid8) returns bytea language sql stable as $$
  select sha256(before || convert_to(string_agg(income.entry(t.id), E'\n' order by t.id), 'UTF8'))
    from income.transfer t where t.xid >= since and t.xid < upto
$$;

-- The sums of what is sealed. What is not sealed yet is added to them when they are read, so that no transfer waits for the
-- row of another.
create table income.month (
  account uuid not null references income.account,
  month date not null,
  currency text not null,
  credit bigint not null check (credit >= 0),
  debit bigint not null check (debit >= 0),
  postings bigint not null check (postings >= 1),
  primary key (account, month, currency)
);
create index on income.month (month);
alter table income.month enable row level security;
create policy seen on income.month for select
  using (people.is_job() or exists (select from income.account a where a.id = account));
create policy summed on income.month for insert with check (people.is_job());
create policy summed_on on income.month for update using (people.is_job());
revoke delete, truncate on income.month from ${app};

-- Both together, as of this moment.
create view income.booked with (security_invoker) as
  select account, month, currency, credit, debit, postings from income.month
  union all
  select account, month, currency, greatest(amount, 0), greatest(-amount, 0), 1
    from income.posting where xid >= income.sealed_to();
