-- The households whose turn a visit is, each time that they are others: of what the last row says the guest
-- was told. Which is the last is a number, as two may be of one moment.
create table bookings.served (
  id uuid primary key,
  number bigint generated always as identity,
  visit uuid not null references bookings.visit,
  households uuid[] not null,
  at timestamptz not null
);
create index on bookings.served (visit, number);

alter table bookings.served enable row level security;
alter table bookings.served force row level security;
create policy kept on bookings.served using (people.is_job());
revoke update, delete, truncate on bookings.served from ${app};
