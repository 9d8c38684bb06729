-- A line of a payout that a bank's statement showed: on which day, and in which of its lines. A bank may carry out a whole
-- batch as one, so several lines may stand in one of the bank's, which lies in a module above.
create table income.payout_seen (
  line uuid primary key references income.payout_line,
  bank_line uuid not null,
  day date not null,
  at timestamptz not null,
  actor text not null
);
create index on income.payout_seen (bank_line);
alter table income.payout_seen enable row level security;
create policy seen on income.payout_seen for select using (exists (select from income.payout_line l where l.id = line));
create policy said on income.payout_seen for insert with check (people.is_job());
revoke update, delete, truncate on income.payout_seen from ${app};
