-- Whoever sees a role or an invitation may not therefore give it. Who gives which is said in the program as well
-- (Role.givers): here it holds also where the program forgets to ask.
create function people.givers(role text) returns text[] language sql immutable as $$
  select case when role in ('member', 'committee', 'treasurer') then '{chair,committee,officer,administrator}'::text[]
              when role in ('chair', 'editor', 'working-group') then '{officer,administrator}'::text[]
              else '{administrator}'::text[] end
$$;
create function people.gives(role text, place text) returns boolean language sql stable as $$
  select people.is_job() or people.holds(people.givers(role), place)
$$;

drop policy held on people.role_grant;
create policy held on people.role_grant for select using (people.sees_person(person) or people.sees(place));
create policy given on people.role_grant for insert with check (people.gives(role, place));
create policy ended on people.role_grant for update using (people.gives(role, place));
create policy forgotten on people.role_grant for delete using (people.is_job());

drop policy place on people.invitation;
create policy place on people.invitation for select using (people.sees(place));
create policy made on people.invitation for insert with check (people.gives(role, place));
create policy ended on people.invitation for update using (people.gives(role, place));
create policy forgotten on people.invitation for delete using (people.is_job());
