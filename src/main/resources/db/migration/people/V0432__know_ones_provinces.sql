-- The provinces of whoever acts: where they belong, and where they hold a role.
create function people.provinces() returns text[]
language sql stable security definer set search_path = '' as $$
  with place as (select p.place from people.person p where p.id = people.me()
                 union
                 select g.place from people.role_grant g
                  where g.person = people.me() and g.ended is null and (g.until is null or g.until > people.moment()))
  select coalesce(array_agg(distinct code), '{}')
    from (select substr(part, 10) as code from place, unnest(people.chain(place.place)) part where part like 'province %'
          union
          select p.code from areas.province p where exists (select from place where place.place = 'everywhere')) mine
$$;
