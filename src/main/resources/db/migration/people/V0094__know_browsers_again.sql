-- Browsers in which somebody has signed in before; each holds a secret, of which only the hash is kept.
create table people.browser (
  person uuid not null references people.person,
  secret_hash bytea not null,
  made timestamptz not null,
  used timestamptz not null,
  primary key (person, secret_hash)
);
select people.keep_private('people.browser');
