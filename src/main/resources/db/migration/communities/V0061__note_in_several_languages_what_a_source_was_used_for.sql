alter table communities.source rename what to note;
alter table communities.source
  alter note type jsonb using case when note is not null then jsonb_build_object('en', note) end;
