create index on counter.line (maker);
