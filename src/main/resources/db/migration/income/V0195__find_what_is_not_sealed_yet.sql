-- What is not in the sums of the months yet is looked for by its transaction alone where a whole province is read: without this
-- all postings there ever were would be passed over to find the last ones.
create index on income.posting (xid);
