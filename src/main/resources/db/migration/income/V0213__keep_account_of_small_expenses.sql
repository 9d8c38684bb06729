-- What a village spent out of its cash box for what it needed, and somebody vouched for, is an account of its own.
alter table income.account drop constraint account_kind_check;
alter table income.account add constraint account_kind_check check (kind in (
  'cash', 'bank', 'owed', 'withheld', 'receivable', 'expense',
  'pending', 'refund', 'unshared', 'earned', 'fund', 'fee', 'suspense',
  'food', 'homestay', 'music', 'show', 'ritual', 'learning', 'handicraft', 'guide', 'transport'));
