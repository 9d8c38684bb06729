-- How a payee's bank names the columns of its statements: data, so that no bank is in the program.
create table payments.mapping (
  place text primary key,
  columns jsonb not null
);

-- A statement that was sent, with the lines that were read from it; they count once it is confirmed.
create table payments.statement (
  id uuid primary key,
  place text not null,
  file text not null,
  lines jsonb not null,
  made timestamptz not null,
  actor text not null,
  confirmed timestamptz,
  request uuid not null unique,
  fingerprint text not null
);
create index on payments.statement (place, made);

-- Money that the bank says came in. The same line sent again, in another statement, is the same line.
create table payments.line (
  id uuid primary key,
  statement uuid not null references payments.statement,
  place text not null,
  -- as it is where the bank is; some tell the day alone
  at timestamp not null,
  has_time boolean not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  text text not null,
  -- among equal lines of one statement
  number integer not null,
  mark text not null,
  set_aside timestamptz,
  set_aside_by text,
  set_aside_why text,
  unique (place, mark),
  check ((set_aside is null) = (set_aside_by is null) and (set_aside is null) = (set_aside_why is null))
);
create index on payments.line (place, at);
alter table payments.payment add foreign key (line) references payments.line;

alter table payments.mapping enable row level security;
create policy kept on payments.mapping using (payments.keeps(place));
alter table payments.statement enable row level security;
create policy seen on payments.statement for select using (income.sees(place) or payments.keeps(place));
create policy sent on payments.statement for insert with check (payments.keeps(place));
create policy confirmed on payments.statement for update using (payments.keeps(place));
create policy forgotten on payments.statement for delete using (payments.keeps(place));
alter table payments.line enable row level security;
create policy seen on payments.line for select using (income.sees(place) or payments.keeps(place));
create policy read on payments.line for insert with check (payments.keeps(place));
create policy set_aside on payments.line for update using (payments.keeps(place));
revoke delete, truncate on payments.line from ${app};
revoke update on payments.line from ${app};
grant update (set_aside, set_aside_by, set_aside_why) on payments.line to ${app};
