-- Orders and seats count for a meeting as they were known when its minutes were approved; who was seated or left later
-- changes nothing of it. When somebody left was not always noted: then it counts as known all along.
alter table meetings.seat add column made timestamptz;
alter table meetings.seat add column left_at timestamptz;
alter table meetings.seat add check (left_at is null or left_day is not null);
update meetings.seat s set made = a.made from meetings.appointment a where a.id = s.appointment;
alter table meetings.seat alter column made set not null;
grant update (left_at) on meetings.seat to ${app};

create function meetings.appointment_known(asked uuid, day date, known timestamptz) returns uuid
language sql stable security definer set search_path = '' as $$
  select a.id from meetings.appointment a
   where a.body = asked and a.made <= known and day between a.first_day and coalesce(a.last_day, 'infinity')
   order by a.first_day desc, a.dated desc, a.number desc limit 1
$$;
create or replace function meetings.appointment_on(asked uuid, day date) returns uuid
language sql stable security definer set search_path = '' as $$
  select meetings.appointment_known(asked, day, 'infinity')
$$;
