alter table communities.source rename what to note;
alter table communities.source alter note type jsonb using jsonb_build_object('en', note);
