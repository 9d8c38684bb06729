-- Of which sum over how many a share or a mean was published: that of a quarter is made of them, and stays as it was told.
alter table programme.published add part_sum numeric, add part_of bigint, add check ((part_sum is null) = (part_of is null));
drop policy seen on programme.published;
create policy seen on programme.published for select
  using (programme.sees(place)
         and (indicator not in ('fund-balance', 'spent-in-subdistrict') or people.may('see-money', place)));
