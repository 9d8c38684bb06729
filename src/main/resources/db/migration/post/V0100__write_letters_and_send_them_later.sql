create schema if not exists post;
grant usage on schema post to ${app};

-- A letter is written with its cause, in one transaction, and sent after it. To whom and what is sealed with keys that the
-- database does not have; it goes away some weeks after the letter did, the row stays.
create table post.letter (
  id uuid primary key,
  written timestamptz not null,
  urgent boolean not null,
  useful_until timestamptz,
  -- which of the receiver's addresses it is sent to, and by what
  place smallint not null default 0,
  channel text not null check (channel in ('email', 'line', 'sms')),
  tries integer not null default 0,
  first_try timestamptz,
  due timestamptz,
  settled timestamptz,
  outcome text check (outcome in ('sent', 'given_up', 'late', 'shown', 'unsent')),
  sealed bytea,
  request uuid not null unique,
  -- keyed, or a short code in a letter could be guessed from it
  fingerprint bytea not null,
  check ((settled is null) = (due is not null) and (settled is null) = (outcome is null)),
  check (due is null or sealed is not null)
);
create index on post.letter (channel, urgent desc, due) where due is not null;
create index on post.letter (settled) where sealed is not null;

-- What became of every attempt: by what, when, with what outcome; never to whom.
create table post.delivery (
  id bigint generated always as identity primary key,
  letter uuid not null references post.letter,
  channel text not null check (channel in ('email', 'line', 'sms')),
  at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'later', 'next', 'given_up', 'late')),
  reason text
);
create index on post.delivery (letter);

-- Whoever acts may write a letter; only the post reads one.
alter table post.letter enable row level security;
alter table post.letter force row level security;
create policy sending on post.letter using (current_setting('aenglek.actor', true) = 'job:post');
create policy writing on post.letter for insert
  with check (coalesce(current_setting('aenglek.actor', true), '') <> '');

alter table post.delivery enable row level security;
alter table post.delivery force row level security;
create policy acting on post.delivery for select
  using (coalesce(current_setting('aenglek.actor', true), '') <> '');
create policy sending on post.delivery using (current_setting('aenglek.actor', true) = 'job:post');

-- For the writer of a letter that was written before: whether it said the same, and nothing else.
create function post.fingerprint_of(asked uuid) returns bytea language plpgsql as $$
declare
  writer text := coalesce(current_setting('aenglek.actor', true), '');
  found bytea;
begin
  perform set_config('aenglek.actor', 'job:post', true);
  select fingerprint into found from post.letter where request = asked;
  perform set_config('aenglek.actor', writer, true);
  return found;
end $$;
