create schema rota;
grant usage on schema rota to ${app};

-- The villages of whoever acts: those in which they, or their household, have a part. Fairness is only fair if all of a
-- village see it, and it is nobody else's business.
create function rota.villages() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct split_part(part, ' ', 2)::uuid
    from people.role_grant g, unnest(people.chain(g.place)) part
   where g.person = people.me() and g.role in ('member', 'chair', 'committee', 'treasurer') and g.ended is null
     and (g.until is null or g.until > people.moment()) and part like 'community %'
$$;
create function rota.is_neighbour(asked uuid) returns boolean language sql stable as $$
  select people.is_job() or asked in (select rota.villages())
$$;

-- By which rule a village shares out who serves an offer. To change what is counted is to begin anew.
create table rota.rule (
  offer uuid primary key references offers.offer,
  community uuid not null references areas.community,
  kind text not null check (kind in ('round-robin', 'least-earned', 'by-request')),
  pass_loses boolean not null,
  minds_language boolean not null,
  trade text,
  lately_days smallint not null check (lately_days between 7 and 366),
  changed timestamptz not null,
  changed_by text not null
);
create index on rota.rule (community);

-- Which households serve an offer, and how many guests each receives at once: none said is one party at a time.
create table rota.serving (
  offer uuid not null references rota.rule,
  household uuid not null references people.household,
  since date not null,
  until date,
  most_heads smallint check (most_heads >= 1),
  primary key (offer, household)
);
create index on rota.serving (household);

-- How an offer's rota stands: the line, below which only those are to whom something is owed, and how many turns there
-- were. Its row is locked by whoever gives, moves or counts a turn.
create table rota.standing (
  offer uuid primary key references rota.rule,
  line bigint not null check (line >= 0),
  turns integer not null check (turns >= 0)
);
create table rota.tally (
  offer uuid not null,
  household uuid not null,
  counted bigint not null,
  primary key (offer, household),
  foreign key (offer, household) references rota.serving
);

-- "Not me this month."
create table rota.leave (
  id uuid primary key,
  household uuid not null references people.household,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  made timestamptz not null,
  made_by text not null,
  withdrawn timestamptz
);
create unique index on rota.leave (household, first_day, last_day) where withdrawn is null;

-- Who serves whom and why; what of it is in that household's tally. Nothing is counted of a turn that was given by another
-- rule than today's. A turn that is off, or that nobody could take over, says when that was.
create table rota.turn (
  id uuid primary key,
  visit uuid not null,
  offer uuid not null references rota.rule,
  number integer not null check (number >= 1),
  household uuid not null references people.household,
  day date not null,
  starts time not null,
  heads smallint not null check (heads >= 1),
  lang text not null,
  satang bigint not null check (satang >= 0),
  counted bigint,
  reason jsonb not null,
  chosen timestamptz not null,
  off timestamptz,
  unique (offer, number)
);
create unique index on rota.turn (visit, offer, day, starts) where off is null;
create index on rota.turn (household, day);

-- What a turn brought, as often as something was paid for it.
create table rota.earning (
  turn uuid not null references rota.turn,
  request uuid not null,
  fingerprint text not null,
  satang bigint not null,
  at timestamptz not null,
  primary key (turn, request)
);

create table rota.pass (
  turn uuid not null references rota.turn,
  household uuid not null references people.household,
  at timestamptz not null,
  by text not null,
  primary key (turn, household)
);

-- One household asks another to change turns.
create table rota.swap (
  id uuid primary key,
  turn uuid not null references rota.turn,
  household uuid not null references people.household,
  other_turn uuid not null references rota.turn,
  other uuid not null references people.household,
  asked timestamptz not null,
  asked_by text not null,
  agreed boolean,
  answered timestamptz,
  answered_by text,
  check (turn <> other_turn and household <> other)
);
create unique index on rota.swap (turn, other_turn) where answered is null;

-- What a household says against the choice of a turn, and what the village answers.
create table rota.appeal (
  id uuid primary key,
  turn uuid not null references rota.turn,
  household uuid not null references people.household,
  text text not null,
  made timestamptz not null,
  made_by text not null,
  upheld boolean,
  answer text,
  answered timestamptz,
  answered_by text,
  unique (turn, household)
);

create function rota.village_of(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select community from rota.rule where offer = asked
$$;
create function rota.village_of_turn(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select r.community from rota.turn t join rota.rule r on r.offer = t.offer where t.id = asked
$$;
create function rota.village_of_home(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select community from people.household where id = asked
$$;
create function rota.may_for(home uuid) returns boolean language sql stable as $$
  select rota.is_neighbour(rota.village_of_home(home)) and people.may('receive', 'household ' || home)
$$;
create function rota.may_in(village uuid) returns boolean language sql stable as $$
  select rota.is_neighbour(village) and people.may('receive', 'community ' || village)
$$;

-- Not forced upon the owner, by whose right the functions above read.
alter table rota.rule enable row level security;
alter table rota.turn enable row level security;
alter table rota.serving enable row level security;
alter table rota.serving force row level security;
alter table rota.standing enable row level security;
alter table rota.standing force row level security;
alter table rota.tally enable row level security;
alter table rota.tally force row level security;
alter table rota.leave enable row level security;
alter table rota.leave force row level security;
alter table rota.earning enable row level security;
alter table rota.earning force row level security;
alter table rota.pass enable row level security;
alter table rota.pass force row level security;
alter table rota.swap enable row level security;
alter table rota.swap force row level security;
alter table rota.appeal enable row level security;
alter table rota.appeal force row level security;

create policy seen on rota.rule for select using (rota.is_neighbour(community));
create policy seen on rota.serving for select using (rota.is_neighbour(rota.village_of(offer)));
create policy seen on rota.standing for select using (rota.is_neighbour(rota.village_of(offer)));
create policy seen on rota.tally for select using (rota.is_neighbour(rota.village_of(offer)));
create policy seen on rota.turn for select using (rota.is_neighbour(rota.village_of(offer)));
create policy seen on rota.leave for select using (rota.is_neighbour(rota.village_of_home(household)));
create policy seen on rota.earning for select using (rota.is_neighbour(rota.village_of_turn(turn)));
create policy seen on rota.pass for select using (rota.is_neighbour(rota.village_of_turn(turn)));
create policy seen on rota.swap for select using (rota.is_neighbour(rota.village_of_turn(turn)));
create policy seen on rota.appeal for select using (rota.is_neighbour(rota.village_of_turn(turn)));

-- Who receives for the whole village says by which rule; of the households each speaks for itself; the rest is reckoned.
create policy made on rota.rule for insert with check (rota.may_in(community));
create policy changed on rota.rule for update using (rota.may_in(community));
create policy made on rota.serving for insert with check (rota.may_in(rota.village_of(offer)));
create policy changed on rota.serving for update using (rota.may_in(rota.village_of(offer)));
create policy reckoned on rota.standing using (people.is_job());
create policy reckoned on rota.tally using (people.is_job());
create policy given on rota.turn for insert with check (people.is_job());
create policy moved on rota.turn for update using (people.is_job());
create policy told on rota.earning for insert with check (people.is_job());
create policy said on rota.leave for insert with check (rota.may_for(household) and made_by = people.actor());
create policy withdrawn on rota.leave for update using (rota.may_for(household));
create policy said on rota.pass for insert
  with check (rota.may_for(household) and by = people.actor()
          and exists (select from rota.turn t where t.id = turn and t.household = pass.household));
create policy asked on rota.swap for insert
  with check (rota.may_for(household) and asked_by = people.actor()
          and exists (select from rota.turn t where t.id = turn and t.household = swap.household));
create policy answered on rota.swap for update
  using (answered is null and rota.may_for(other)) with check (answered_by = people.actor());
create policy made on rota.appeal for insert
  with check (rota.may_for(household) and made_by = people.actor() and answered is null);
create policy answered on rota.appeal for update
  using (answered is null and rota.may_in(rota.village_of_turn(turn))) with check (answered_by = people.actor());

revoke update, delete, truncate on rota.rule, rota.serving, rota.standing, rota.tally, rota.leave, rota.turn, rota.earning,
  rota.pass, rota.swap, rota.appeal from ${app};
grant update (kind, pass_loses, minds_language, trade, lately_days, changed, changed_by) on rota.rule to ${app};
grant update (since, until, most_heads) on rota.serving to ${app};
grant update on rota.standing, rota.tally to ${app};
grant update (household, counted, reason, off) on rota.turn to ${app};
grant update (withdrawn) on rota.leave to ${app};
grant update (agreed, answered, answered_by) on rota.swap to ${app};
grant update (upheld, answer, answered, answered_by) on rota.appeal to ${app};
