-- Who acts and when it is, as the transaction said at its beginning. Nobody acts unless it is said.
create function people.actor() returns text language sql stable as $$
  select coalesce(current_setting('aenglek.actor', true), '')
$$;
create function people.me() returns uuid language sql stable as $$
  select case when people.actor() like 'person:%' then substr(people.actor(), 8)::uuid end
$$;
create function people.is_job() returns boolean language sql stable as $$
  select people.actor() like 'job:%'
$$;
create function people.moment() returns timestamptz language sql stable as $$
  select nullif(current_setting('aenglek.moment', true), '')::timestamptz
$$;

create table people.household (
  id uuid primary key,
  community uuid not null references areas.community,
  name jsonb not null,
  made timestamptz not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on people.household (community);

-- A place is "everywhere", "province 90", "district 9001", "community <id>" or "household <id>"; its chain is the place
-- and all that hold it. Chains are read by the owner's right, or a household would be hidden by its own wall.
create function people.chain(place text) returns text[]
language sql stable security definer set search_path = '' as $$
  with asked as (select split_part(place, ' ', 1) as kind, split_part(place, ' ', 2) as id),
       home as (select h.id, h.community from asked, people.household h
                 where kind = 'household' and h.id::text = asked.id),
       village as (select c.id, c.province, s.district
                     from areas.community c left join areas.subdistrict s on s.code = c.subdistrict
                    where c.id = (select community from home)
                       or ((select kind from asked) = 'community' and c.id::text = (select id from asked)))
  select array_remove(array[
           (select 'household ' || id from home),
           (select 'community ' || id from village),
           coalesce((select 'district ' || district from village),
                    (select 'district ' || id from asked where kind = 'district')),
           coalesce((select 'province ' || province from village),
                    (select 'province ' || left(id, 2) from asked where kind in ('district', 'province'))),
           'everywhere'], null)
$$;

-- A role that somebody holds in a place, from whom, since when and until when.
create table people.role_grant (
  id uuid primary key,
  person uuid not null references people.person,
  role text not null check (role in ('member', 'chair', 'committee', 'treasurer', 'officer', 'working-group',
                                     'editor', 'auditor', 'administrator')),
  place text not null check (place ~ '^(everywhere|province [0-9]{2}|district [0-9]{4}|(community|household) [0-9a-f-]{36})$'),
  giver text not null,
  given timestamptz not null,
  until timestamptz,
  ended timestamptz,
  ended_by text,
  check ((ended is null) = (ended_by is null))
);
create unique index on people.role_grant (person, role, place) where ended is null;
create index on people.role_grant (place) where ended is null;

-- The one question of the walls: does who acts hold one of these roles in this place or in one that holds it?
create function people.holds(roles text[], asked text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from people.role_grant g
                  where g.person = people.me() and g.role = any(roles) and g.ended is null
                    and (g.until is null or g.until > people.moment())
                    and g.place = any(people.chain(asked)))
$$;
create function people.sees(place text) returns boolean language sql stable as $$
  select people.is_job()
      or people.holds('{member,chair,committee,treasurer,officer,auditor,administrator}', place)
$$;

-- Not forced upon the owner, whose functions above read these two.
alter table people.household enable row level security;
create policy neighbours on people.household using (people.sees('household ' || id));
alter table people.role_grant enable row level security;

-- Where somebody belongs, what they do for guests and which languages they speak.
alter table people.person
  add place text,
  add does text[] not null default '{}',
  add languages text[] not null default '{}',
  add sample boolean not null default false;
update people.person set place = 'province ' || province;
alter table people.person alter place set not null, alter province drop not null;
create index on people.person (place);
drop policy acting on people.person;
create policy sample_layer on people.person as restrictive using (not sample or site.shows_samples())
  with check (true);
create policy named on people.person for select using (credited or id = people.me() or people.sees(place));
create policy entered on people.person for insert with check (people.is_job() or people.sees(place));
create policy kept on people.person for update using (id = people.me() or people.sees(place));
create policy forgotten on people.person for delete using (people.is_job());

-- Whether who acts may see that person; by the owner's right, to ask within a policy.
create function people.sees_person(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select people.is_job() or asked = people.me()
      or exists (select from people.person p where p.id = asked and people.sees(p.place))
$$;
create policy held on people.role_grant using (people.sees_person(person) or people.sees(place));

-- What belongs to one person alone: seen by them and by jobs.
create function people.keep_private(private regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', private);
  execute format('alter table %s force row level security', private);
  execute format('create policy own on %s using (person = people.me() or people.is_job())', private);
end $$;

-- How somebody signs in by name and password; the name is sealed and found by its hash.
create table people.account (
  person uuid primary key references people.person,
  name bytea not null,
  name_hash bytea not null unique,
  password text,
  changed timestamptz not null
);
create table people.passkey (
  credential bytea primary key,
  person uuid not null references people.person,
  key bytea not null,
  transports text[] not null,
  uses bigint not null,
  label text not null,
  made timestamptz not null,
  used timestamptz
);
create index on people.passkey (person);
create table people.recovery_code (
  hash bytea primary key,
  person uuid not null references people.person,
  made timestamptz not null,
  used timestamptz
);
create index on people.recovery_code (person);
create table people.session (
  id uuid primary key,
  token_hash bytea not null unique,
  person uuid not null references people.person,
  way text not null,
  device text not null,
  address text not null,
  made timestamptz not null,
  seen timestamptz not null,
  until timestamptz not null,
  acting_for uuid references people.person,
  ended timestamptz
);
create index on people.session (person) where ended is null;
select people.keep_private('people.account'), people.keep_private('people.passkey'),
       people.keep_private('people.recovery_code'), people.keep_private('people.session');

-- A question that a browser was asked once and must answer soon: a passkey's challenge, a single sign-on.
create table people.challenge (
  hash bytea primary key,
  kind text not null,
  content jsonb not null,
  until timestamptz not null
);
-- Wrong answers about one account or from one address, and when the next one is heard.
create table people.failure (
  about bytea primary key,
  times integer not null,
  last timestamptz not null,
  free timestamptz not null
);
-- A link that was given to somebody: to join in a role, or to come back after a lost phone. Only its hash is kept.
create table people.invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  name jsonb not null,
  role text not null,
  place text not null,
  does text[] not null default '{}',
  made timestamptz not null,
  made_by text not null,
  until timestamptz not null,
  accepted timestamptz,
  withdrawn timestamptz,
  request uuid not null unique,
  fingerprint text not null
);
create index on people.invitation (place);
create table people.reset (
  id uuid primary key,
  token_hash bytea not null unique,
  person uuid not null references people.person,
  reason text not null,
  made timestamptz not null,
  made_by text not null,
  ready timestamptz not null,
  until timestamptz not null,
  used timestamptz,
  stopped timestamptz,
  stopped_by text,
  request uuid not null unique,
  fingerprint text not null
);
create index on people.reset (person);
alter table people.challenge enable row level security;
alter table people.challenge force row level security;
create policy asked on people.challenge using (people.is_job() or people.me() is not null);
alter table people.failure enable row level security;
alter table people.failure force row level security;
create policy jobs on people.failure using (people.is_job());
alter table people.invitation enable row level security;
alter table people.invitation force row level security;
create policy place on people.invitation using (people.sees(place));
alter table people.reset enable row level security;
alter table people.reset force row level security;
create policy guardians on people.reset using (people.sees_person(person));

-- Every act on people, roles, consent and settings; it can be added to and read, and nothing else.
create table people.act (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  behalf uuid,
  what text not null,
  subject uuid,
  place text not null,
  address text,
  reason text,
  detail jsonb not null default '{}'
);
create index on people.act (place, id);
create index on people.act (subject, id);
alter table people.act enable row level security;
alter table people.act force row level security;
create policy written on people.act for insert with check (actor = people.actor());
create policy seen on people.act for select
  using (people.is_job() or subject = people.me() or actor = people.actor()
      or people.holds('{chair,officer,auditor,administrator}', place));
revoke update, delete, truncate on people.act from ${app};
