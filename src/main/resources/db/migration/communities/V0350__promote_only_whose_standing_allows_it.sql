-- Whether a community is promoted: one that was assessed, only when it leads; one that never was is not held back by that.
create function communities.may_be_promoted(asked uuid) returns boolean language sql stable as $$
  select coalesce((select s.standing = 'leading' from communities.standing s
                    where s.community = asked order by s.number desc limit 1), true)
$$;

create or replace view communities.facet_due as
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
          from communities.hours, unnest(months) month, unnest(weekdays) weekday
        union all
        select 'promoted', community, false from communities.profile
         where communities.may_be_promoted(community)) due using (community)
 group by due.facet, community, p.evidence;

select communities.watch_facets('communities.standing');

select set_config('aenglek.sample', 'on', true);
insert into communities.facet
select facet, community, only_listed, sample from communities.facet_due where facet = 'promoted';
