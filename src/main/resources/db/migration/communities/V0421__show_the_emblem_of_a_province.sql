-- The emblem by which a province is known; everybody sees it on the pages of its communities.
create table communities.emblem (
  province text primary key references areas.province,
  picture bytea not null,
  changed timestamptz not null
);
select site.watch('communities.emblem');
