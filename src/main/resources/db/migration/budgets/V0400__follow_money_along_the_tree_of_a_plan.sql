create schema budgets;

-- A line of a province's plan for a fiscal year, named by the year of the Buddhist era in which it ends. It lies in another
-- line, or is a plan. Its number is told once among its neighbours; where there is none, its title tells it apart.
create table budgets.line (
  id uuid primary key,
  province text not null references areas.province,
  year smallint not null check (year between 2500 and 2699),
  parent uuid references budgets.line,
  kind text not null check (kind in ('plan', 'approach', 'main', 'project', 'activity')),
  number text not null,
  position integer not null check (position >= 1),
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null,
  check ((parent is null) = (kind = 'plan')),
  unique nulls not distinct (province, year, parent, position)
);
create unique index on budgets.line (province, year, parent, kind, number) nulls not distinct where number <> '';
create index on budgets.line (parent);

-- How a line is called, word for word as the office writes it, and who answers for it. The last word counts.
create table budgets.wording (
  line uuid not null references budgets.line,
  number smallint not null check (number >= 1),
  province text not null references areas.province,
  title text not null check (title <> ''),
  unit text not null,
  at timestamptz not null,
  by text not null,
  primary key (line, number)
);

-- A file with an office's grid: what stood in it, and once it is applied, what it made.
create table budgets.import (
  id uuid primary key,
  province text not null references areas.province,
  year smallint not null check (year between 2500 and 2699),
  day date not null,
  file text not null,
  content jsonb not null,
  made timestamptz not null,
  made_by text not null,
  applied timestamptz,
  applied_by text,
  changed integer,
  request uuid not null unique,
  fingerprint text not null,
  check ((applied is null) = (applied_by is null) and (applied is null) = (changed is null))
);
create index on budgets.import (province, year);

-- Money that is given to a line, paid out of it or given back. Rows are only added: less than nothing takes back what an
-- earlier row said, nothing at all says that there is none until that day.
create table budgets.movement (
  id uuid primary key,
  line uuid not null references budgets.line,
  province text not null references areas.province,
  kind text not null check (kind in ('allocation', 'disbursement', 'return')),
  amount bigint not null,
  day date not null,
  document text not null,
  note text not null,
  corrects uuid references budgets.movement,
  transfer uuid,
  import uuid references budgets.import,
  picture bytea,
  made timestamptz not null,
  made_by text not null,
  request uuid not null unique,
  fingerprint text not null,
  check (amount >= 0 or note <> '' or import is not null),
  check (corrects is null or note <> ''),
  check (transfer is null or kind = 'allocation')
);
create index on budgets.movement (line, day);
create index on budgets.movement (corrects) where corrects is not null;

-- A per cent that another system tells of a line, and of which day.
create table budgets.told (
  line uuid not null references budgets.line,
  source text not null check (source in ('bpm', 'internal')),
  number smallint not null check (number >= 1),
  province text not null references areas.province,
  percent numeric(5, 2) not null check (percent between 0 and 100),
  day date not null,
  at timestamptz not null,
  by text not null,
  primary key (line, source, number)
);

-- How much of a line is to be paid out in a month. The last word counts.
create table budgets.planned (
  line uuid not null references budgets.line,
  month date not null check (extract(day from month) = 1),
  number smallint not null check (number >= 1),
  province text not null references areas.province,
  amount bigint not null check (amount >= 0),
  at timestamptz not null,
  by text not null,
  primary key (line, month, number)
);

-- What a line is for: a community, what is offered there, or a task that a meeting gave.
create table budgets.link (
  id uuid primary key,
  line uuid not null references budgets.line,
  province text not null references areas.province,
  kind text not null check (kind in ('community', 'offer', 'task')),
  subject uuid not null,
  at timestamptz not null,
  by text not null,
  ended timestamptz,
  ended_by text,
  check ((ended is null) = (ended_by is null))
);
create unique index on budgets.link (line, subject) where ended is null;
create index on budgets.link (subject);

-- What became of it, with what shows it.
create table budgets.result (
  id uuid primary key,
  line uuid not null references budgets.line,
  province text not null references areas.province,
  words text not null check (words <> ''),
  address text not null,
  picture bytea,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on budgets.result (line);

-- Where whoever acts reads the whole tree, asked once a statement: with the province's offices, or in one of its districts.
-- Only where they hold an office at all it is asked whether they hold it now.
create function budgets.offices() returns setof text
language sql stable security definer set search_path = '' as $$
  select g.place from people.role_grant g
   where g.person = people.me() and g.role in ('officer', 'auditor', 'working-group', 'administrator') and g.ended is null
$$;
create function budgets.read_provinces() returns setof text
language sql stable security definer set search_path = '' as $$
  select p.code from areas.province p
   where people.is_job()
      or (exists (select from budgets.offices() place where place in ('everywhere', 'province ' || p.code))
          and people.holds('{officer,auditor,working-group,administrator}', 'province ' || p.code))
   union
  select d.province from areas.district d join budgets.offices() place on place = 'district ' || d.code
   where people.holds('{officer,auditor}', place)
$$;
create function budgets.kept_provinces() returns setof text
language sql stable security definer set search_path = '' as $$
  select p.code from areas.province p
   where people.is_job()
      or ('province ' || p.code in (select budgets.offices()) and people.holds('{officer}', 'province ' || p.code))
$$;

-- Whoever lives or works in a community sees what is for it, with all that lies within, and the names of what it lies in.
create function budgets.own_lines() returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive mine as (
    select g.place from people.role_grant g
     where g.person = people.me() and g.ended is null and (g.until is null or g.until > people.moment())
       and (g.place like 'community %' or g.place like 'household %')),
  homes as (
    select split_part(place, ' ', 2)::uuid as community from mine where place like 'community %'
     union
    select h.community from mine join people.household h on mine.place = 'household ' || h.id),
  lines as (
    select k.line from budgets.link k join homes on homes.community = k.subject
     where k.kind = 'community' and k.ended is null
     union
    select l.id from budgets.line l join lines on lines.line = l.parent)
  select line from lines
$$;
create function budgets.named_lines() returns setof uuid
language sql stable security definer set search_path = '' as $$
  with recursive up as (
    select line from budgets.own_lines() line
     union
    select l.parent from up join budgets.line l on l.id = up.line where l.parent is not null)
  select line from up
$$;

-- Not forced upon the owner, whose functions above read lines and links.
create function budgets.guard(part regclass, line text, writer text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', part);
  execute format('create policy seen on %s for select
                  using (province in (select budgets.read_provinces()) or %s)', part, line);
  execute format('create policy written on %s for insert
                  with check (province in (select budgets.kept_provinces()) and %I = people.actor())', part, writer);
end $$;
select budgets.guard('budgets.line', 'id in (select budgets.named_lines())', 'made_by'),
       budgets.guard('budgets.wording', 'line in (select budgets.named_lines())', 'by'),
       budgets.guard('budgets.import', 'false', 'made_by'),
       budgets.guard('budgets.movement', 'line in (select budgets.own_lines())', 'made_by'),
       budgets.guard('budgets.told', 'line in (select budgets.own_lines())', 'by'),
       budgets.guard('budgets.planned', 'line in (select budgets.own_lines())', 'by'),
       budgets.guard('budgets.link', 'line in (select budgets.own_lines())', 'by'),
       budgets.guard('budgets.result', 'line in (select budgets.own_lines())', 'by');
create policy ended on budgets.link for update
  using (ended is null and province in (select budgets.kept_provinces())) with check (ended_by = people.actor());
create policy applied on budgets.import for update
  using (applied is null and province in (select budgets.kept_provinces())) with check (applied_by = people.actor());
create policy discarded on budgets.import for delete
  using (applied is null and province in (select budgets.kept_provinces()));
revoke update, delete, truncate on budgets.line, budgets.wording, budgets.import, budgets.movement, budgets.told,
  budgets.planned, budgets.link, budgets.result from ${app};
grant update (ended, ended_by) on budgets.link to ${app};
grant update (applied, applied_by, changed) on budgets.import to ${app};
grant delete on budgets.import to ${app};
