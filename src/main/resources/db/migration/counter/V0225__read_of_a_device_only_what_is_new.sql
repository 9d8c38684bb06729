-- Up to which number the site knows every event of a device, or has set it aside. Without it each telling would cost as
-- much as all that the device ever told.
alter table counter.device add passed integer not null default 0;
grant update (passed) on counter.device to ${app};
