-- Whether who acts has shown more than a password, or need not; not to know is no.
create function people.is_strong() returns boolean language sql stable as $$
  select coalesce(current_setting('aenglek.strong', true), '') = 'on'
$$;

-- Roles over a wide area are held by whoever has shown more than a password.
create or replace function people.holds(roles text[], asked text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from people.role_grant g
                  where g.person = people.me() and g.role = any(roles) and g.ended is null
                    and (g.until is null or g.until > people.moment())
                    and (people.is_strong()
                         or g.role not in ('officer', 'working-group', 'auditor', 'administrator'))
                    and g.place = any(people.chain(asked)))
$$;
