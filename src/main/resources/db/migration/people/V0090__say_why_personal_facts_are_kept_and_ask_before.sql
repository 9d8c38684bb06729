-- Why personal facts are kept: on which ground of the Personal Data Protection Act B.E. 2562, and for how many days after
-- what. What each is for is told in the messages, in every language. A job reads these rows and keeps to them.
create table people.purpose (
  key text primary key,
  place integer not null,
  basis text not null check (basis in ('consent', 'explicit-consent', 'contract', 'legitimate-interest', 'legal-obligation')),
  law text not null,
  days integer check (days >= 0),
  after text not null
    check (after in ('withdrawn', 'left', 'over', 'written', 'until', 'always')),
  check ((days is null) = (after = 'always'))
);
revoke insert, update, delete on people.purpose from ${app};
select site.watch('people.purpose');

insert into people.purpose (key, place, basis, law, days, after) values
  ('work', 10, 'legitimate-interest', 'pdpa-24-5', null, 'always'),
  ('contact', 20, 'legitimate-interest', 'pdpa-24-5', 30, 'left'),
  ('sign-in', 30, 'contract', 'pdpa-24-3', 365, 'left'),
  ('session', 40, 'legitimate-interest', 'pdpa-24-5', 30, 'over'),
  ('link', 50, 'legitimate-interest', 'pdpa-24-5', 30, 'over'),
  ('try', 60, 'legitimate-interest', 'pdpa-24-5', 1, 'written'),
  ('address', 70, 'legal-obligation', 'computer-crime-26', 90, 'written'),
  ('act', 80, 'legitimate-interest', 'pdpa-24-5', null, 'always'),
  ('letter', 90, 'legitimate-interest', 'pdpa-24-5', 30, 'written'),
  ('named', 110, 'consent', 'pdpa-19', 0, 'withdrawn'),
  ('photograph', 120, 'consent', 'pdpa-19', 0, 'withdrawn'),
  ('telephone', 130, 'consent', 'pdpa-19', 0, 'withdrawn'),
  ('news', 140, 'consent', 'pdpa-19', 0, 'withdrawn'),
  ('need', 150, 'explicit-consent', 'pdpa-26', 0, 'until'),
  ('identity-number', 160, 'legal-obligation', 'pdpa-24-6', 0, 'until'),
  ('proof', 170, 'legitimate-interest', 'pdpa-78', 3650, 'withdrawn'),
  ('erasure', 180, 'legal-obligation', 'pdpa-33', null, 'always');

-- Whether who acts holds one of these roles where that person belongs.
create function people.holds_over(roles text[], asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from people.person p where p.id = asked and people.holds(roles, p.place))
$$;
create function people.helps(asked uuid) returns boolean language sql stable as $$
  select people.holds_over('{chair,committee,treasurer}', asked)
$$;

-- That somebody agreed, to which words, when, and who wrote it down; only the end is written later.
create table people.consent (
  id uuid primary key,
  person uuid not null references people.person,
  purpose text not null references people.purpose,
  words text not null,
  lang text not null check (lang in ('th', 'ms', 'zh', 'en')),
  given timestamptz not null,
  recorded_by text not null,
  way text not null check (way in ('self', 'helper', 'paper')),
  paper text,
  withdrawn timestamptz,
  withdrawn_by text,
  request uuid not null unique,
  fingerprint text not null,
  check ((way = 'paper') = (paper is not null)),
  check ((withdrawn is null) = (withdrawn_by is null))
);
create unique index on people.consent (person, purpose) where withdrawn is null;
create index on people.consent (person);
alter table people.consent enable row level security;
alter table people.consent force row level security;
create policy seen on people.consent for select
  using (people.is_job() or person = people.me() or people.helps(person));
create policy recorded on people.consent for insert
  with check (recorded_by = people.actor() and (people.is_job() or person = people.me() or people.helps(person)));
create policy withdrawn on people.consent for update
  using (people.is_job() or person = people.me() or people.helps(person));
create policy forgotten on people.consent for delete using (people.is_job());
revoke update on people.consent from ${app};
grant update (withdrawn, withdrawn_by) on people.consent to ${app};

-- Where somebody is reached, sealed; found by a keyed hash.
create table people.contact (
  id uuid primary key,
  person uuid not null references people.person,
  kind text not null check (kind in ('telephone', 'email', 'line')),
  sealed bytea not null,
  hash bytea not null,
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null,
  unique (person, hash)
);
create index on people.contact (hash);
alter table people.contact enable row level security;
alter table people.contact force row level security;
create policy seen on people.contact for select
  using (people.is_job() or person = people.me() or people.helps(person) or people.holds_over('{officer}', person));
create policy entered on people.contact for insert
  with check (people.is_job() or person = people.me() or people.helps(person));
create policy removed on people.contact for delete
  using (people.is_job() or person = people.me() or people.helps(person));
revoke update on people.contact from ${app};

-- A letter to somebody goes where they are reached, also when its writer may not see where that is.
create function people.addresses_of(asked uuid) returns table (id uuid, kind text, sealed bytea)
language plpgsql as $$
declare
  writer text := people.actor();
begin
  perform set_config('aenglek.actor', 'job:letters', true);
  return query select c.id, c.kind, c.sealed from people.contact c where c.person = asked order by c.id;
  perform set_config('aenglek.actor', writer, true);
end $$;

-- What somebody confided: what they need to be served well, or an identity number that a duty asks for. Sealed, and over
-- on a day that is set from the beginning.
create table people.confided (
  id uuid primary key,
  person uuid not null references people.person,
  kind text not null check (kind in ('need', 'identity-number')),
  duty text check (duty in ('withholding-tax', 'foreign-guest')),
  sealed bytea not null,
  until date not null,
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null,
  check ((kind = 'identity-number') = (duty is not null))
);
create index on people.confided (person);
create index on people.confided (until);
alter table people.confided enable row level security;
alter table people.confided force row level security;
create policy known on people.confided
  using (people.is_job() or person = people.me() or people.helps(person));
revoke update on people.confided from ${app};
