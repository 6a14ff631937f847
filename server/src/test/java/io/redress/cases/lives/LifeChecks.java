package io.redress.cases.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database, over all cases of a merchant at once, whether what must hold does hold. */
@Component
public class LifeChecks {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  LifeChecks(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Every open case is anchored in an open promise of a kind its status stands on, within the
   * longest span of that kind; a closed one owes nothing.
   */
  public void everyCaseIsPromised(MerchantId merchant, String context) {
    isPromised(merchant, Optional.empty(), context);
  }

  /** The same of one case, where nothing else can have changed. */
  public void caseIsPromised(MerchantId merchant, CaseId id, String context) {
    isPromised(merchant, Optional.of(id), context);
  }

  private void isPromised(MerchantId merchant, Optional<CaseId> only, String context) {
    var statuses = new ArrayList<String>();
    var kinds = new ArrayList<String>();
    var days = new ArrayList<Long>();
    for (var status : CaseStatus.values()) {
      for (var kind : status.carriedBy()) {
        statuses.add(code(status));
        kinds.add(code(kind));
        days.add(kind.maxSpan().toDays());
      }
    }
    var silent =
        rows(
            merchant,
            """
            select c.case_number, c.status, c.anchor_promise_id
            from after_sales_case c
            where c.merchant_id = :merchantId
              and (cardinality(:only::uuid[]) = 0 or c.case_id = any(:only::uuid[]))
              and case when c.status = 'closed'
                then exists (
                  select 1 from promise p
                  where p.merchant_id = c.merchant_id and p.case_id = c.case_id
                    and p.state in ('open', 'at_risk'))
                else not exists (
                  select 1
                  from promise p
                  join unnest(:statuses::text[], :kinds::text[], :days::bigint[])
                    as carried (status, kind, days)
                    on carried.status = c.status and carried.kind = p.kind
                  where p.merchant_id = c.merchant_id
                    and p.case_id = c.case_id
                    and p.promise_id = c.anchor_promise_id
                    and p.state in ('open', 'at_risk')
                    and p.due_at <= p.made_at + make_interval(days => carried.days::int)
                    and p.owner <> '')
                end
            """,
            Map.of(
                "only", only.stream().map(CaseId::value).toArray(UUID[]::new),
                "statuses", statuses.toArray(String[]::new),
                "kinds", kinds.toArray(String[]::new),
                "days", days.toArray(Long[]::new)));
    assertThat(silent).as("cases that wait in silence, " + context).isEmpty();
  }

  /** No account is off, nothing was paid twice, and no payment gave back more than it took. */
  public void moneyIsRight(MerchantId merchant, String context) {
    assertThat(
            rows(
                merchant,
                """
                select currency, sum(amount_minor) as off
                from ledger_entry
                where merchant_id = :merchantId
                group by currency
                having sum(amount_minor) <> 0
                """))
        .as("the ledger is off, " + context)
        .isEmpty();
    assertThat(
            rows(
                merchant,
                """
                select intent_id, count(*) as paid
                from sandbox_refund
                where merchant_id = :merchantId and state in ('pending', 'succeeded')
                group by intent_id
                having count(*) > 1
                """))
        .as("intents that were paid twice, " + context)
        .isEmpty();
    assertThat(
            rows(
                merchant,
                """
                select p.provider_reference, p.captured_minor, sum(s.amount_minor) as paid
                from payment p
                join sandbox_refund s
                  on s.merchant_id = p.merchant_id
                    and s.payment_reference = p.provider_reference
                    and s.state in ('pending', 'succeeded')
                where p.merchant_id = :merchantId
                group by p.provider_reference, p.captured_minor
                having sum(s.amount_minor) > p.captured_minor
                """))
        .as("payments that gave back more than they took, " + context)
        .isEmpty();
    assertThat(
            rows(
                merchant,
                """
                select l.order_line_id, sum(i.amount_minor) as paid
                from refund_intent i
                join resolution r
                  on r.merchant_id = i.merchant_id and r.resolution_id = i.resolution_id
                join case_line l
                  on l.merchant_id = r.merchant_id and l.case_line_id = r.case_line_id
                join order_line o
                  on o.merchant_id = l.merchant_id and o.order_line_id = l.order_line_id
                where i.merchant_id = :merchantId and i.state <> 'failed'
                group by l.order_line_id, o.paid_minor
                having sum(i.amount_minor) > o.paid_minor
                """))
        .as("lines for which more went back than was paid, " + context)
        .isEmpty();
  }

  /** Whatever the statement returns for this merchant. */
  public List<Map<String, @Nullable Object>> rows(MerchantId merchant, String sql) {
    return rows(merchant, sql, Map.of());
  }

  private List<Map<String, @Nullable Object>> rows(
      MerchantId merchant, String sql, Map<String, ?> parameters) {
    return tenancy.call(
        merchant,
        () ->
            jdbc.sql(sql)
                .param("merchantId", merchant.value())
                .params(parameters)
                .query()
                .listOfRows());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
