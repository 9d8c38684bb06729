-- What a household earned is seen by its members, by who keeps the village's books and by auditors. Officers look after
-- villages and not after households: the village's own accounts they see, and of households what is told in sums.
create function income.sees_shares(place text) returns boolean language sql stable as $$
  select people.is_job() or people.holds('{member,chair,treasurer,auditor}', place)
$$;
create or replace function income.sees(place text) returns boolean language sql stable as $$
  select case when place like 'household %' then income.sees_shares(place)
              else people.is_job() or people.holds('{member,chair,treasurer,officer,auditor}', place) end
$$;

-- What of a month was shares of what was sold, so that a province's year is read from sums alone.
alter table income.month add shared bigint not null default 0;
create or replace view income.booked with (security_invoker) as
  select account, month, currency, credit, debit, postings, shared from income.month
  union all
  select account, month, currency, greatest(amount, 0), greatest(-amount, 0), 1,
         case when part is null then 0 else amount end
    from income.posting where xid >= income.sealed_to();
update income.month m set shared = coalesce((
  select sum(p.amount) from income.posting p
   where p.account = m.account and p.month = m.month and p.currency = m.currency and p.part is not null
     and p.xid < income.sealed_to()), 0);
