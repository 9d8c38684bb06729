-- The first three things that a community has, as its card shows them; made of its capital when that is entered.
alter table communities.profile add highlights jsonb not null default '[]';
update communities.profile p set highlights = first.three
  from (select community, jsonb_agg(jsonb_build_object('kind', kind, 'name', name) order by position) as three
          from communities.capital where position < 3 group by community) first
 where first.community = p.community;
alter table communities.profile alter highlights drop default;
