-- Rights, changes and samples: what every later schema builds on.
-- The application's login owns nothing; whatever the owner makes from here on it may use.
alter default privileges grant usage on schemas to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage on sequences to ${app};

create schema site;
grant usage on schema site to ${app};

-- Every node hears of a commit that may change a page.
create function site.tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('aenglek_changes', '');
  return null;
end $$;

-- Rows of the sample layer are seen only where the installation shows it.
create function site.shows_samples() returns boolean language sql stable as $$
  select coalesce(current_setting('aenglek.sample', true), 'off') = 'on'
$$;

create function site.watch(watched regclass) returns void language plpgsql as $$
begin
  execute format('create trigger tell_change after insert or update or delete or truncate on %s
                  for each statement execute function site.tell_change()', watched);
end $$;

create function site.hide_samples(layered regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', layered);
  execute format('alter table %s force row level security', layered);
  execute format('create policy sample_layer on %s using (not sample or site.shows_samples())
                  with check (true)', layered);
end $$;
