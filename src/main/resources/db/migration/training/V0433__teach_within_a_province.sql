-- The courses that concern whoever acts: those of their provinces, and those at which they teach or have a seat.
create function training.my_courses() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select c.id from training.course c where c.province = any((select people.provinces())::text[])
  union
  select s.course from training.trainer t join training.session s on s.id = t.session where t.person = people.me()
  union
  select s.course from training.enrolment e join training.session s on s.id = e.session where e.person = people.me()
$$;
create function training.my_sessions() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select s.id from training.session s where s.course in (select training.my_courses())
$$;

drop policy seen on training.course;
create policy seen on training.course for select
  using (people.is_job() or province = any((select people.provinces())::text[]) or id in (select training.my_courses()));
drop policy seen on training.session;
create policy seen on training.session for select using (people.is_job() or course in (select training.my_courses()));
drop policy seen on training.trainer;
create policy seen on training.trainer for select using (people.is_job() or session in (select training.my_sessions()));
