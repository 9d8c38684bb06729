-- A course is announced in its province; who teaches or sits there from elsewhere sees it, too.
create function training.takes_part(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from training.session s
                  where s.course = asked
                    and (exists (select from training.trainer t where t.session = s.id and t.person = people.me())
                         or exists (select from training.enrolment e where e.session = s.id and e.person = people.me())))
$$;
create function training.concerns(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select people.is_job() or training.takes_part(asked)
      or (select c.province from training.course c where c.id = asked) = any(people.provinces())
$$;
create function training.course_of(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select s.course from training.session s where s.id = asked
$$;

drop policy seen on training.course;
create policy seen on training.course for select
  using (people.is_job() or province = any((select people.provinces())::text[]) or training.takes_part(id));
drop policy seen on training.session;
create policy seen on training.session for select using (training.concerns(course));
drop policy seen on training.trainer;
create policy seen on training.trainer for select using (training.concerns(training.course_of(session)));
