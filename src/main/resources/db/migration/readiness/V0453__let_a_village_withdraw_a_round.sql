-- A round that a village has begun, or was given back, may be withdrawn, to begin anew with the newest criteria. What was
-- said in it is kept.
alter table readiness.step drop constraint step_kind_check;
alter table readiness.step add constraint step_kind_check
  check (kind in ('sent', 'taken', 'returned', 'confirmed', 'withdrawn'));
drop policy taken on readiness.step;
create policy taken on readiness.step for insert
  with check (by = people.actor()
      and case when kind in ('sent', 'withdrawn') then readiness.may_answer(assessment)
               else readiness.may_verify(assessment) end);
