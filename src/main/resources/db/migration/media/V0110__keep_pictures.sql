-- Photographs. The bytes are in the store, named by the hash of what was received; what is known of them is here.

-- Written before the bytes, so that no bytes are without a row: what no picture needs can be swept.
create table media.stored (
  sha text primary key,
  since timestamptz not null,
  has_original boolean not null default true
);

create table media.picture (
  id uuid primary key,
  province text not null,
  request uuid not null unique,
  fingerprint text not null,
  sha text not null references media.stored,
  -- of the best that is kept of it, upright
  width int not null,
  height int not null,
  -- the point that stays in sight when the picture is cut, in percent from the left and from the top
  focus_x smallint not null default 50 check (focus_x between 0 and 100),
  focus_y smallint not null default 50 check (focus_y between 0 and 100),
  alt jsonb,
  licence text not null check (licence in ('own', 'cc-by', 'cc-by-sa', 'cc0')),
  credit text,
  -- of the persons in the picture; only what is given, or needs none, is shown
  consent text not null check (consent in ('unasked', 'given', 'nobody', 'refused')),
  keeps_position boolean not null,
  lat double precision,
  lon double precision,
  made timestamptz not null,
  actor text not null,
  -- from here on by the job that prepares it
  prepared timestamptz,
  webp boolean not null default false,
  spoilt boolean not null default false,
  check (keeps_position or (lat is null and lon is null))
);
create index on media.picture (sha);
create index on media.picture (id) where prepared is null and not spoilt;

-- Which pictures a thing shows; the first is its cover.
create table media.shown (
  owner uuid not null,
  picture uuid not null references media.picture on delete cascade,
  position int not null,
  primary key (owner, picture)
);
create index on media.shown (picture);

-- How often pictures and covers changed: what is remembered of them is good until this does.
create table media.edition (number bigint not null);
insert into media.edition values (0);
create function media.count_change() returns trigger language plpgsql as $$
begin
  update media.edition set number = number + 1;
  return null;
end $$;
create trigger count_change after insert or update or delete on media.picture
  for each statement execute function media.count_change();
create trigger count_change after insert or update or delete on media.shown
  for each statement execute function media.count_change();
create trigger count_change after insert or update or delete on media.cover
  for each statement execute function media.count_change();

select site.watch('media.picture'), site.watch('media.shown'), site.watch('media.edition');
