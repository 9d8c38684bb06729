-- A commit that changed nothing that kept pages show leaves them as they are: the transaction itself knows.
create or replace function site.tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('aenglek_changes', '');
  perform set_config('aenglek.tells', 'on', true);
  return null;
end $$;
