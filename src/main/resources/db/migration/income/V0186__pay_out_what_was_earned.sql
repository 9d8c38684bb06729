-- How a household is paid; where nothing is told, in cash. What it told is sealed, and seen by itself and by who pays.
create table income.household_way (
  household uuid primary key,
  sealed bytea not null,
  changed timestamptz not null,
  actor text not null
);
create function income.pays(household uuid) returns boolean language sql stable as $$
  select people.is_job() or people.holds('{member,chair,treasurer}', 'household ' || household)
$$;
alter table income.household_way enable row level security;
create policy seen on income.household_way for select using (income.pays(household));
create policy told on income.household_way for insert with check (income.pays(household) and actor = people.actor());
create policy told_anew on income.household_way for update
  using (income.pays(household)) with check (income.pays(household) and actor = people.actor());
create policy taken_back on income.household_way for delete using (income.pays(household));

-- Who may say yes to what another wants to pay out.
create function income.approves(community uuid) returns boolean language sql stable as $$
  select people.holds('{chair,committee}', 'community ' || community)
$$;

-- A batch of what is to be paid, in one way. Each line is open until it is done or failed; who approved it is another than
-- who made it.
create table income.payout (
  id uuid primary key,
  community uuid not null references areas.community,
  number integer not null check (number >= 1),
  way text not null check (way in ('cash', 'promptpay', 'bank')),
  made timestamptz not null,
  actor text not null,
  request uuid not null unique,
  fingerprint text not null,
  unique (community, number)
);
create table income.payout_line (
  id uuid primary key,
  payout uuid not null references income.payout,
  position integer not null check (position >= 1),
  account uuid not null references income.account,
  owner_kind text not null,
  owner uuid not null,
  kind text not null,
  community uuid not null,
  place text not null,
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  unique (payout, position)
);
create index on income.payout_line (account);
create table income.payout_approval (
  payout uuid primary key references income.payout,
  at timestamptz not null,
  actor text not null
);
create table income.payout_done (
  line uuid primary key references income.payout_line,
  transfer uuid not null unique references income.transfer,
  at timestamptz not null,
  actor text not null
);
-- It was not paid, or what was paid came back.
create table income.payout_failed (
  line uuid primary key references income.payout_line,
  why text not null check (why <> ''),
  transfer uuid unique references income.transfer,
  at timestamptz not null,
  actor text not null
);

create function income.may_approve(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from income.payout p
                  where p.id = asked and p.actor <> people.actor() and income.approves(p.community))
$$;

alter table income.payout enable row level security;
create policy seen on income.payout for select
  using (income.sees('community ' || community) or income.approves(community));
create policy made on income.payout for insert with check (people.is_job());
alter table income.payout_line enable row level security;
create policy seen on income.payout_line for select using (income.sees(place) or income.approves(community));
create policy made on income.payout_line for insert with check (people.is_job());
alter table income.payout_approval enable row level security;
create policy seen on income.payout_approval for select using (exists (select from income.payout p where p.id = payout));
create policy given on income.payout_approval for insert
  with check (income.may_approve(payout) and actor = people.actor());
alter table income.payout_done enable row level security;
create policy seen on income.payout_done for select using (exists (select from income.payout_line l where l.id = line));
create policy said on income.payout_done for insert with check (people.is_job());
alter table income.payout_failed enable row level security;
create policy seen on income.payout_failed for select using (exists (select from income.payout_line l where l.id = line));
create policy said on income.payout_failed for insert with check (people.is_job());

revoke update, delete, truncate on income.payout, income.payout_line, income.payout_approval, income.payout_done,
  income.payout_failed from ${app};

-- How a bank wants its file of transfers: columns as data, so that no bank is in the program. A column has a value of its
-- own, or one of those that `income.BankFile` knows; a width where it is fixed, filled from the left or the right.
create table income.bank_layout (
  key text primary key check (key ~ '^[a-z-]+$'),
  place integer not null unique,
  name text not null,
  -- a table has its columns' names on top; other files have fields of fixed width, in this encoding
  charset text,
  head jsonb not null,
  line jsonb not null
);
revoke insert, update, delete on income.bank_layout from ${app};
select site.watch('income.bank_layout');

-- A plain table that people read and some banks take, and the text file of Krungthai for transfers to several banks, as the
-- Thai localisation of Odoo describes it (OCA/l10n-thailand, l10n_th_bank_payment_export_ktb). A bank may have changed it
-- since: it is tried with one baht before it is used.
insert into income.bank_layout (key, place, name, charset, head, line) values
  ('plain', 1, 'CSV', null,
   '[{"text": "no"}, {"text": "bank"}, {"text": "account"}, {"text": "name"}, {"text": "amount"}, {"text": "reference"}]',
   '[{"value": "position"}, {"value": "bank"}, {"value": "account"}, {"value": "name"}, {"value": "baht"}, {"value": "reference"}]'),
  ('krungthai', 2, 'Krungthai (iPay)', 'x-windows-874',
   '[{"text": "10", "width": 2}, {"text": "1", "width": 1}, {"text": "1", "width": 6, "zeros": true},
     {"text": "006", "width": 3}, {"value": "count", "width": 7, "zeros": true},
     {"value": "total-satang", "width": 19, "zeros": true}, {"value": "day", "width": 8}, {"text": "C", "width": 1},
     {"text": "", "width": 8, "zeros": true}, {"value": "sender-id", "width": 16}, {"text": "", "width": 20},
     {"text": "", "width": 407}]',
   '[{"text": "10", "width": 2}, {"text": "2", "width": 1}, {"text": "1", "width": 6, "zeros": true},
     {"value": "bank", "width": 3}, {"text": "", "width": 4, "zeros": true},
     {"value": "account", "width": 11, "zeros": true}, {"text": "006", "width": 3},
     {"value": "sender-branch", "width": 4, "zeros": true}, {"value": "sender-account", "width": 11, "zeros": true},
     {"value": "day", "width": 8}, {"text": "04", "width": 2}, {"text": "", "width": 2, "zeros": true},
     {"value": "satang", "width": 17, "zeros": true}, {"text": "", "width": 8}, {"text": "", "width": 10, "zeros": true},
     {"value": "name", "width": 100}, {"value": "sender-name", "width": 100}, {"text": "", "width": 40},
     {"text": "", "width": 18}, {"text": "", "width": 2}, {"value": "reference", "width": 18}, {"text": "", "width": 2},
     {"text": "", "width": 20}, {"value": "position", "width": 6, "zeros": true}, {"text": "9", "width": 2, "zeros": true},
     {"text": "", "width": 40}, {"text": "", "width": 20}, {"text": "", "width": 4, "zeros": true},
     {"text": "", "width": 34}]');
