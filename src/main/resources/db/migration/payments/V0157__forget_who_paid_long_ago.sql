-- Once the law asks for it no longer, the name of who paid goes from what was due and from its receipts, which stay.
-- By the owner's right: nobody else changes what stands on a receipt.
create function payments.forget_payers(before timestamptz) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  gone integer;
begin
  if not people.is_job() then
    raise exception 'only a job forgets';
  end if;
  update payments.receipt r set content = jsonb_set(r.content, '{payer}', '"–"')
    from payments.due d where d.id = r.due and d.until < before and d.payer <> '–';
  update payments.due set payer = '–' where until < before and payer <> '–';
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function payments.forget_payers from public;
grant execute on function payments.forget_payers to ${app};
