-- What was sold within turns beside what their visits pay: a line of a sale, by what was paid for it so far.
create table rota.sold (
  cause uuid not null,
  turn uuid not null references rota.turn,
  satang bigint not null check (satang >= 0),
  at timestamptz not null,
  primary key (cause, turn)
);
create index on rota.sold (turn);
alter table rota.sold enable row level security;
alter table rota.sold force row level security;
create policy seen on rota.sold for select using (rota.is_neighbour(rota.village_of_turn(turn)));
create policy told on rota.sold for insert with check (people.is_job());
create policy told_anew on rota.sold for update using (people.is_job());
revoke update, delete, truncate on rota.sold from ${app};
grant update (satang, at) on rota.sold to ${app};
