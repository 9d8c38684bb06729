-- A household that is only being named is not in its own chain yet: whoever keeps the community names it.
drop policy neighbours on people.household;
create policy neighbours on people.household
  using (people.sees('community ' || community) or people.sees('household ' || id))
  with check (people.sees('community ' || community));
