-- What comes again and again: a market, or days on which a community is closed. A season that comes every year begins on
-- the days of its rule and ends on its last day, a month and a day ("--01-31"); else each of its days stands alone.
alter table communities.recurring
  add kind text not null default 'market' check (kind in ('market', 'closed')),
  add last_day text check (last_day ~ '^--[01][0-9]-[0-3][0-9]$'),
  alter opens drop not null,
  alter closes drop not null,
  add check (kind = 'closed' or (opens is not null and closes is not null)),
  add check (kind = 'closed' or last_day is null);
