-- Whoever sees a row may not therefore write it. Who may do what is said in the program (Role); here it is said again, so
-- that it holds also where the program forgets to ask. A test holds the two together.
create function people.roles_with(permission text) returns text[] language sql immutable as $$
  select case permission
    when 'edit-own' then '{member,chair,committee,treasurer,officer,editor}'::text[]
    when 'edit' then '{chair,committee,officer,editor}'::text[]
    when 'check' then '{chair,committee,officer}'::text[]
    when 'translate' then '{member,chair,committee,treasurer,officer,editor}'::text[]
    when 'see-people' then '{member,chair,committee,treasurer,officer,auditor,administrator}'::text[]
    when 'keep-people' then '{chair,committee,officer,administrator}'::text[]
    when 'help' then '{chair,committee,treasurer}'::text[]
    when 'guard' then '{chair,officer,administrator}'::text[]
    when 'guard-chairs' then '{officer,administrator}'::text[]
    when 'receive' then '{member,chair,committee}'::text[]
    when 'see-money' then '{chair,treasurer,officer,auditor}'::text[]
    when 'keep-money' then '{chair,treasurer}'::text[]
    when 'keep-collected' then '{administrator}'::text[]
    when 'draft-routes' then '{officer,working-group}'::text[]
    when 'see-acts' then '{chair,officer,auditor,administrator}'::text[]
    when 'end-sessions' then '{administrator}'::text[]
    when 'set' then '{administrator}'::text[]
  end
$$;
create function people.may(permission text, place text) returns boolean language sql stable as $$
  select people.is_job() or people.holds(people.roles_with(permission), place)
$$;

-- People are entered by jobs. Who keeps the people of a place writes down what they do; who helps them, whether they may
-- be named; their name is their own.
drop policy entered on people.person;
drop policy kept on people.person;
create policy entered on people.person for insert with check (people.is_job());
create policy kept on people.person for update
  using (people.is_job() or id = people.me() or people.may('keep-people', place) or people.may('help', place));
revoke update on people.person from ${app};
grant update (name, does, languages, credited, sample, erased) on people.person to ${app};

create function people.leave_to_each_their_own() returns trigger language plpgsql as $$
begin
  if people.is_job() then return new; end if;
  if (new.sample, new.erased) is distinct from (old.sample, old.erased)
     or (old.id is distinct from people.me()
         and (new.name is distinct from old.name
              or (new.credited is distinct from old.credited and not people.may('help', old.place))
              or ((new.does, new.languages) is distinct from (old.does, old.languages)
                  and not people.may('keep-people', old.place))))
  then raise insufficient_privilege using message = 'that is not theirs to change of a person';
  end if;
  return new;
end $$;
create trigger leave_to_each_their_own before update on people.person
  for each row execute function people.leave_to_each_their_own();

drop policy neighbours on people.household;
create policy neighbours on people.household for select
  using (people.sees('community ' || community) or people.sees('household ' || id));
create policy named on people.household for insert with check (people.may('keep-people', 'community ' || community));
create policy renamed on people.household for update using (people.may('keep-people', 'community ' || community));
create policy forgotten on people.household for delete using (people.is_job());
revoke update on people.household from ${app};
grant update (name) on people.household to ${app};

-- Of a role only the end is written later, and by whom it was given or ended is whoever does it.
drop policy given on people.role_grant;
drop policy ended on people.role_grant;
create policy given on people.role_grant for insert
  with check (people.gives(role, place) and giver = people.actor() and ended is null);
create policy ended on people.role_grant for update
  using (people.is_job() or (ended is null and people.gives(role, place)))
  with check (people.is_job() or ended_by = people.actor());
revoke update on people.role_grant from ${app};
grant update (ended, ended_by) on people.role_grant to ${app};

-- The link of an invitation is made anew by whoever made it; others who could give the role take it back.
drop policy made on people.invitation;
drop policy ended on people.invitation;
create policy made on people.invitation for insert
  with check (people.gives(role, place) and made_by = people.actor() and accepted is null);
create policy ended on people.invitation for update
  using (people.is_job() or (accepted is null and withdrawn is null and people.gives(role, place)))
  with check (people.is_job() or (accepted is null and (withdrawn is not null or made_by = people.actor())));
revoke update on people.invitation from ${app};
grant update (token_hash, accepted, withdrawn) on people.invitation to ${app};

-- Where a guardian must be one, and what they must be allowed there, to vouch for somebody: wherever that person is
-- something, or those below could become those above. Read by the owner's right, or a guardian who does not see all that
-- somebody is could vouch for more than they may.
create function people.guards_of(asked uuid) returns table (place text, permission text)
language sql stable security definer set search_path = '' as $$
  with held as (select g.role, g.place from people.role_grant g
                 where g.person = asked and g.ended is null and (g.until is null or g.until > people.moment())),
       belongs as (select h.place from held h
                   union
                   select p.place from people.person p where p.id = asked and not exists (select from held))
  select b.place,
         case when split_part(b.place, ' ', 1) not in ('household', 'community') then 'set'
              when exists (select from held where role = 'chair') then 'guard-chairs'
              else 'guard' end
    from belongs b
$$;
create function people.guards(asked uuid) returns boolean language sql stable as $$
  select people.is_job()
      or (exists (select from people.guards_of(asked))
          and not exists (select from people.guards_of(asked) g where not people.may(g.permission, g.place)))
$$;

-- Who was vouched for stops it, or whoever could have vouched; who did makes the link anew.
drop policy guardians on people.reset;
create policy seen on people.reset for select using (people.sees_person(person));
create policy vouched on people.reset for insert
  with check (people.is_job()
              or (made_by = people.actor() and person <> people.me() and people.sees_person(person)
                  and people.guards(person) and used is null and stopped is null));
create policy stopped on people.reset for update
  using (people.is_job() or (used is null and stopped is null and (person = people.me() or people.guards(person))))
  with check (people.is_job()
              or (used is null and (stopped_by = people.actor() or (stopped is null and made_by = people.actor()))));
create policy forgotten on people.reset for delete using (people.is_job());
revoke update on people.reset from ${app};
grant update (token_hash, used, stopped, stopped_by) on people.reset to ${app};

-- What a browser is asked about somebody is asked by jobs and by themselves. (To hold a row takes a right to write it.)
drop policy asked on people.challenge;
create policy asked on people.challenge
  using (people.is_job() or content #>> '{values,person}' = people.me()::text);
revoke update on people.challenge from ${app};
grant update (until) on people.challenge to ${app};

-- Nobody writes nothing down; an address stands beside an act of one's own.
drop policy written on people.act;
create policy written on people.act for insert with check (actor = people.actor() and actor <> '');
drop policy written on people.act_address;
create policy written on people.act_address for insert
  with check (people.is_job() or exists (select from people.act a where a.id = act and a.actor = people.actor()));
