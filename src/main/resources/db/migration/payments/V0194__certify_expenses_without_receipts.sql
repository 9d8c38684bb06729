-- A certificate in place of receipts: what was spent where none can be had. It is numbered in a book of its own.
create table payments.substitute (
  community uuid not null,
  year integer not null,
  issuer text not null,
  number integer not null check (number > 0),
  issued timestamptz not null,
  actor text not null,
  content jsonb not null,
  voided timestamptz,
  voided_by text,
  void_reason text,
  request uuid not null unique,
  fingerprint text not null,
  primary key (community, year, issuer, number),
  foreign key (community, year, issuer) references payments.book,
  check ((voided is null) = (voided_by is null) and (voided is null) = (void_reason is null))
);
alter table payments.substitute enable row level security;
create policy seen on payments.substitute for select using (income.sees('community ' || community));
create policy issued on payments.substitute for insert with check (payments.keeps('community ' || community));
create policy voided on payments.substitute for update using (payments.keeps('community ' || community));
revoke update, delete, truncate on payments.substitute from ${app};
grant update (voided, voided_by, void_reason) on payments.substitute to ${app};

-- Who spent it is forgotten like who paid.
create or replace function payments.forget_payers(before timestamptz) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  gone integer;
begin
  if not people.is_job() then
    raise exception 'only a job forgets';
  end if;
  update payments.receipt r set content = jsonb_set(r.content, '{payer}', '"–"')
    from payments.due d where d.id = r.due and d.until < before and d.payer <> '–';
  update payments.substitute set content = jsonb_set(content, '{payer}', '"–"')
   where issued < before and content ->> 'payer' <> '–';
  update payments.due set payer = '–' where until < before and payer <> '–';
  get diagnostics gone = row_count;
  return gone;
end $$;
