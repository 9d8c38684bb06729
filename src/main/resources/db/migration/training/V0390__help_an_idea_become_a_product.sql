-- Who belongs to a community, be it in one of its households.
create function training.belongs(community uuid) returns boolean language sql stable as $$
  select exists (select from people.role_grant g
                  where g.person = people.me() and g.ended is null and (g.until is null or g.until > people.moment())
                    and 'community ' || community = any(people.chain(g.place)))
$$;
-- Who knows of its ideas: it, those above it, and those who advise it.
create function training.knows(community uuid) returns boolean language sql stable as $$
  select people.sees('community ' || community) or training.belongs(community)
      or people.may('draft-routes', 'community ' || community)
$$;

-- Something that somebody would like to make, out of what the village has. What has become of it is told by its steps.
create table training.idea (
  id uuid primary key,
  community uuid not null references areas.community,
  place text not null,
  title text not null,
  words text not null,
  capital uuid references communities.capital,
  picture bytea,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on training.idea (community, at);
alter table training.idea enable row level security;
alter table training.idea force row level security;
create policy seen on training.idea for select using (training.knows(community));
create policy told on training.idea for insert
  with check (by = people.actor() and people.may('edit-own', place) and training.knows(community)
    and 'community ' || community = any(people.chain(place)));
revoke update, delete, truncate on training.idea from ${app};

-- What happened to it, in this order; nothing of it changes afterwards. A product is kept with its name as it was.
create table training.clinic_step (
  id uuid primary key,
  idea uuid not null references training.idea,
  number smallint not null check (number >= 1),
  kind text not null check (kind in ('comment', 'prototype', 'trial', 'result')),
  words text not null,
  picture bytea,
  day date,
  amount bigint check (amount >= 0),
  pieces integer check (pieces >= 0),
  product uuid,
  product_name text,
  result text check (result in ('sale', 'changed', 'stopped')),
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  unique (idea, number),
  check ((kind in ('prototype', 'trial')) = (day is not null and amount is not null)),
  check ((kind = 'trial') = (pieces is not null)),
  check ((kind = 'result') = (result is not null)),
  check ((product is null) = (product_name is null)),
  check (kind = 'trial' or product is null)
);
alter table training.clinic_step enable row level security;
alter table training.clinic_step force row level security;
create policy seen on training.clinic_step for select
  using (exists (select from training.idea i where i.id = idea));
create policy taken on training.clinic_step for insert
  with check (by = people.actor() and exists (
    select from training.idea i where i.id = idea
       and case when kind = 'comment' then people.may('draft-routes', 'community ' || i.community)
                else people.may('edit-own', i.place) end));
revoke update, delete, truncate on training.clinic_step from ${app};
