-- A course is for those who belong to its province or hold a role there, and for who teaches at it, wherever they come from.
create function training.concerns(province text, course uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select people.is_job()
      or exists (select from people.role_grant g
                  where g.person = people.me() and g.ended is null
                    and (g.place = 'everywhere' or 'province ' || province = any(people.chain(g.place))))
      or exists (select from people.person p
                  where p.id = people.me() and 'province ' || province = any(people.chain(p.place)))
      or exists (select from training.trainer t join training.session s on s.id = t.session
                  where s.course = concerns.course and t.person = people.me())
$$;
alter policy seen on training.course using (training.concerns(province, id));
alter policy seen on training.session using (exists (select from training.course c where c.id = course));
alter policy seen on training.trainer using (exists (select from training.session s where s.id = session));
