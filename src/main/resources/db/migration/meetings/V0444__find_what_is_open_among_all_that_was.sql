-- When a task was closed for good; none while it is open. A report says so, and opens it again. What is open is few among all
-- that ever was, so those who ask for it read no more.
alter table meetings.task add column closed timestamptz;
alter table meetings.report no force row level security;
update meetings.task t set closed = r.at
  from (select distinct on (task) task, state, at from meetings.report order by task, number desc) r
 where r.task = t.id and r.state in ('done', 'dropped');
alter table meetings.report force row level security;
create index on meetings.task (body) where closed is null;
create index on meetings.task (closed) where closed is not null;

create function meetings.note_closing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update meetings.task set closed = case when new.state in ('done', 'dropped') then new.at end where id = new.task;
  return null;
end $$;
create trigger note_closing after insert on meetings.report for each row execute function meetings.note_closing();

-- The open tasks of whoever acts: each owner is asked about once, not each task.
create function meetings.open_of_mine() returns setof uuid
language sql stable security definer set search_path = '' rows 10 as $$
  with given as (select distinct on (a.task) a.task, a.owner_kind, a.owner
                   from meetings.task t join meetings.assignment a on a.task = t.id
                  where t.closed is null order by a.task, a.number desc),
       owner as (select distinct owner_kind, owner from given)
  select g.task from given g
    join (select owner_kind, owner from owner where meetings.is_mine(owner_kind, owner)) mine using (owner_kind, owner)
$$;

-- Whether whoever acts may see a body at all: most people sit nowhere, and then no body is asked about.
create function meetings.may_meet() returns boolean
language sql stable security definer set search_path = '' as $$
  select people.is_job()
      or exists (select from meetings.seat s where s.person = people.me() and s.left_day is null)
      or exists (select from people.role_grant g
                  where g.person = people.me() and g.ended is null and (g.until is null or g.until > people.moment())
                    and g.role in ('chair', 'committee', 'treasurer', 'officer', 'auditor', 'working-group'))
$$;
