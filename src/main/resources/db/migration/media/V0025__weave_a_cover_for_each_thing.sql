create schema media;

-- The picture that stands for a thing: until there is a photograph, a cloth woven from these words.
create table media.cover (
  owner uuid primary key,
  slug text not null unique,
  seed text not null,
  kin text not null,
  kinds text[] not null default '{}'
);

select site.watch('media.cover');
