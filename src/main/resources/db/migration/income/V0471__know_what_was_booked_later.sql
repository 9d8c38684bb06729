create index on income.transfer (at);
