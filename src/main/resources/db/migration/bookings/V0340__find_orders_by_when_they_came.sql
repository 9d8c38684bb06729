-- A month's orders are counted for the programme: without reading those of all the years before it.
create index on bookings.placed (at);
