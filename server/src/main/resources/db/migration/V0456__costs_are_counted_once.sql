-- Why: credit is paid by a refund of its own, and an exception out of goodwill by whatever was
-- agreed. Both were counted beside what paid them, so that a debtor could be asked for the same money
-- twice. What has a refund is counted by it alone, as credit where credit was agreed.
create or replace function costs_of_case(merchant uuid, wanted uuid)
  returns table (kind text, currency char(3), amount_minor bigint)
  language sql stable set search_path = public
  begin atomic
    select costs.kind, costs.currency, cast(sum(costs.amount_minor) as bigint)
    from (
      select case when r.remedy = 'store_credit' then 'credit' else 'refund' end as kind,
        i.currency, i.amount_minor
      from refund_intent i
      left join resolution r
        on r.merchant_id = i.merchant_id and r.resolution_id = i.resolution_id
      where i.merchant_id = merchant and i.case_id = wanted and i.state = 'settled'
      union all
      select 'credit', r.currency, r.amount_minor
      from resolution r
      where r.merchant_id = merchant and r.case_id = wanted and r.state = 'performed'
        and r.remedy = 'store_credit' and r.amount_minor > 0
        and not exists (
          select 1
          from refund_intent i
          where i.merchant_id = r.merchant_id and i.resolution_id = r.resolution_id)
      union all
      select 'goodwill', g.currency, g.worth_minor
      from goodwill g
      where g.merchant_id = merchant and g.case_id = wanted and g.state = 'performed'
        and g.remedy in ('compensation', 'store_credit') and g.resolution_id is null
      union all
      select c.kind, c.currency, c.amount_minor
      from case_cost c
      where c.merchant_id = merchant and c.case_id = wanted) as costs
    group by costs.kind, costs.currency
    order by costs.currency, costs.kind;
  end;
