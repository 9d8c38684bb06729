-- Sent twice, a hold is prolonged once and the answer is the same.
alter table bookings.hold add extension uuid;
grant update (extension) on bookings.hold to ${app};
