-- Who guides a visit's guests and who drives them, by household, each time that the village says it anew: the last row counts.
create table bookings.crew (
  id uuid primary key,
  number bigint generated always as identity,
  visit uuid not null references bookings.visit,
  guides uuid[] not null,
  drivers uuid[] not null,
  at timestamptz not null,
  actor text not null
);
create index on bookings.crew (visit, number);

alter table bookings.crew enable row level security;
alter table bookings.crew force row level security;
create policy seen on bookings.crew for select
  using (exists (select from bookings.visit v where v.id = visit));
create policy named on bookings.crew for insert
  with check (actor = people.actor()
              and exists (select from bookings.visit v where v.id = visit and people.may('receive', v.place)));
revoke update, delete, truncate on bookings.crew from ${app};
