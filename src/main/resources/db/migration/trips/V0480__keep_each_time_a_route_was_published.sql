-- A route that is taken back comes to the same states again: each time is a row of its own, in their order, and a state lasts
-- until the next. A time that was written over before this is not known any more.
alter table trips.route_state add number smallint check (number >= 1);
update trips.route_state s set number = o.number from (
  select route, status, row_number() over (partition by route order by since,
           array_position(array['recorded', 'draft', 'tested', 'published'], status)) as number
    from trips.route_state) o
 where o.route = s.route and o.status = s.status;
alter table trips.route_state alter number set not null, drop constraint route_state_pkey, add primary key (route, number);
revoke update, delete, truncate on trips.route_state from ${app};

-- The communities that a route linked each time it was published: once taken back, it may stop elsewhere.
create table trips.linked (
  route uuid not null,
  number smallint not null,
  community uuid not null references areas.community,
  primary key (route, number, community),
  foreign key (route, number) references trips.route_state
);
create index on trips.linked (community);
revoke update, delete, truncate on trips.linked from ${app};
insert into trips.linked
  select distinct s.route, s.number, t.community from trips.route_state s
    join trips.stop t on t.route = s.route and t.community is not null
   where s.status = 'published';
select site.watch('trips.linked');
