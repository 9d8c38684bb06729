-- A community is also found by the names of its offers and of the stories about it. They are read with the document,
-- so that a reader to whom the samples are hidden finds nothing by them.
create view search.told with (security_invoker) as
select o.community, t.text from offers.offer o, unnest(search.texts(o.name)) t (text)
union all
select a.community, t.text
  from stories.about a join stories.story s on s.id = a.story, unnest(search.texts(s.title)) t (text);

select search.watch('offers.offer', 'community', 'community'),
       search.watch('stories.about', 'community', 'community');

create function search.keep_told() returns trigger language plpgsql as $$
begin
  perform search.keep('community', a.community) from stories.about a where a.story = new.id;
  return null;
end $$;
create trigger keep_told after update of title on stories.story
  for each row execute function search.keep_told();
