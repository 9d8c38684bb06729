create schema readiness;

-- Whom a village's readiness concerns: those who belong to it, and those above who see its people.
create function readiness.sees(community uuid) returns boolean language sql stable as $$
  select people.sees('community ' || community)
      or people.may('edit', 'community ' || community) or people.may('draft-routes', 'community ' || community)
$$;

-- What is asked of a village, in versions that never change.
create table readiness.criteria (
  set text not null check (set ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version smallint not null,
  place text not null,
  body jsonb not null,
  published timestamptz not null,
  by text not null,
  primary key (set, version)
);
-- Not forced upon the owner, who ships some.
alter table readiness.criteria enable row level security;
create policy seen on readiness.criteria for select using (true);
create policy published on readiness.criteria for insert with check (people.may('set', place) and by = people.actor());
revoke update, delete, truncate on readiness.criteria from ${app};
select site.watch('readiness.criteria');

-- One round of a village, by one version. Whoever may check for the judge (a district, else the province) verifies it.
create table readiness.assessment (
  id uuid primary key,
  community uuid not null references areas.community,
  number smallint not null,
  judge text not null check (judge ~ '^(district|province) '),
  set text not null,
  version smallint not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  unique (community, number),
  foreign key (set, version) references readiness.criteria
);
alter table readiness.assessment enable row level security;
alter table readiness.assessment force row level security;
create policy seen on readiness.assessment for select using (readiness.sees(community));
create policy begun on readiness.assessment for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
revoke update, delete, truncate on readiness.assessment from ${app};

-- What the village says of itself, the last word of each criterion counts; the photographs are for those who verify.
create table readiness.answer (
  assessment uuid not null references readiness.assessment,
  criterion text not null,
  number smallint not null,
  level smallint not null,
  words text not null,
  picture bytea,
  at timestamptz not null,
  by text not null,
  primary key (assessment, criterion, number)
);
-- Where an assessment stands.
create table readiness.step (
  assessment uuid not null references readiness.assessment,
  number smallint not null,
  kind text not null check (kind in ('sent', 'taken', 'returned', 'confirmed')),
  words text not null,
  at timestamptz not null,
  by text not null,
  primary key (assessment, number)
);
-- What those who verify say instead.
create table readiness.verdict (
  assessment uuid not null references readiness.assessment,
  criterion text not null,
  number smallint not null,
  level smallint not null,
  words text not null,
  at timestamptz not null,
  by text not null,
  primary key (assessment, criterion, number)
);
-- What operations said at the moment of the result; no row where they could not say.
create table readiness.measured (
  assessment uuid not null references readiness.assessment,
  criterion text not null,
  value numeric not null,
  at timestamptz not null,
  primary key (assessment, criterion)
);
-- What was published; another one follows when an appeal was right.
create table readiness.result (
  assessment uuid not null references readiness.assessment,
  number smallint not null,
  points numeric(5, 2) not null,
  grade text not null,
  at timestamptz not null,
  by text not null,
  primary key (assessment, number)
);
-- A village does not agree about one criterion: the decider is named, and has until a day.
create table readiness.appeal (
  id uuid primary key,
  assessment uuid not null references readiness.assessment,
  criterion text not null,
  words text not null,
  decider uuid not null,
  until date not null,
  at timestamptz not null,
  by text not null,
  unique (assessment, criterion)
);
create table readiness.decision (
  appeal uuid primary key references readiness.appeal,
  level smallint not null,
  words text not null,
  at timestamptz not null,
  by text not null
);

-- By the assessment's own walls.
create function readiness.is_answered_by(asked uuid, who text) returns boolean language sql stable as $$
  select exists (select from readiness.answer a where a.assessment = asked and a.by = who)
$$;
create function readiness.may_answer(asked uuid) returns boolean language sql stable as $$
  select exists (select from readiness.assessment a
                  where a.id = asked and people.may('edit', 'community ' || a.community))
$$;
-- Nobody verifies what they have answered themselves, nor for a village where they hold a role.
create function readiness.may_verify(asked uuid) returns boolean language sql stable as $$
  select exists (select from readiness.assessment a
                  where a.id = asked and people.may('check', a.judge))
     and not readiness.is_answered_by(asked, people.actor())
$$;
create function readiness.decides(asked uuid) returns boolean language sql stable as $$
  select exists (select from readiness.appeal p where p.assessment = asked and p.decider = people.me())
$$;

do $$
declare one text;
begin
  foreach one in array array['answer', 'step', 'verdict', 'measured', 'result', 'appeal'] loop
    execute format('alter table readiness.%I enable row level security', one);
    execute format('alter table readiness.%I force row level security', one);
    execute format('create policy seen on readiness.%I for select
                      using (exists (select from readiness.assessment a where a.id = assessment))', one);
    execute format('revoke update, delete, truncate on readiness.%I from ${app}', one);
  end loop;
end
$$;
alter table readiness.decision enable row level security;
alter table readiness.decision force row level security;
create policy seen on readiness.decision for select
  using (exists (select from readiness.appeal p where p.id = appeal));
revoke update, delete, truncate on readiness.decision from ${app};

create policy said on readiness.answer for insert
  with check (by = people.actor() and readiness.may_answer(assessment));
create policy taken on readiness.step for insert
  with check (by = people.actor()
      and case kind when 'sent' then readiness.may_answer(assessment) else readiness.may_verify(assessment) end);
create policy judged on readiness.verdict for insert
  with check (by = people.actor() and (readiness.may_verify(assessment) or readiness.decides(assessment)));
create policy counted on readiness.measured for insert with check (people.is_job());
create policy published on readiness.result for insert
  with check (by = people.actor() and (readiness.may_verify(assessment) or readiness.decides(assessment)));
create policy appealed on readiness.appeal for insert
  with check (by = people.actor() and readiness.may_answer(assessment));
create policy decided on readiness.decision for insert
  with check (by = people.actor()
      and exists (select from readiness.appeal p where p.id = appeal and p.decider = people.me()));
