-- A campaign of a province: whom it is for, how long, which communities it sends guests to. Its code is the end of the
-- short link on its poster, and comes along in the address wherever the guest goes from there.
create table stories.campaign (
  id uuid primary key,
  province text not null references areas.province,
  code text not null unique check (code ~ '^[2-9][2-9a-z]{4}$'),
  title jsonb not null,
  lead jsonb not null,
  audience text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  changed timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on stories.campaign (province, first_day);

-- In the order in which it names them.
create table stories.campaign_community (
  campaign uuid not null references stories.campaign,
  position smallint not null,
  community uuid not null references areas.community,
  primary key (campaign, community)
);

-- What it cost; the last word counts, and no amount says that nobody knows.
create table stories.campaign_cost (
  campaign uuid not null references stories.campaign,
  number smallint not null,
  satang bigint check (satang >= 0),
  at timestamptz not null,
  by text not null,
  primary key (campaign, number)
);

-- How often its short link was opened on a day, and how often it led on to a community. Nobody is known by it.
create table stories.seen (
  campaign uuid not null references stories.campaign,
  community uuid references areas.community,
  day date not null,
  times integer not null check (times > 0),
  unique nulls not distinct (campaign, community, day)
);

create function stories.may_campaign(campaign uuid) returns boolean language sql stable as $$
  select exists (select from stories.campaign c
                  where c.id = campaign and people.may('edit', 'province ' || c.province))
$$;
create function stories.weighs(campaign uuid) returns boolean language sql stable as $$
  select stories.may_campaign(campaign)
      or exists (select from stories.campaign c
                  where c.id = campaign and people.may('draft-routes', 'province ' || c.province))
$$;

alter table stories.campaign enable row level security;
alter table stories.campaign force row level security;
alter table stories.campaign_community enable row level security;
alter table stories.campaign_community force row level security;
alter table stories.campaign_cost enable row level security;
alter table stories.campaign_cost force row level security;
alter table stories.seen enable row level security;
alter table stories.seen force row level security;

create policy seen on stories.campaign for select using (true);
create policy begun on stories.campaign for insert
  with check (by = people.actor() and people.may('edit', 'province ' || province));
create policy changed on stories.campaign for update using (people.may('edit', 'province ' || province))
  with check (by = people.actor() and people.may('edit', 'province ' || province));
create policy seen on stories.campaign_community for select using (true);
create policy named on stories.campaign_community for insert with check (stories.may_campaign(campaign));
create policy dropped on stories.campaign_community for delete using (stories.may_campaign(campaign));
create policy seen on stories.campaign_cost for select using (people.is_job() or stories.weighs(campaign));
create policy told on stories.campaign_cost for insert
  with check (by = people.actor() and stories.may_campaign(campaign));
create policy seen on stories.seen for select using (people.is_job() or stories.weighs(campaign));
create policy counted on stories.seen for insert with check (people.is_job());
create policy added on stories.seen for update using (people.is_job());

revoke delete, truncate on stories.campaign from ${app};
revoke update, truncate on stories.campaign_community from ${app};
revoke update, delete, truncate on stories.campaign_cost from ${app};
revoke delete, truncate on stories.seen from ${app};
select site.watch('stories.campaign'), site.watch('stories.campaign_community');
