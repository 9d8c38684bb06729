-- How a visit was that really happened, by whoever booked it; it tells no name. Whoever may hide it is of the district or
-- the province (judge), never of the village.
create table passports.review (
  visit uuid primary key references bookings.visit,
  placed uuid not null references bookings.placed,
  community uuid not null references areas.community,
  judge text not null,
  day date not null,
  rating smallint not null check (rating between 1 and 5),
  words text not null,
  lang text not null,
  at timestamptz not null,
  by text not null
);
create index on passports.review (community, at desc);

-- What the village says to it.
create table passports.answer (
  review uuid primary key references passports.review,
  words text not null,
  lang text not null,
  at timestamptz not null,
  by text not null
);

-- That it is not shown, by which of the published reasons; shown again when that was wrong.
create table passports.hiding (
  review uuid not null references passports.review,
  number smallint not null,
  reason text not null check (reason in ('person', 'insult', 'advertisement', 'elsewhere')),
  at timestamptz not null,
  by text not null,
  lifted timestamptz,
  lifted_by text,
  primary key (review, number)
);

alter table passports.review enable row level security;
alter table passports.answer enable row level security;
alter table passports.answer force row level security;
alter table passports.hiding enable row level security;
alter table passports.hiding force row level security;

create function passports.is_shown(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select from passports.hiding h where h.review = asked and h.lifted is null)
$$;
alter table passports.hiding no force row level security;

create policy seen on passports.review for select
  using (passports.is_shown(visit) or people.is_job() or placed = bookings.guest() or people.may('edit', judge));
create policy written on passports.review for insert
  with check (placed = bookings.guest() and by = people.actor()
      and exists (select from bookings.visit v join bookings.arrival a on a.visit = v.id
                   where v.id = review.visit and v.placed = review.placed and v.community = review.community
                     and a.attended));
create policy seen on passports.answer for select using (true);
create policy answered on passports.answer for insert
  with check (by = people.actor()
      and exists (select from passports.review r where r.visit = review and people.may('receive', 'community ' || r.community)));
create policy seen on passports.hiding for select using (true);
create policy hidden on passports.hiding for insert
  with check (by = people.actor()
      and exists (select from passports.review r where r.visit = review and people.may('edit', r.judge)));
create policy lifted on passports.hiding for update
  using (exists (select from passports.review r where r.visit = review and people.may('edit', r.judge)));
revoke update, delete, truncate on passports.review, passports.answer, passports.hiding from ${app};
grant update (lifted, lifted_by) on passports.hiding to ${app};
select site.watch('passports.review');
select site.watch('passports.answer');
select site.watch('passports.hiding');
