-- Whether somebody has judged a round: found a level, given it back or confirmed it. What they decided of an appeal is no
-- reason, or one who decides could decide one appeal only.
create function readiness.has_judged(asked uuid, who uuid) returns boolean language sql stable as $$
  select exists (select from readiness.step s
                  where s.assessment = asked and s.by = 'person:' || who and s.kind in ('returned', 'confirmed'))
      or exists (select from readiness.verdict v
                  where v.assessment = asked and v.by = 'person:' || who
                    and not exists (select from readiness.appeal p join readiness.decision d on d.appeal = p.id
                                     where p.assessment = asked and p.criterion = v.criterion and d.by = v.by))
$$;
-- By the owner, who sees every role.
create function readiness.is_officer(who uuid, asked text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from people.role_grant g
                  where g.person = who and g.role = 'officer' and g.place = any(people.chain(asked))
                    and g.ended is null and (g.until is null or g.until > people.moment()))
$$;
-- Whoever is in office in the province now, has not judged the round and has no part in the village.
create function readiness.can_decide(asked uuid, who uuid) returns boolean language sql stable as $$
  select exists (select from readiness.assessment a
                  where a.id = asked
                    and readiness.is_officer(who, 'province ' || left(split_part(a.judge, ' ', 2), 2))
                    and not readiness.belongs(a.community, who))
     and not readiness.is_answered_by(asked, 'person:' || who)
     and not readiness.has_judged(asked, who)
$$;
-- The one who is named; another who can, once the named one cannot any more.
create function readiness.is_decider(asked uuid, named uuid) returns boolean language sql stable as $$
  select readiness.can_decide(asked, people.me())
     and (named = people.me() or not readiness.can_decide(asked, named))
$$;
create or replace function readiness.decides(asked uuid) returns boolean language sql stable as $$
  select exists (select from readiness.appeal p
                  where p.assessment = asked and readiness.is_decider(asked, p.decider))
$$;
drop policy decided on readiness.decision;
create policy decided on readiness.decision for insert
  with check (by = people.actor()
      and exists (select from readiness.appeal p
                   where p.id = appeal and readiness.is_decider(p.assessment, p.decider)));
