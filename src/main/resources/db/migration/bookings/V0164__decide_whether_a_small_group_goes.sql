-- A turn that goes only with so many guests and has fewer when its booking closes: that the village was told, and what it
-- decided.
create table bookings.least_told (
  offer uuid not null references offers.offer,
  day date not null,
  starts time not null,
  at timestamptz not null,
  by text not null,
  primary key (offer, day, starts)
);
create table bookings.least_decided (
  offer uuid not null references offers.offer,
  day date not null,
  starts time not null,
  place text not null,
  goes boolean not null,
  at timestamptz not null,
  by text not null,
  primary key (offer, day, starts)
);

alter table bookings.least_told enable row level security;
alter table bookings.least_told force row level security;
alter table bookings.least_decided enable row level security;
alter table bookings.least_decided force row level security;

create policy told on bookings.least_told using (people.is_job());
create policy seen on bookings.least_decided for select using (people.is_job() or people.sees(place));
create policy made on bookings.least_decided for insert
  with check (people.may('receive', place) and by = people.actor());

revoke update, delete, truncate on bookings.least_told, bookings.least_decided from ${app};
