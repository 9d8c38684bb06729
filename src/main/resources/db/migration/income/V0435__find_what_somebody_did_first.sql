create index on income.payout (actor);
create index on income.closing (actor);
create index on income.payout_line (owner);
