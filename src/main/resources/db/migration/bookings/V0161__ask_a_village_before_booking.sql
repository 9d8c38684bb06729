-- What somebody asks of a village before anything is booked: typed by themselves, or noted by the village from a chat or a
-- telephone call. What they say is sealed; by when it is to be answered is what the village's terms said then.
create table bookings.enquiry (
  id uuid primary key,
  secret_hash bytea not null unique,
  community uuid not null references areas.community,
  channel text not null check (channel in ('web', 'telephone', 'line')),
  lang text not null,
  asked bytea not null,
  at timestamptz not null,
  by text not null,
  answer_by timestamptz not null check (answer_by > at),
  request uuid not null unique,
  fingerprint text not null
);
create index on bookings.enquiry (community, at);

-- What the village said to it. The first of these is its answer.
create table bookings.reply (
  id uuid primary key,
  enquiry uuid not null references bookings.enquiry,
  kind text not null check (kind in ('yes', 'question', 'sorry', 'quotation')),
  words bytea not null,
  by_letter boolean not null,
  at timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null
);
create index on bookings.reply (enquiry, at);

-- Whom the silence of a village was told to: each once.
create table bookings.escalation (
  enquiry uuid not null references bookings.enquiry,
  told text not null check (told in ('chair', 'officer')),
  at timestamptz not null,
  by text not null,
  primary key (enquiry, told)
);

alter table bookings.enquiry enable row level security;
alter table bookings.enquiry force row level security;
alter table bookings.reply enable row level security;
alter table bookings.reply force row level security;
alter table bookings.escalation enable row level security;
alter table bookings.escalation force row level security;

create policy seen on bookings.enquiry for select
  using (people.is_job() or id = bookings.guest() or people.sees('community ' || community));
create policy made on bookings.enquiry for insert
  with check (by = people.actor() and (id = bookings.guest() or people.may('receive', 'community ' || community)));

create policy seen on bookings.reply for select
  using (exists (select from bookings.enquiry e where e.id = enquiry));
create policy made on bookings.reply for insert
  with check (by = people.actor()
          and exists (select from bookings.enquiry e
                       where e.id = enquiry and people.may('receive', 'community ' || e.community)));

create policy seen on bookings.escalation for select
  using (exists (select from bookings.enquiry e where e.id = enquiry));
create policy made on bookings.escalation for insert with check (people.is_job());

-- What was asked and said stays as it was.
revoke update, delete, truncate on bookings.enquiry, bookings.reply, bookings.escalation from ${app};
