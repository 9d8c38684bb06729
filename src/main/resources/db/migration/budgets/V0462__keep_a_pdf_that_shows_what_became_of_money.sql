-- What shows a movement or a result is a picture, or a PDF file as it came.
alter table budgets.movement
  add pdf boolean not null default false,
  add check (not pdf or picture is not null);
alter table budgets.result
  add pdf boolean not null default false,
  add check (not pdf or picture is not null);
