-- The households whose turn a visit is, each time that they are others: of what the last row says the guest was told.
create table bookings.served (
  id uuid primary key,
  visit uuid not null references bookings.visit,
  households uuid[] not null,
  at timestamptz not null
);
create index on bookings.served (visit);

alter table bookings.served enable row level security;
alter table bookings.served force row level security;
create policy kept on bookings.served using (people.is_job());
revoke update, delete, truncate on bookings.served from ${app};
