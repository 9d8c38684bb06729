-- What became of a year, where nothing here tells it: trained people, who heads the households that earned.
alter table programme.aim drop constraint aim_kind_check;
alter table programme.aim add constraint aim_kind_check check (kind in ('baseline', 'target', 'wish', 'result'));
