create index on income.work (sold, day);
