-- When whoever holds a session last showed that it is theirs.
select set_config('aenglek.actor', 'job:migration', true);
alter table people.session add shown timestamptz;
update people.session set shown = made;
alter table people.session alter shown set not null;

-- Who keeps the place where somebody belongs sees where they have signed in, and ends that.
create policy watched on people.session for select using (people.holds_over('{administrator}', person));
create policy ended on people.session for update using (people.holds_over('{administrator}', person));

-- Whoever gives a role need not see the sessions of the one who gets it.
create function people.shorten_sessions(asked uuid, latest timestamptz) returns void language plpgsql as $$
declare
  giver text := people.actor();
begin
  perform set_config('aenglek.actor', 'job:sessions', true);
  update people.session set until = latest where person = asked and ended is null and until > latest;
  perform set_config('aenglek.actor', giver, true);
end $$;
