-- What communities tell of what they have and of what they offer, so that it can be compared within a province. What
-- is of another kind is never compared. A path that begins with # is on the community's own page. The number of
-- words of its name is not there until they are told.
create table communities.telling (
  thing uuid primary key,
  community uuid not null references areas.community,
  province text not null references areas.province,
  kind text not null,
  name jsonb not null,
  story jsonb,
  path text not null,
  words smallint,
  sample boolean not null
);
create index on communities.telling (province, kind);
create index on communities.telling (community);
create index on communities.telling (thing) where words is null;

-- The words of which its name and story tell, without places and without what every text has.
create table communities.told (
  thing uuid not null references communities.telling on delete cascade,
  word text not null,
  community uuid not null references areas.community,
  province text not null references areas.province,
  kind text not null,
  named boolean not null,
  sample boolean not null,
  primary key (thing, word)
);
-- Equality is the only comparison that the policy of the sample layer lets reach an index.
create index on communities.told (province, kind, word) include (community, named);

select site.hide_samples('communities.telling'), site.hide_samples('communities.told'),
       site.watch('communities.telling'), site.watch('communities.told');

-- What was entered before is told at the next start.
select set_config('aenglek.sample', 'on', true);
insert into communities.telling (thing, community, province, kind, name, story, path, sample)
select k.id, k.community, c.province, k.kind, k.name, k.story, '#' || k.key, false
  from communities.capital k join areas.community c on c.id = k.community
union all
select o.id, o.community, o.province, 'offer ' || o.kind, o.name, o.text, '/offers/' || o.slug, o.sample
  from offers.offer o;
