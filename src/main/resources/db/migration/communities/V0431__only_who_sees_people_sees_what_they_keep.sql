-- The register names who keeps what; who only edits a village's pages sees nobody there.
create or replace function communities.sees_village(community uuid) returns boolean language sql stable as $$
  select people.sees('community ' || community)
$$;
