-- A bank's statement tells what went out too: such a line is below zero. The columns of what went out and of what was in the
-- account afterwards are told where a bank has them.
alter table payments.line drop constraint line_amount_check;
alter table payments.line add constraint line_amount_check check (amount <> 0);
update payments.mapping set columns = columns || '{"out": "", "balance": ""}';
