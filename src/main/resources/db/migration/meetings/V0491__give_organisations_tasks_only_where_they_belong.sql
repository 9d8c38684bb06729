-- What is within a body's reach: the communities of its place, and the organisations of its province. A district or a village
-- reaches an organisation that sits in it, that looks after a community of its place, or that has a pledge open to it.
create function meetings.reaches(asked uuid, kind text, owner uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select case kind
    when 'community' then exists (select from meetings.body b
                                   where b.id = asked and b.place = any(people.chain('community ' || owner)))
    when 'organisation' then exists (
      select from meetings.body b join people.organisation o on o.id = owner and o.province = b.province
       where b.id = asked
         and (b.place like 'province %'
              or exists (select from meetings.seat s
                          where s.organisation = owner and s.left_day is null
                            and s.appointment = meetings.appointment_on(b.id, people.moment()::date))
              or exists (select from meetings.care c
                          where c.organisation = owner and c.ended is null
                            and b.place = any(people.chain('community ' || c.community)))
              or exists (select from meetings.task t
                          join lateral (select * from meetings.assignment a where a.task = t.id
                                         order by a.number desc limit 1) a on true
                          where t.kind = 'pledge' and t.closed is null and a.owner_kind = 'organisation' and a.owner = reaches.owner
                            and (t.body = b.id or b.place = any(people.chain('community ' || t.promised_to))))))
    else true
  end
$$;

-- What an organisation pledges, those write down who keep the organisations of the province. Whoever had it may have it again,
-- by another day.
drop policy given on meetings.assignment;
create policy given on meetings.assignment for insert
  with check (by = people.actor() and meetings.keeps(meetings.body_of_task(task))
      and (meetings.reaches(meetings.body_of_task(task), owner_kind, owner)
           or exists (select from meetings.assignment a
                       where a.task = assignment.task and a.owner_kind = assignment.owner_kind and a.owner = assignment.owner)
           or exists (select from meetings.task t where t.id = task and people.may('check', 'province ' || t.province))));
