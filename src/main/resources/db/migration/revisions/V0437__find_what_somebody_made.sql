create index on revisions.revision (maker);
