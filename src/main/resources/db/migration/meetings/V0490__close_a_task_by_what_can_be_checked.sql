-- A task is closed by what can be opened or checked: a photograph, a document, a page of this site, or the word of somebody
-- who keeps the body, has seen it and never had the task. Of what was closed before nothing is asked anew.
alter table meetings.report add column paper bytea;
alter table meetings.report add column seen_by jsonb;
alter table meetings.report add constraint done_is_shown
  check (state <> 'done' or picture is not null or paper is not null or seen_by is not null or link like '/%') not valid;

-- Who ever had it; that a wider office may check a community makes its tasks nobody's own.
create function meetings.had_task(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from meetings.assignment a
                  where a.task = asked
                    and case a.owner_kind
                          when 'community' then people.holds('{chair,committee}', 'community ' || a.owner)
                          else meetings.is_mine(a.owner_kind, a.owner)
                        end)
$$;

drop policy told on meetings.report;
create policy told on meetings.report for insert
  with check (by = people.actor()
      and (meetings.keeps(meetings.body_of_task(task))
           or (state in ('begun', 'cannot', 'done') and meetings.has_task(task)))
      and (seen_by is null
           or (meetings.keeps(meetings.body_of_task(task)) and not meetings.had_task(task))));
