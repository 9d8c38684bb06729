-- Whoever sees what was entered may not therefore enter it: what is a household's is entered by whoever belongs to it, a
-- route by those who draft routes, all else by those who edit there.
create function revisions.may_enter(kind text, place text) returns boolean language sql stable as $$
  select people.may(case when kind = 'route' then 'draft-routes'
                         when place like 'household %' then 'edit-own'
                         else 'edit' end, place)
$$;
create function revisions.may_revise(asked uuid) returns boolean language sql stable as $$
  select exists (select from revisions.thing t where t.id = asked and revisions.may_enter(t.kind, t.place))
$$;
create function revisions.wants_four_eyes(place text) returns boolean language sql stable as $$
  select exists (select from revisions.rule r where 'province ' || r.province = any(people.chain(place)) and r.four_eyes)
$$;

drop policy keepers on revisions.thing;
create policy keepers on revisions.thing for select
  using (people.sees(place) or people.holds('{editor}', place)
         or (kind = 'route' and people.holds('{working-group}', place)));
create policy entered on revisions.thing for insert with check (revisions.may_enter(kind, place));
create policy revised on revisions.thing for update
  using (revisions.may_enter(kind, place) or people.may('check', place));
revoke update, delete on revisions.thing from ${app};
grant update (number, public, changed) on revisions.thing to ${app};

-- A revision stands as it was made. That somebody let it through or sent it back is written once: by its maker where one
-- pair of eyes is enough, else by another. What was found there first is entered by whoever opens it.
drop policy keepers on revisions.revision;
create policy keepers on revisions.revision for select
  using (people.sees(place) or people.holds('{editor}', place)
         or (people.holds('{working-group}', place)
             and exists (select from revisions.thing t where t.id = thing and t.kind = 'route')));
create policy made on revisions.revision for insert
  with check (revisions.may_revise(thing)
              and (maker = people.actor() or (maker = 'job:found' and number = 1))
              and exists (select from revisions.thing t where t.id = thing and t.place = revision.place)
              and checked is null and refused is null);
create policy looked_over on revisions.revision for update
  using (people.is_job() or (checked is null and refused is null))
  with check (people.is_job()
              or (refused is null and checker = people.actor() and revisions.may_revise(thing)
                  and (maker = 'job:found' or (maker = people.actor() and not revisions.wants_four_eyes(place))))
              or (maker <> people.actor() and people.may('check', place)
                  and (refused is not null or checker = people.actor())));
revoke update, delete on revisions.revision from ${app};
grant update (checked, checker, refused, answer) on revisions.revision to ${app};
