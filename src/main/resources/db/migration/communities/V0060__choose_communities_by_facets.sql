-- What communities are chosen by: one row for each thing that can be asked for and each community that has it, so
-- that a question costs as much as its answer, however many communities there are. Equality is the only
-- comparison, because the policy of the sample layer lets no other operator of ours reach an index. Whether the
-- community is but a name on a list stands beside it, for those who count.
create table communities.facet (
  facet text not null,
  community uuid not null references areas.community,
  only_listed boolean not null,
  sample boolean not null,
  primary key (facet, community) include (only_listed, sample)
);
create index on communities.facet (community);
-- Some facets are everywhere and some nearly nowhere: the planner must know which.
alter table communities.facet alter column facet set statistics 1000;
select site.hide_samples('communities.facet');
select site.watch('communities.facet');

-- The facets of each community as its rows have it now; one that a real row gives is no sample.
create view communities.facet_due as
select due.facet, community, p.evidence = 'list' as only_listed, bool_and(due.sample) as sample
  from communities.profile p
  join (select 'all' as facet, community, false as sample from communities.profile
        union all
        select 'area ' || province, id, false from areas.community
        union all
        select 'area ' || s.district, c.id, false
          from areas.community c join areas.subdistrict s on s.code = c.subdistrict
        union all
        select 'list ' || list, community, false from communities.listing
        union all
        select 'kind ' || kind, community, false from communities.capital
        union all
        select 'speaks ' || language, community, sample
          from communities.welcome, unnest(languages) language
        union all
        select 'access ' || aid, community, sample from communities.welcome, unnest(access) aid
        union all
        select 'open ' || month || ' ' || weekday, community, sample
          from communities.hours, unnest(months) month, unnest(weekdays) weekday) due using (community)
 group by due.facet, community, p.evidence;

-- Sees samples whoever writes. One writer after the other, or the later would not see what the other changed.
create function communities.keep_facets(of_community uuid) returns void language plpgsql as $$
declare before text := coalesce(current_setting('aenglek.sample', true), 'off');
begin
  perform from communities.profile where community = of_community for no key update;
  perform set_config('aenglek.sample', 'on', true);
  delete from communities.facet f
   where f.community = of_community
     and f.facet not in (select d.facet from communities.facet_due d where d.community = of_community);
  insert into communities.facet
  select d.facet, d.community, d.only_listed, d.sample
    from communities.facet_due d where d.community = of_community
  on conflict (facet, community) do update
     set only_listed = excluded.only_listed, sample = excluded.sample
   where (facet.only_listed, facet.sample) <> (excluded.only_listed, excluded.sample);
  perform set_config('aenglek.sample', before, true);
end $$;

-- For a row that says something of a community.
create function communities.keep_its_facets() returns trigger language plpgsql as $$
begin
  perform communities.keep_facets(it.community)
     from (select old.community union select new.community) it
    where it.community is not null;
  return null;
end $$;

create function communities.watch_facets(watched regclass) returns void language plpgsql as $$
begin
  execute format('create trigger keep_facets after insert or update or delete on %s
                  for each row execute function communities.keep_its_facets()', watched);
end $$;

select communities.watch_facets('communities.profile'), communities.watch_facets('communities.listing'),
       communities.watch_facets('communities.capital'), communities.watch_facets('communities.welcome'),
       communities.watch_facets('communities.hours');

-- A community can turn out to lie elsewhere, and a subdistrict can go to another district.
create function communities.keep_facets_there() returns trigger language plpgsql as $$
begin
  perform communities.keep_facets(c.id) from areas.community c where c.subdistrict = new.code;
  return null;
end $$;
create function communities.keep_facets_of_it() returns trigger language plpgsql as $$
begin
  perform communities.keep_facets(new.id);
  return null;
end $$;
create trigger keep_facets after update of province, subdistrict on areas.community
  for each row execute function communities.keep_facets_of_it();
create trigger keep_facets after update of district on areas.subdistrict
  for each row execute function communities.keep_facets_there();

select set_config('aenglek.sample', 'on', true);
insert into communities.facet
select facet, community, only_listed, sample from communities.facet_due;

-- Where a few are to be sorted by name, their keys come from the index alone.
create index on communities.sorting (community, lang) include (key);
drop index communities.sorting_community_idx;
