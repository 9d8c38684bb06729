-- That somebody finished a course, as they and it were called on that day; anybody with its code may ask whether it still
-- holds. Of whoever was erased the name is taken away, and the row counts on in the figures of its month.
create table training.certificate (
  id uuid primary key,
  code text not null unique,
  session uuid not null references training.session,
  person uuid not null references people.person,
  community uuid references areas.community,
  name jsonb,
  course jsonb not null,
  first_day date not null,
  last_day date,
  granted timestamptz not null,
  granted_by text not null,
  withdrawn timestamptz,
  withdrawn_by text,
  reason text,
  check (first_day <= last_day),
  check ((withdrawn is null) = (withdrawn_by is null) and (withdrawn is null) = (reason is null))
);
create unique index on training.certificate (session, person) where withdrawn is null;
create index on training.certificate (person);
create index on training.certificate (community, granted);
create index on training.certificate (last_day) where withdrawn is null;
alter table training.certificate enable row level security;
alter table training.certificate force row level security;
create policy seen on training.certificate for select
  using (training.speaks_for(person) or training.leads(session)
      or people.sees('community ' || community));
create policy granted on training.certificate for insert with check (people.is_job());
create policy withdrawn on training.certificate for update using (people.is_job());
revoke update, delete, truncate on training.certificate from ${app};
grant update (name, withdrawn, withdrawn_by, reason) on training.certificate to ${app};
