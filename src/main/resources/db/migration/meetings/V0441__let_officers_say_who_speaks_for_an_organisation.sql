-- A village names its committee by itself, so nobody speaks for an organisation by a seat in one: only in a body of a
-- district or a province, which officers name, and only for an organisation of the same province.
create index on meetings.seat (organisation);
create function meetings.speakers_of(asked uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct s.person
    from meetings.seat s
    join meetings.appointment a on a.id = s.appointment
    join meetings.body b on b.id = a.body
    join people.organisation o on o.id = s.organisation and o.province = b.province
   where s.organisation = asked and s.person is not null and s.left_day is null and b.place not like 'community %'
     and a.id = meetings.appointment_on(a.body, people.moment()::date)
$$;
create or replace function meetings.speaks_for(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from meetings.speakers_of(asked) speaker where speaker = people.me())
$$;

drop policy given on meetings.seat;
create policy given on meetings.seat for insert
  with check (left_day is null
      and exists (select from meetings.appointment a join meetings.body b on b.id = a.body
                   where a.id = appointment and meetings.keeps(a.body)
                     and (organisation is null or b.place not like 'community %')));
