-- Guests who were written down in vain stay, and say so, as sales do; they count no more.
alter table counter.arrival
  add undone timestamptz,
  add undone_by text,
  add why text,
  add check ((undone is null) = (undone_by is null));
create policy undone on counter.arrival for update using (people.is_job());
grant update (undone, undone_by, why) on counter.arrival to ${app};
