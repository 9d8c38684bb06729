insert into people.purpose (key, place, basis, law, days, after) values
  ('seat', 187, 'legitimate-interest', 'pdpa-24-5', null, 'always');
