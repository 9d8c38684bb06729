-- On holidays of these kinds there are turns besides those of the rule, or none. Which days those are is told by communities.
alter table offers.timetable
  add holidays_on text[] not null default '{}',
  add holidays_off text[] not null default '{}',
  add check (holidays_on <@ '{thai,malaysian,festival}' and holidays_off <@ '{thai,malaysian,festival}'),
  add check (not holidays_on && holidays_off);
