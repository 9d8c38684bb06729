-- Whether saying that one does a trade is enough, or somebody of the household must hold a certificate of it on the day.
alter table rota.rule add needs_certificate boolean not null default false;
grant update (needs_certificate) on rota.rule to ${app};
