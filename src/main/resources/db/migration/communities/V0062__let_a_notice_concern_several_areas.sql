-- By changing the type, which reaches the rows of the sample layer too.
alter table communities.notice alter area type text[] using array[area];
alter table communities.notice rename area to areas;
alter table communities.notice add check (cardinality(areas) > 0);
