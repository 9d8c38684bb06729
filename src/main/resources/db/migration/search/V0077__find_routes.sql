-- A linked route is found too, by its own name, its stops and the communities on it; a draft by nobody.
create or replace view search.fact as
select 'community' as kind, c.id, '/communities/' || c.slug as path, place.district, place.lat, place.lon,
       c.name as title, search.texts(c.name) || c.aliases as names,
       coalesce((select jsonb_agg(k.name order by k.position)
                   from communities.capital k where k.community = c.id), '[]') as words,
       place.names as places, p.summary as lead,
       search.texts(p.summary, p.homestay, p.market)
         || (select array_agg(t) from communities.capital k, unnest(search.texts(k.story, k.keeper)) t
              where k.community = c.id)
         || (select array_agg(replace(l.list, '-', ' ') || coalesce(' ' || l.year, ''))
               from communities.listing l where l.community = c.id) as body,
       false as sample
  from areas.community c
  join search.place place on place.community = c.id
  left join communities.profile p on p.community = c.id
union all
select 'offer', o.id, '/offers/' || o.slug, place.district, place.lat, place.lon, o.name, search.texts(o.name),
       jsonb_build_array(c.name)
         || coalesce((select jsonb_agg(k.name order by ok.position)
                        from offers.capital ok join communities.capital k on k.id = ok.capital
                       where ok.offer = o.id), '[]'),
       place.names, o.text, search.texts(o.text), o.sample
  from offers.offer o
  join areas.community c on c.id = o.community
  join search.place place on place.community = o.community
union all
select 'story', s.id, '/stories/' || s.slug, null, null, null, s.title, search.texts(s.title),
       coalesce((select jsonb_agg(c.name order by a.position)
                   from stories.about a join areas.community c on c.id = a.community
                  where a.story = s.id), '[]'),
       search.texts(s.place), s.lead, search.texts(s.lead, s.body), false
  from stories.story s
union all
select 'route', r.id, '/trips/routes/' || r.slug, null, null, null, r.title, search.texts(r.title),
       coalesce((select jsonb_agg(c.name order by s.position)
                   from trips.stop s join areas.community c on c.id = s.community
                  where s.route = r.id), '[]'),
       array[]::text[], r.lead,
       search.texts(r.lead, r.identity)
         || (select array_agg(t) from trips.stop s, unnest(search.texts(s.name, s.note)) t where s.route = r.id),
       false
  from trips.route r
 where r.status <> 'draft';

select search.watch('trips.route', 'route', 'id'),
       search.watch('trips.stop', 'route', 'route');

-- A community's new name or place is also that of its offers, its stories and the routes that stop there.
create or replace function search.keep_around() returns trigger language plpgsql as $$
declare before text := search.samples('on');
begin
  perform search.keep('offer', o.id) from offers.offer o where o.community = new.id;
  perform search.keep('story', a.story) from stories.about a where a.community = new.id;
  perform search.keep('route', s.route) from (select distinct route from trips.stop where community = new.id) s;
  perform search.samples(before);
  return null;
end $$;

select search.keep('route', r.id) from trips.route r where r.status <> 'draft';
