-- Where somebody must be in office to judge a community: its district, else its province.
create function readiness.judge(asked uuid) returns text language sql stable as $$
  select coalesce('district ' || s.district, 'province ' || c.province)
    from areas.community c left join areas.subdistrict s on s.code = c.subdistrict
   where c.id = asked
$$;
-- Nobody gives stars to their own products, nor says which items hold of them.
drop policy recorded on readiness.product;
create policy recorded on readiness.product for insert
  with check (people.may('check', readiness.judge(community)) and not readiness.belongs(community, people.me())
      and by = people.actor());
