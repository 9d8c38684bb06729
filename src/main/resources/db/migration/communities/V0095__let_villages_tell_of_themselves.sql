-- How a piece of capital fares, and on which day somebody saw that.
alter table communities.capital
  add condition text check (condition in ('well', 'fragile', 'fading')),
  add seen date;

-- What a community itself wants: income it aims at, days it rests, guests it bears, what it will not sell.
create table communities.wish (
  community uuid primary key references areas.community,
  id uuid not null unique,
  income_baht integer check (income_baht >= 0),
  guests_a_day integer check (guests_a_day >= 0),
  rest jsonb,
  not_for_sale jsonb,
  changed timestamptz not null
);
select site.watch('communities.wish');

-- What a community asks of the state, of whom and by when, and the answer that everybody can read.
create table communities.want (
  id uuid primary key,
  community uuid not null references areas.community,
  title jsonb not null,
  body jsonb,
  answerer jsonb,
  due date,
  answer jsonb,
  answered date,
  changed timestamptz not null
);
create index on communities.want (community);
select site.watch('communities.want');


-- Days that come again and again, such as those of a market: a rule of RFC 5545 from a first day on, and the days on which it is not.
create table communities.recurring (
  id uuid primary key,
  community uuid not null references areas.community,
  name jsonb not null,
  rule text not null,
  first_day date not null,
  opens time not null,
  closes time not null,
  excepted date[] not null default '{}',
  changed timestamptz not null
);
create index on communities.recurring (community);
select site.watch('communities.recurring');
