-- A household that is only just being named is in no chain yet: who may name it is asked of its community.
drop policy neighbours on people.household;
create policy neighbours on people.household
  using (people.sees('household ' || id) or people.sees('community ' || community))
  with check (people.sees('community ' || community));
