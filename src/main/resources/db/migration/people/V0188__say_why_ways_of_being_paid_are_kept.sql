insert into people.purpose (key, place, basis, law, days, after) values
  ('household-way', 176, 'contract', 'pdpa-24-3', 90, 'left');
