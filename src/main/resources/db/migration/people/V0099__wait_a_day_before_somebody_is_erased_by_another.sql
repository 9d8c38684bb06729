-- Whom a helper wants to be erased, on a paper that they signed: it waits, so that whoever never asked for that can stop it.
-- Only what waits stands here; the acts tell of the rest. Of the link in the letter only the hash is kept.
create table people.erasure (
  person uuid primary key references people.person,
  token_hash bytea not null unique,
  asked timestamptz not null,
  asked_by text not null,
  due timestamptz not null
);
create index on people.erasure (due);

alter table people.erasure enable row level security;
alter table people.erasure force row level security;
create policy seen on people.erasure for select
  using (people.is_job() or person = people.me() or people.helps(person)
         or people.holds_over(people.roles_with('keep-people'), person));
create policy asked on people.erasure for insert
  with check (people.is_job()
              or (asked_by = people.actor() and person <> people.me() and people.helps(person)));
create policy stopped on people.erasure for delete
  using (people.is_job() or person = people.me() or people.helps(person)
         or people.holds_over(people.roles_with('keep-people'), person));
revoke update on people.erasure from ${app};
