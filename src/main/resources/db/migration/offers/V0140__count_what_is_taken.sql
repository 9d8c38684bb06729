-- When an offer can be booked: on the days of a rule of RFC 5545, or without one on those of its hours; at these times, or
-- as its doors open. A turn may have fewer places than the day, goes only with so many guests, and needs a pause after it.
create table offers.timetable (
  offer uuid primary key references offers.offer,
  rule text,
  first_day date,
  starts time[] not null default '{}',
  places smallint check (places >= 1),
  goes_from smallint check (goes_from >= 1),
  nights smallint check (nights >= 1),
  pause_minutes smallint not null default 0 check (pause_minutes >= 0),
  added date[] not null default '{}',
  excepted date[] not null default '{}',
  changed timestamptz not null,
  check ((rule is null) = (first_day is null))
);
select site.watch('offers.timetable');

-- What several offers share: one boat for two tours, a kitchen, a hall.
create table offers.resource (
  id uuid primary key,
  community uuid not null references areas.community,
  name jsonb not null,
  count smallint not null check (count >= 1),
  changed timestamptz not null
);
create index on offers.resource (community);
create table offers.uses (
  offer uuid not null references offers.offer,
  resource uuid not null references offers.resource,
  primary key (offer, resource)
);
create index on offers.uses (resource);
select site.watch('offers.resource'), site.watch('offers.uses');

-- What is locked while somebody counts what is left: a turn of an offer by the minute at which it begins, or (-1) the whole
-- day of an offer, a resource or a community. The order of the locks is that of this key.
create table offers.slot (
  subject uuid not null,
  day date not null,
  minute smallint not null check (minute between -1 and 1439),
  primary key (subject, day, minute)
);

-- What is taken of it and by whom, for some minutes of the day. Claims that share count once, as the largest of them: all
-- guests of one turn sit in the same boat, and one party is in the village once. A hold that is over counts for nothing,
-- whether or not somebody has written down that it was released.
create table offers.claim (
  id uuid primary key,
  holder uuid not null,
  community uuid not null,
  offer uuid not null,
  subject uuid not null,
  day date not null,
  minute smallint not null,
  begins smallint not null,
  ends smallint not null check (ends > begins),
  units integer not null check (units >= 1),
  share uuid,
  until timestamptz,
  released timestamptz,
  foreign key (subject, day, minute) references offers.slot
);
create index on offers.claim (subject, day) where released is null;
create index on offers.claim (holder);
