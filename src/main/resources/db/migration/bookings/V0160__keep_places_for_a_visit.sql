create schema bookings;

-- On what terms a community receives guests: what must be paid before, by when it answers, what of it comes back to whoever
-- cancels so many hours before. A community that has said nothing wants nothing before and gives everything back.
create table bookings.terms (
  community uuid primary key references areas.community,
  deposit_percent smallint not null default 0 check (deposit_percent between 0 and 100),
  asks boolean not null default true,
  answer_hours smallint not null default 24 check (answer_hours between 1 and 240),
  steps jsonb not null default '[]',
  meet jsonb,
  bring jsonb,
  changed timestamptz not null
);
select site.watch('bookings.terms');

-- Who acts for a booking by its secret link.
create function bookings.guest() returns uuid language sql stable as $$
  select case when people.actor() like 'guest:%' then substr(people.actor(), 7)::uuid end
$$;

-- Places that are kept for a while, for one party.
create table bookings.hold (
  id uuid primary key,
  secret_hash bytea not null unique,
  lang text not null,
  adults smallint not null check (adults >= 0),
  children smallint not null check (children >= 0),
  trip text,
  made timestamptz not null,
  made_by text not null,
  until timestamptz not null,
  extended timestamptz,
  dropped timestamptz,
  request uuid not null unique,
  fingerprint text not null
);

-- What is booked, named and priced as it was when it was held; its place says who sees it: the household that serves, and
-- all that hold it.
create table bookings.line (
  id uuid primary key,
  hold uuid not null references bookings.hold,
  position smallint not null,
  community uuid not null references areas.community,
  place text not null,
  offer uuid not null,
  kind text not null,
  name jsonb not null,
  day date not null,
  starts time not null,
  nights smallint not null check (nights >= 1),
  heads smallint not null check (heads >= 1),
  satang bigint not null check (satang >= 0),
  unique (hold, position)
);
create index on bookings.line (community, day);

-- A hold that a guest has put their name to.
create table bookings.placed (
  id uuid primary key references bookings.hold,
  reference text not null unique,
  guest bytea,
  phone_hash bytea,
  whole boolean not null,
  channel text not null check (channel in ('web', 'telephone', 'line', 'walk-in')),
  at timestamptz not null,
  answer_by timestamptz not null,
  request uuid not null unique,
  fingerprint bytea not null
);

-- One community's share of an order, on the terms of that moment.
create table bookings.visit (
  id uuid primary key,
  placed uuid not null references bookings.placed,
  community uuid not null references areas.community,
  place text not null,
  reference text not null unique,
  first_day date not null,
  last_day date not null,
  starts time not null,
  heads smallint not null,
  satang bigint not null,
  terms jsonb not null,
  unique (placed, community)
);
create index on bookings.visit (community, first_day);

-- What became of it: a row says who and when.
create table bookings.answer (
  visit uuid primary key references bookings.visit,
  yes boolean not null,
  note text,
  at timestamptz not null,
  by text not null
);
-- Of an order that is wanted as a whole: all villages said yes, or one said no.
create table bookings.settled (
  placed uuid primary key references bookings.placed,
  confirmed boolean not null,
  at timestamptz not null,
  by text not null
);
-- What must be there before a visit is sure, and that it is.
create table bookings.deposit (
  visit uuid primary key references bookings.visit,
  satang bigint not null check (satang > 0),
  until timestamptz not null
);
create table bookings.deposited (
  visit uuid primary key references bookings.visit,
  at timestamptz not null,
  by text not null
);
create table bookings.cancellation (
  visit uuid primary key references bookings.visit,
  back_satang bigint not null check (back_satang >= 0),
  kept_satang bigint not null check (kept_satang >= 0),
  why text,
  at timestamptz not null,
  by text not null
);
create table bookings.arrival (
  visit uuid primary key references bookings.visit,
  attended boolean not null,
  at timestamptz not null,
  by text not null
);

alter table bookings.hold enable row level security;
alter table bookings.hold force row level security;
alter table bookings.line enable row level security;
alter table bookings.line force row level security;
alter table bookings.placed enable row level security;
alter table bookings.placed force row level security;
alter table bookings.settled enable row level security;
alter table bookings.settled force row level security;
alter table bookings.deposit enable row level security;
alter table bookings.deposit force row level security;
alter table bookings.deposited enable row level security;
alter table bookings.deposited force row level security;
alter table bookings.arrival enable row level security;
alter table bookings.arrival force row level security;
-- Not forced upon the owner, who counts answers below.
alter table bookings.visit enable row level security;
alter table bookings.answer enable row level security;
alter table bookings.cancellation enable row level security;

-- One village does not see what another answered, but whether the whole order still waits for it.
create function bookings.awaited(asked uuid) returns bigint
language sql stable security definer set search_path = '' as $$
  select count(*) from bookings.visit v
   where v.placed = asked
     and not exists (select from bookings.answer a where a.visit = v.id and a.yes)
     and not exists (select from bookings.cancellation c where c.visit = v.id)
$$;

create policy seen on bookings.line for select
  using (people.is_job() or hold = bookings.guest() or people.sees(place)
      or exists (select from bookings.visit v where v.placed = hold and v.community = line.community));
create policy made on bookings.line for insert
  with check (hold = bookings.guest() or people.may('receive', place));

create policy seen on bookings.hold for select
  using (people.is_job() or id = bookings.guest() or made_by = people.actor()
      or exists (select from bookings.line l where l.hold = hold.id));
create policy made on bookings.hold for insert
  with check (people.is_job() or id = bookings.guest() or people.me() is not null and made_by = people.actor());
create policy changed on bookings.hold for update using (id = bookings.guest());

-- Also by the household whose turn it is.
create policy seen on bookings.visit for select
  using (people.is_job() or placed = bookings.guest() or people.sees(place)
      or exists (select from rota.turn t where t.visit = visit.id and t.off is null
                    and people.holds('{member}', 'household ' || t.household)));
create policy made on bookings.visit for insert
  with check (placed = bookings.guest() or people.may('receive', place));

create policy seen on bookings.placed for select
  using (people.is_job() or id = bookings.guest()
      or exists (select from bookings.visit v where v.placed = placed.id)
      or exists (select from bookings.hold h where h.id = placed.id and h.made_by = people.actor()));
create policy made on bookings.placed for insert
  with check (people.is_job() or id = bookings.guest()
      or exists (select from bookings.hold h where h.id = placed.id and h.made_by = people.actor()));
create policy forgotten on bookings.placed for update using (people.is_job());

create policy seen on bookings.answer for select
  using (exists (select from bookings.visit v where v.id = visit));
create policy made on bookings.answer for insert
  with check (exists (select from bookings.visit v where v.id = visit
                         and (people.may('receive', v.place) or v.placed = bookings.guest() and by = 'terms')));

create policy seen on bookings.settled for select
  using (exists (select from bookings.placed p where p.id = placed));
create policy made on bookings.settled for insert
  with check (exists (select from bookings.visit v where v.placed = settled.placed
                         and (people.may('receive', v.place) or v.placed = bookings.guest())));

create policy seen on bookings.cancellation for select
  using (exists (select from bookings.visit v where v.id = visit));
create policy made on bookings.cancellation for insert
  with check (exists (select from bookings.visit v where v.id = visit
                         and (people.may('receive', v.place) or v.placed = bookings.guest())));

-- Money is written down by those who take it.
create policy seen on bookings.deposit for select using (exists (select from bookings.visit v where v.id = visit));
create policy made on bookings.deposit for insert
  with check (exists (select from bookings.visit v where v.id = visit
                         and (people.may('receive', v.place) or v.placed = bookings.guest())));
create policy seen on bookings.deposited for select using (exists (select from bookings.visit v where v.id = visit));
create policy made on bookings.deposited for insert
  with check (exists (select from bookings.visit v where v.id = visit
                         and people.may('keep-money', v.place)));

create policy seen on bookings.arrival for select
  using (exists (select from bookings.visit v where v.id = visit));
create policy made on bookings.arrival for insert
  with check (exists (select from bookings.visit v where v.id = visit and people.may('receive', v.place)));

-- Of all this only what a hold is until, and the guest's name, ever change.
revoke update, delete, truncate on bookings.line, bookings.visit, bookings.answer, bookings.settled,
  bookings.deposit, bookings.deposited, bookings.cancellation, bookings.arrival from ${app};
revoke update, delete, truncate on bookings.hold, bookings.placed from ${app};
grant update (until, extended, dropped) on bookings.hold to ${app};
grant update (guest, phone_hash) on bookings.placed to ${app};
