create schema programme;

-- Whom the figures of a place concern: those who belong to it, and those who work with all of an area.
create function programme.sees(place text) returns boolean language sql stable as $$
  select people.is_job() or people.may('draft-routes', place) or people.may('see-acts', place)
      or people.may('see-people', place) or people.may('edit', place)
$$;

-- That the figures of a province's month were published. They are reckoned from what was known at that moment, so that
-- anybody reckons the same; whoever reckons again later publishes under the next number.
create table programme.publication (
  province text not null references areas.province,
  month date not null check (extract(day from month) = 1),
  number smallint not null check (number >= 1),
  at timestamptz not null,
  by text not null,
  primary key (province, month, number)
);
alter table programme.publication enable row level security;
create policy seen on programme.publication for select using (true);
create policy made on programme.publication for insert with check (people.is_job());
revoke update, delete, truncate on programme.publication from ${app};

-- What was published: a row where a figure became known, or became another than it was. No value: it was a mistake that
-- anything was known.
create table programme.published (
  province text not null,
  month date not null,
  number smallint not null,
  place text not null,
  indicator text not null,
  value numeric,
  primary key (place, indicator, month, number),
  foreign key (province, month, number) references programme.publication
);
create index on programme.published (province, month, indicator);
alter table programme.published enable row level security;
create policy seen on programme.published for select
  using (programme.sees(place) and (indicator <> 'fund-balance' or people.may('see-money', place)));
create policy made on programme.published for insert with check (people.is_job());
revoke update, delete, truncate on programme.published from ${app};
