-- What the state wants to be told of guests of the night, by which law, since when and within how many hours. One officer
-- enters it, another confirms it.
create table bookings.duty (
  id uuid primary key,
  province text not null references areas.province,
  kind text not null check (kind in ('foreigners', 'register')),
  basis jsonb not null,
  source text not null,
  within_hours smallint not null check (within_hours between 1 and 720),
  since date not null,
  until date,
  sample boolean not null default false,
  changed timestamptz not null
);
create index on bookings.duty (province);
select site.hide_samples('bookings.duty');
select site.watch('bookings.duty');

-- Whether the stays of a community are a hotel in law, and so keep its register.
create table bookings.hotel (
  community uuid primary key references areas.community,
  is_hotel boolean not null,
  at timestamptz not null,
  by text not null
);
alter table bookings.hotel enable row level security;
alter table bookings.hotel force row level security;
create policy seen on bookings.hotel for select using (true);
create policy said on bookings.hotel for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
create policy changed on bookings.hotel for update
  using (people.may('edit', 'community ' || community)) with check (by = people.actor());
revoke delete, truncate on bookings.hotel from ${app};

-- Who sleeps there, sealed, and only where a duty asks for it: seen by who told it and who receives them, by no one above.
create function bookings.lodges(asked uuid) returns boolean language sql stable as $$
  select exists (select from bookings.visit v where v.id = asked
                    and (v.placed = bookings.guest() or people.may('receive', v.place)))
$$;
create table bookings.lodger (
  id uuid primary key,
  visit uuid not null references bookings.visit,
  person bytea,
  at timestamptz not null,
  by text not null,
  removed timestamptz,
  request uuid not null unique,
  fingerprint text not null
);
create index on bookings.lodger (visit);
alter table bookings.lodger enable row level security;
alter table bookings.lodger force row level security;
create policy seen on bookings.lodger for select using (people.is_job() or bookings.lodges(visit));
create policy told on bookings.lodger for insert with check (bookings.lodges(visit) and by = people.actor());
create policy changed on bookings.lodger for update using (people.is_job() or bookings.lodges(visit));
revoke update, delete, truncate on bookings.lodger from ${app};
grant update (person, removed) on bookings.lodger to ${app};

-- That the authority was told of somebody.
create table bookings.reported (
  lodger uuid not null references bookings.lodger,
  kind text not null check (kind in ('foreigners', 'register')),
  at timestamptz not null,
  by text not null,
  primary key (lodger, kind)
);
alter table bookings.reported enable row level security;
alter table bookings.reported force row level security;
create policy seen on bookings.reported for select using (exists (select from bookings.lodger l where l.id = lodger));
create policy ticked on bookings.reported for insert
  with check (by = people.actor()
      and exists (select from bookings.lodger l join bookings.visit v on v.id = l.visit
                   where l.id = lodger and people.may('receive', v.place)));
revoke update, delete, truncate on bookings.reported from ${app};

-- That nobody else is to be told of.
create table bookings.all_told (
  visit uuid primary key references bookings.visit,
  at timestamptz not null,
  by text not null
);
alter table bookings.all_told enable row level security;
alter table bookings.all_told force row level security;
create policy seen on bookings.all_told for select using (people.is_job() or bookings.lodges(visit));
create policy said on bookings.all_told for insert with check (bookings.lodges(visit) and by = people.actor());
revoke update, delete, truncate on bookings.all_told from ${app};
