-- Whether somebody holds a role in a community or in one of its households. By the owner, who sees every role.
create function readiness.belongs(asked uuid, who uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from people.role_grant g
                  where g.person = who and g.ended is null and (g.until is null or g.until > people.moment())
                    and (g.place = 'community ' || asked
                         or g.place in (select 'household ' || h.id from people.household h where h.community = asked)))
$$;

-- Nobody verifies what they have answered themselves, nor for a village where they hold a role.
create or replace function readiness.may_verify(asked uuid) returns boolean language sql stable as $$
  select exists (select from readiness.assessment a
                  where a.id = asked and people.may('check', a.judge)
                    and not readiness.belongs(a.community, people.me()))
     and not readiness.is_answered_by(asked, people.actor())
$$;
