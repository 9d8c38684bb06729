-- An organisation has left once nobody speaks for it who did; of one for which nobody ever did, nothing is known.
create function meetings.owner_left(kind text, asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select case kind
    when 'person' then meetings.has_left(asked)
    when 'organisation' then exists (select from meetings.seat s where s.organisation = asked)
                         and not exists (select from meetings.speakers_of(asked))
    else false
  end
$$;
