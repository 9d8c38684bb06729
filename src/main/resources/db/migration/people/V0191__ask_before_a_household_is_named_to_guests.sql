insert into people.purpose (key, place, basis, law, days, after) values
  ('share', 145, 'consent', 'pdpa-19', 0, 'withdrawn');
