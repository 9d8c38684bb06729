-- Whether the year of a file was typed as one of the Buddhist era. Where another is meant, whoever applies it says so first.
alter table budgets.import add year_sure boolean not null default true;
