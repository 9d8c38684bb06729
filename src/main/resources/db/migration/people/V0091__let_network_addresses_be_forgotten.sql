-- The log of acts can only be added to, so the network address of an act stands beside it, where it can be taken away.
create table people.act_address (
  act uuid primary key references people.act,
  at timestamptz not null,
  address text not null
);
create index on people.act_address (at);

select set_config('aenglek.actor', 'job:migration', true);
insert into people.act_address (act, at, address)
  select id, at, address from people.act where address is not null;
alter table people.act drop column address;

alter table people.act_address enable row level security;
alter table people.act_address force row level security;
create policy written on people.act_address for insert with check (people.actor() <> '');
create policy seen on people.act_address for select using (exists (select from people.act a where a.id = act));
create policy forgotten on people.act_address for delete using (people.is_job());
revoke update on people.act_address from ${app};

-- Why an act was done was typed by somebody and may tell of a person; who is erased is not told of any more. Where the paper
-- is on which they asked for that stays.
create policy forgotten on people.act for update using (people.is_job());
create function people.forget_reasons(asked uuid) returns void
language sql security definer set search_path = '' as $$
  update people.act set reason = null where subject = asked and reason is not null and what <> 'erasure.asked' and people.is_job()
$$;

-- A night's work is done once, on whichever node comes first.
create table people.night (
  day date primary key,
  begun timestamptz not null
);
alter table people.night enable row level security;
alter table people.night force row level security;
create policy jobs on people.night using (people.is_job());
