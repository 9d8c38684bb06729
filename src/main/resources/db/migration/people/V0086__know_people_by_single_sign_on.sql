-- As whom a provider of single sign-on knows somebody; only the hash of what it calls them is kept.
create table people.identity (
  id uuid primary key,
  person uuid not null references people.person,
  provider text not null,
  subject_hash bytea not null unique,
  made timestamptz not null,
  used timestamptz
);
create index on people.identity (person);
select people.keep_private('people.identity');
