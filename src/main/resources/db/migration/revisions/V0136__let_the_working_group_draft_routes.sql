-- The working group drafts routes and keeps what it entered of them; nothing else that is entered is its to see.
drop policy keepers on revisions.thing;
create policy keepers on revisions.thing
  using (people.sees(place) or people.holds('{editor}', place)
         or (kind = 'route' and people.holds('{working-group}', place)));
drop policy keepers on revisions.revision;
create policy keepers on revisions.revision
  using (people.sees(place) or people.holds('{editor}', place)
         or (people.holds('{working-group}', place)
             and exists (select from revisions.thing t where t.id = thing and t.kind = 'route')));
