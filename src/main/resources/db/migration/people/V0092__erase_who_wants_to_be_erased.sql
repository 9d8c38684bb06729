-- Of somebody who was erased the row stays, without a name, so that what others did with them still holds together.
alter table people.person add erased timestamptz;
