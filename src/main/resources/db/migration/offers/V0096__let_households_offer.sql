-- The household that serves an offer; none: the community as a whole.
alter table offers.offer add household uuid references people.household;
create index on offers.offer (household) where household is not null;
