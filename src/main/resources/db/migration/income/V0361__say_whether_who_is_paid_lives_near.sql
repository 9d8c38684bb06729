-- Whether whoever the fund paid lives in the community's subdistrict; nothing where that was not said.
alter table income.spending_done add column payee_is_near boolean;
