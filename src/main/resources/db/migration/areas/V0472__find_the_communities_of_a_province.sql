-- Figures of a province are reckoned often; those of 77 provinces would read all communities each time.
create index on areas.community (province, id);
