-- When a visit was ordered stands with it: a village's orders of a month are found without reading those of the whole nation.
alter table bookings.visit add ordered timestamptz;
alter table bookings.placed no force row level security;
update bookings.visit v set ordered = p.at from bookings.placed p where p.id = v.placed;
alter table bookings.placed force row level security;
alter table bookings.visit alter ordered set not null;
create index on bookings.visit (community, ordered);
drop index bookings.placed_at_idx;

-- Whether a guest had been there before.
create index on bookings.placed (phone_hash) where phone_hash is not null;
