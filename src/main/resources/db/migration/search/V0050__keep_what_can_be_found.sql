-- One row for each thing that can be found, written in the transaction that changes the thing. Every application
-- node follows this table with an index of its own; all of it can be made again:
-- select search.keep(kind, id) from search.fact
create schema search;

create table search.document (
  kind text not null,
  id uuid not null,
  path text not null,
  district text,
  lat double precision,
  lon double precision,
  title jsonb not null,
  names text[] not null,
  words jsonb not null,
  places text[] not null,
  lead jsonb,
  body text[] not null,
  sample boolean not null,
  gone boolean not null default false,
  written xid8 not null default pg_current_xact_id(),
  primary key (kind, id)
);
create index on search.document (written);
select site.hide_samples('search.document');
select site.watch('search.document');

-- Texts in all their languages.
create function search.texts(variadic local jsonb[]) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct text.value), '{}') from unnest(local) l, jsonb_each_text(l) text
$$;

-- Where a community lies, the nearest first.
create view search.place as
select c.id as community, c.lat, c.lon, d.code as district,
       case when c.moo is null then '{}' else array['หมู่ ' || c.moo, 'moo ' || c.moo] end
         || search.texts(s.name, d.name, p.name) as names
  from areas.community c
  join areas.province p on p.code = c.province
  left join areas.subdistrict s on s.code = c.subdistrict
  left join areas.district d on d.code = s.district;

-- What each document should say: names of the thing itself, words of what it has, places it lies in,
-- the lead that is shown of it, and everything else in the body.
create view search.fact as
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
  from stories.story s;

-- Shows samples or hides them until it is told otherwise, and says what it was told before.
create function search.samples(shown text) returns text language plpgsql as $$
declare before text := coalesce(current_setting('aenglek.sample', true), 'off');
begin
  perform set_config('aenglek.sample', shown, true);
  return before;
end $$;

-- Writes down what the facts say now; a thing that is there no more is gone. Sees samples whoever writes.
create function search.keep(of_kind text, of_id uuid) returns void language plpgsql as $$
declare before text := search.samples('on');
begin
  insert into search.document (kind, id, path, district, lat, lon, title, names, words, places, lead, body, sample)
  select * from search.fact f where f.kind = of_kind and f.id = of_id
  on conflict (kind, id) do update
     set path = excluded.path, district = excluded.district, lat = excluded.lat, lon = excluded.lon,
         title = excluded.title, names = excluded.names, words = excluded.words, places = excluded.places,
         lead = excluded.lead, body = excluded.body, sample = excluded.sample,
         gone = false, written = pg_current_xact_id();
  if not found then
    update search.document set gone = true, written = pg_current_xact_id() where kind = of_kind and id = of_id;
  end if;
  perform search.samples(before);
end $$;

-- For a row of the thing itself or of a part of it; the arguments are its kind and the column that names it.
create function search.keep_it() returns trigger language plpgsql as $$
begin
  perform search.keep(tg_argv[0], it.id::uuid)
     from (select to_jsonb(old) ->> tg_argv[1] union select to_jsonb(new) ->> tg_argv[1]) it (id)
    where it.id is not null;
  return null;
end $$;

create function search.watch(watched regclass, of_kind text, by_column text) returns void language plpgsql as $$
begin
  execute format('create trigger keep_%s after insert or update or delete on %s
                  for each row execute function search.keep_it(%L, %L)', of_kind, watched, of_kind, by_column);
end $$;

select search.watch('areas.community', 'community', 'id'),
       search.watch('communities.profile', 'community', 'community'),
       search.watch('communities.listing', 'community', 'community'),
       search.watch('communities.capital', 'community', 'community'),
       search.watch('offers.offer', 'offer', 'id'),
       search.watch('offers.capital', 'offer', 'offer'),
       search.watch('stories.story', 'story', 'id'),
       search.watch('stories.about', 'story', 'story');

-- A community's new name or place is also that of its offers and stories.
create function search.keep_around() returns trigger language plpgsql as $$
declare before text := search.samples('on');
begin
  perform search.keep('offer', o.id) from offers.offer o where o.community = new.id;
  perform search.keep('story', a.story) from stories.about a where a.community = new.id;
  perform search.samples(before);
  return null;
end $$;
create trigger keep_around after update on areas.community
  for each row execute function search.keep_around();

-- Areas seldom change their names, and then everything is written again.
create function search.keep_all() returns trigger language plpgsql as $$
declare before text := search.samples('on');
begin
  perform search.keep(f.kind, f.id) from search.fact f;
  perform search.samples(before);
  return null;
end $$;
create trigger keep_all after update on areas.province
  for each statement execute function search.keep_all();
create trigger keep_all after update on areas.district
  for each statement execute function search.keep_all();
create trigger keep_all after update on areas.subdistrict
  for each statement execute function search.keep_all();
