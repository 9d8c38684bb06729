insert into people.purpose (key, place, basis, law, days, after) values
  ('passport', 180, 'contract', 'pdpa-24-3', 1825, 'over'),
  ('problem', 185, 'legitimate-interest', 'pdpa-24-5', 365, 'over');
