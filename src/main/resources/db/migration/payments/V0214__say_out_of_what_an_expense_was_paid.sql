-- A certificate says whether it was paid out of the cash box, which the books hear of, or out of the fund, which hears of it
-- where its spending is paid.
update payments.substitute set content = content || '{"from": "FUND"}';
