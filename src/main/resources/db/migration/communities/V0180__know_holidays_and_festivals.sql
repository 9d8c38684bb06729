-- Days on which much is different in a province: holidays of both countries and festivals. Those on a day of the sun come
-- every year from a day to a day; those of the moon are entered for each year, as nobody computes them.
create table communities.holiday (
  id uuid primary key,
  province text not null references areas.province,
  kind text not null check (kind in ('thai', 'malaysian', 'festival')),
  name jsonb not null,
  yearly boolean not null,
  first_day date not null,
  last_day date not null,
  sample boolean not null default false,
  changed timestamptz not null,
  check (last_day between first_day and first_day + 30)
);
create index on communities.holiday (province);
select site.hide_samples('communities.holiday');
select site.watch('communities.holiday');
