-- Events that came as one chain were proved by the signature of the last of them. Each names the hash of the one before
-- it, so one without a signature of its own is proved by the next one of its device that has one.
alter table counter.event alter column signature drop not null;
