-- A photograph of the book or the paper on which a typed figure rests, where there is one.
alter table programme.aim add picture bytea;
