insert into people.purpose (key, place, basis, law, days, after) values
  ('lodger', 174, 'legal-obligation', 'pdpa-24-6', 90, 'over');
