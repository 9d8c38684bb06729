-- The months of an account lie far from each other: a year of a nation's accounts is read from the index alone.
alter table income.month
  drop constraint month_pkey,
  add primary key (account, month, currency) include (credit, debit, postings, shared);
alter table income.month set (autovacuum_vacuum_scale_factor = 0.02);
