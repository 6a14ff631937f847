package io.redress.promises;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.PromiseId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of cases, just enough for promises to hang on. */
public final class CaseRows {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  public CaseRows(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A submitted case that is anchored in a promise, which need not be there yet. */
  public void insertOpen(CaseId caseId, PromiseId anchor) {
    jdbc.sql(
            """
            insert into after_sales_case (merchant_id, case_id, case_number, order_id,
              consumer_id, channel, status, phase, awaited, money_state, owner, team, language,
              words, statement_at, opened_at, last_event_at, version, chain_length, chain_head,
              anchor_promise_id)
            values (:merchantId, :caseId, :caseNumber, :orderId,
              :consumerId, 'portal', 'submitted', 'first_contact', 'merchant', 'none', 'anna',
              'after-sales', 'en', 'Too small.', :at, :at, :at, 1, 0, '\\x00'::bytea,
              :anchor)
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("caseNumber", caseId.toString())
        .param("orderId", UUID.randomUUID())
        .param("consumerId", UUID.randomUUID())
        .param("at", PromiseExamples.MADE.atOffset(ZoneOffset.UTC))
        .param("anchor", anchor.value())
        .update();
  }

  /** Anchors a case in another promise. */
  public void anchor(CaseId caseId, PromiseId promise) {
    jdbc.sql(
            """
            update after_sales_case set anchor_promise_id = :promiseId
            where merchant_id = :merchantId and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("promiseId", promise.value())
        .update();
  }

  /** Closes a case. */
  public void close(CaseId caseId) {
    jdbc.sql(
            """
            update after_sales_case set status = 'closed', closed_at = opened_at
            where merchant_id = :merchantId and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .update();
  }

  /** How many open promises the case is anchored in: one, or none. */
  public int openAnchors(CaseId caseId) {
    return jdbc.sql(
            """
            select count(*)
            from after_sales_case c
            join promise p on p.merchant_id = c.merchant_id and p.case_id = c.case_id
              and p.promise_id = c.anchor_promise_id
            where c.merchant_id = :merchantId and c.case_id = :caseId
              and p.state in ('open', 'at_risk')
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .query(Integer.class)
        .single();
  }
}
