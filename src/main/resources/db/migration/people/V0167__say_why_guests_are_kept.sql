insert into people.purpose (key, place, basis, law, days, after) values
  ('guest', 173, 'contract', 'pdpa-24-3', 180, 'over');
