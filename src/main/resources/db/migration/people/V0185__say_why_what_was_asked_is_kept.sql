insert into people.purpose (key, place, basis, law, days, after) values
  ('enquiry', 176, 'contract', 'pdpa-24-3', 365, 'written'),
  ('quotation', 177, 'contract', 'pdpa-24-3', 365, 'over');
