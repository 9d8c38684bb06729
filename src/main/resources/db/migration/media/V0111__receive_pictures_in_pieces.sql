-- Pictures on their way. Their pieces are rows, so that what was acknowledged outlives the server and any node can go on.
create table media.upload (
  id uuid primary key,
  request uuid not null unique,
  fingerprint text not null,
  owner uuid not null,
  facts jsonb not null,
  length bigint not null check (length > 0),
  received bigint not null default 0 check (received between 0 and length),
  begun timestamptz not null,
  actor text not null,
  picture uuid references media.picture on delete set null,
  finished boolean not null default false
);
create index on media.upload (actor);

create table media.piece (
  upload uuid not null references media.upload on delete cascade,
  start bigint not null,
  bytes bytea not null,
  primary key (upload, start)
);
alter table media.piece alter column bytes set storage external;

-- Seen by who sends it, and by the jobs that end it.
alter table media.upload enable row level security;
alter table media.upload force row level security;
create policy sender on media.upload
  using (actor = current_setting('aenglek.actor', true) or current_setting('aenglek.actor', true) like 'job:%');
alter table media.piece enable row level security;
alter table media.piece force row level security;
create policy sender on media.piece using (exists (select from media.upload u where u.id = upload));
