-- The last number that a community's quotations of a year have.
create table bookings.quotation_book (
  community uuid not null references areas.community,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (community, year)
);

-- What a village offers a group or an agency, for a price. Accepted, it is an order by the same id.
create table bookings.quotation (
  id uuid primary key,
  secret_hash bytea not null unique,
  community uuid not null,
  year integer not null,
  number integer not null check (number > 0),
  enquiry uuid references bookings.enquiry,
  lang text not null,
  at timestamptz not null,
  by text not null,
  unique (community, year, number),
  foreign key (community, year) references bookings.quotation_book
);
create index on bookings.quotation (enquiry);

-- What it says; said anew it keeps its number. The payer's name and address are sealed.
create table bookings.quoted (
  quotation uuid not null references bookings.quotation,
  revision smallint not null check (revision > 0),
  payer bytea not null,
  content jsonb not null,
  valid_until date not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  primary key (quotation, revision)
);

-- The guest took it, as it was in that revision.
create table bookings.acceptance (
  quotation uuid primary key,
  revision smallint not null,
  at timestamptz not null,
  by text not null,
  foreign key (quotation, revision) references bookings.quoted
);

alter table bookings.quotation_book enable row level security;
alter table bookings.quotation enable row level security;
alter table bookings.quotation force row level security;
alter table bookings.quoted enable row level security;
alter table bookings.quoted force row level security;
alter table bookings.acceptance enable row level security;
alter table bookings.acceptance force row level security;

-- Numbers are counted by jobs: whoever quotes must not set them.
create policy seen on bookings.quotation_book for select using (people.sees('community ' || community));
create policy opened on bookings.quotation_book for insert with check (people.is_job());
create policy numbered on bookings.quotation_book for update using (people.is_job());

create policy seen on bookings.quotation for select
  using (people.is_job() or id = bookings.guest() or people.sees('community ' || community));
create policy made on bookings.quotation for insert
  with check (by = people.actor() and people.may('receive', 'community ' || community));

create policy seen on bookings.quoted for select
  using (exists (select from bookings.quotation q where q.id = quotation));
create policy made on bookings.quoted for insert
  with check (by = people.actor()
          and exists (select from bookings.quotation q
                       where q.id = quotation and people.may('receive', 'community ' || q.community)));

create policy seen on bookings.acceptance for select
  using (exists (select from bookings.quotation q where q.id = quotation));
create policy made on bookings.acceptance for insert
  with check (quotation = bookings.guest() and by = people.actor());

-- A village that quoted has said yes.
drop policy made on bookings.answer;
create policy made on bookings.answer for insert
  with check (exists (select from bookings.visit v where v.id = visit
                         and (people.may('receive', v.place)
                           or v.placed = bookings.guest() and by in ('terms', 'quotation'))));

revoke delete, truncate on bookings.quotation_book from ${app};
revoke update, delete, truncate on bookings.quotation, bookings.quoted, bookings.acceptance from ${app};
