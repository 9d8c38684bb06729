alter table communities.notice add areas text[];
update communities.notice set areas = array[area];
alter table communities.notice alter areas set not null, add check (cardinality(areas) > 0), drop area;
