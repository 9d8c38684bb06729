-- The villages in which whoever acts, or their household, has a part: by which rule a village shares is theirs to know.
create function income.villages() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct split_part(part, ' ', 2)::uuid
    from people.role_grant g, unnest(people.chain(g.place)) part
   where g.person = people.me() and g.role in ('member', 'chair', 'committee', 'treasurer') and g.ended is null
     and (g.until is null or g.until > people.moment()) and part like 'community %'
$$;
create function income.knows(asked uuid) returns boolean language sql stable as $$
  select income.sees('community ' || asked) or asked in (select income.villages())
$$;

-- A version of a community's sharing rule. It is proposed, voted on and published; nothing of it ever changes.
create table income.rule (
  id uuid primary key,
  community uuid not null references areas.community,
  number integer not null check (number >= 1),
  from_day date not null,
  clauses jsonb not null,
  at timestamptz not null,
  actor text not null,
  request uuid not null unique,
  fingerprint text not null,
  unique (community, number),
  unique (id, community, from_day)
);
create table income.vote (
  rule uuid primary key references income.rule,
  held date not null,
  in_favour integer not null check (in_favour >= 0),
  against integer not null check (against >= 0),
  at timestamptz not null,
  actor text not null
);
-- Only one rule begins on a day; the one that began last is in force.
create table income.publication (
  rule uuid primary key,
  community uuid not null,
  from_day date not null,
  at timestamptz not null,
  actor text not null,
  unique (community, from_day),
  foreign key (rule, community, from_day) references income.rule (id, community, from_day)
);
alter table income.transfer add foreign key (rule) references income.rule;

-- A household that left the village, or in which nobody lives any more: its shares are its heir's, or the fund's.
create table income.departure (
  household uuid primary key,
  community uuid not null references areas.community,
  heir uuid check (heir <> household),
  day date not null,
  at timestamptz not null,
  actor text not null
);

create function income.village_of(asked uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select community from income.rule where id = asked
$$;
create function income.decides(community uuid) returns boolean language sql stable as $$
  select people.may('keep-money', 'community ' || community)
$$;

alter table income.rule enable row level security;
create policy known on income.rule for select using (income.knows(community));
create policy proposed on income.rule for insert with check (income.decides(community) and actor = people.actor());
alter table income.vote enable row level security;
create policy known on income.vote for select using (income.knows(income.village_of(rule)));
create policy held on income.vote for insert
  with check (income.decides(income.village_of(rule)) and actor = people.actor());
alter table income.publication enable row level security;
create policy known on income.publication for select using (income.knows(community));
create policy published on income.publication for insert
  with check (income.decides(community) and actor = people.actor());
alter table income.departure enable row level security;
create policy known on income.departure for select using (income.knows(community));
create policy said on income.departure for insert with check (income.decides(community) and actor = people.actor());

revoke update, delete, truncate on income.rule, income.vote, income.publication, income.departure from ${app};
