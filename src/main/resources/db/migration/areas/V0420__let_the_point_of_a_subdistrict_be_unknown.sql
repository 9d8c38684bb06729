-- The country's list knows no point of some. Where a village's own point is unknown, nobody guesses.
alter table areas.subdistrict alter lat drop not null, alter lon drop not null,
  add check ((lat is null) = (lon is null));
