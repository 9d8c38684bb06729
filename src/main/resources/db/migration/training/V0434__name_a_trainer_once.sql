-- What was sent before is known by what it said.
alter table training.trainer add fingerprint text not null default '';
alter table training.trainer alter fingerprint drop default;
