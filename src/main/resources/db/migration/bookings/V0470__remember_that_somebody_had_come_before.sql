-- Written down when the number of a guest's telephone is forgotten, which alone could tell it until then.
alter table bookings.visit add came_before boolean;
grant update (came_before) on bookings.visit to ${app};
