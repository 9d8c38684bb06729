create index on bookings.reply (by);
create index on bookings.answer (by);
