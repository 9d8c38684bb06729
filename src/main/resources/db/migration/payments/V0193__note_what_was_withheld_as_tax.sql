-- How much whoever pays may have to withhold as tax, and by which law: data, because laws change. Nobody has confirmed these
-- with the tax office yet, and pages say so.
create table payments.withholding_rate (
  code text primary key,
  position integer not null unique,
  percent numeric(5, 2) not null check (percent > 0 and percent < 100),
  basis text not null,
  confirmed boolean not null
);
insert into payments.withholding_rate (code, position, percent, basis, confirmed) values
  ('state', 1, 1, 'ประมวลรัษฎากร มาตรา 50 (4) และมาตรา 69 ทวิ', false),
  ('service', 2, 3, 'คำสั่งกรมสรรพากรที่ ท.ป. 4/2528', false),
  ('transport', 3, 1, 'คำสั่งกรมสรรพากรที่ ท.ป. 4/2528 ข้อ 12/4', false);
revoke insert, update, delete, truncate on payments.withholding_rate from ${app};

-- The certificate of what a payer withheld: that payment is no money, but a claim to tax that was paid. Rate and basis are
-- those of then.
create table payments.withholding (
  payment uuid primary key references payments.payment,
  percent numeric(5, 2) not null,
  basis text not null,
  certificate text not null,
  day date not null
);
alter table payments.withholding enable row level security;
create policy seen on payments.withholding for select
  using (exists (select from payments.payment p where p.id = payment));
create policy noted on payments.withholding for insert
  with check (exists (select from payments.payment p where p.id = payment and payments.keeps_due(p.due)));
revoke update, delete, truncate on payments.withholding from ${app};
