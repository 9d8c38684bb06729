insert into people.purpose (key, place, basis, law, days, after) values
  ('lodger', 175, 'legal-obligation', 'pdpa-24-6', 90, 'over');
