insert into people.purpose (key, place, basis, law, days, after) values
  ('payment', 172, 'legal-obligation', 'accounting-14', 1827, 'over'),
  ('slip', 174, 'contract', 'pdpa-24-3', 180, 'written');
