-- Drafts are kept under an address that no route may take.
alter table trips.route drop constraint route_slug_check,
  add constraint route_slug_check
    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug not in ('map', 'suggestions', 'drafts'));
