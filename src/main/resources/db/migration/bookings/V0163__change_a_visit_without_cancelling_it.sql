-- Who comes to a visit may become others than who came to mind first; what the terms keep of what was given up is part of
-- the price and stays with the village, whatever becomes of the visit.
alter table bookings.visit add adults smallint check (adults >= 0);
alter table bookings.visit add children smallint check (children >= 0);
alter table bookings.visit add kept_satang bigint not null default 0 check (kept_satang >= 0);
alter table bookings.hold no force row level security;
update bookings.visit v set adults = h.adults, children = h.children from bookings.hold h where h.id = v.placed;
alter table bookings.hold force row level security;
alter table bookings.visit alter adults set not null;
alter table bookings.visit alter children set not null;
alter table bookings.visit drop heads;

-- Another day, another turn, another number of guests: what a visit's lines were and would be, what all of it costs then,
-- and by when the village answers. Where nobody need be asked it is answered at once.
create table bookings.change (
  id uuid primary key,
  visit uuid not null references bookings.visit,
  adults smallint not null check (adults >= 0),
  children smallint not null check (children >= 0),
  before jsonb not null,
  after jsonb not null,
  satang bigint not null check (satang >= 0),
  kept_satang bigint not null check (kept_satang >= 0),
  answer_by timestamptz not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on bookings.change (visit);

-- Yes: the visit is what was asked for. No, by the village or because whoever asked takes it back: it stays what it was.
create table bookings.change_answer (
  change uuid primary key references bookings.change,
  yes boolean not null,
  note text,
  at timestamptz not null,
  by text not null
);

alter table bookings.change enable row level security;
alter table bookings.change force row level security;
alter table bookings.change_answer enable row level security;
alter table bookings.change_answer force row level security;

create policy seen on bookings.change for select using (exists (select from bookings.visit v where v.id = visit));
create policy made on bookings.change for insert
  with check (by = people.actor() and exists (select from bookings.visit v where v.id = visit
                         and (people.may('receive', v.place) or v.placed = bookings.guest())));
create policy seen on bookings.change_answer for select using (exists (select from bookings.change c where c.id = change));
create policy made on bookings.change_answer for insert
  with check (exists (select from bookings.change c join bookings.visit v on v.id = c.visit where c.id = change
                         and (people.may('receive', v.place)
                              or v.placed = bookings.guest() and (not change_answer.yes or change_answer.by = 'terms'))));

create policy changed on bookings.visit for update
  using (placed = bookings.guest() or people.may('receive', place));
create policy changed on bookings.line for update
  using (hold = bookings.guest() or people.may('receive', place));

revoke update, delete, truncate on bookings.change, bookings.change_answer from ${app};
grant update (first_day, last_day, starts, adults, children, satang, kept_satang) on bookings.visit to ${app};
grant update (day, starts, heads, satang) on bookings.line to ${app};
