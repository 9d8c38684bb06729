-- What somebody asked and was told, and to whom a price was quoted, is forgotten when the purpose says so; when it was asked
-- and answered, and what was quoted for how much, stays.
alter table bookings.enquiry alter asked drop not null;
alter table bookings.reply alter words drop not null;
alter table bookings.quoted alter payer drop not null;
create policy forgotten on bookings.enquiry for update using (people.is_job());
create policy forgotten on bookings.reply for update using (people.is_job());
create policy forgotten on bookings.quoted for update using (people.is_job());
grant update (asked) on bookings.enquiry to ${app};
grant update (words) on bookings.reply to ${app};
grant update (payer) on bookings.quoted to ${app};
