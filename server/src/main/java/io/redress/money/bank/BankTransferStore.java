package io.redress.money.bank;

import io.redress.money.provider.SubmitRefund;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transfers that were asked for, and how far each has come. */
@Repository
class BankTransferStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BankTransferStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds a transfer that waits; the same attempt again changes nothing. */
  void insert(SubmitRefund request, Instant now) {
    jdbc.sql(
            """
            insert into bank_transfer (merchant_id, attempt_id, intent_id, reference, amount_minor,
              currency, asked_at)
            values (:merchantId, :attemptId, :intentId, :reference, :amount,
              :currency, :now)
            on conflict (merchant_id, attempt_id) do nothing
            """)
        .param("merchantId", merchant())
        .param("attemptId", request.attemptId().value())
        .param("intentId", request.intentId().value())
        .param("reference", TransferReference.of(request.attemptId()))
        .param("amount", request.amount().minorUnits())
        .param("currency", request.amount().currency().getCurrencyCode())
        .param("now", at(now))
        .update();
  }

  /** How far a transfer has come. */
  Optional<TransferStanding> standing(RefundAttemptId attemptId) {
    return jdbc.sql(
            """
            select t.reference, t.file_id is not null as is_in_file,
              t.refused_at is not null as is_refused, a.at as arrived_at,
              r.at is not null as is_returned
            from bank_transfer t
            left join bank_proof a on a.merchant_id = t.merchant_id
              and a.attempt_id = t.attempt_id and a.kind = 'arrived'
            left join bank_proof r on r.merchant_id = t.merchant_id
              and r.attempt_id = t.attempt_id and r.kind = 'returned'
            where t.merchant_id = :merchantId and t.attempt_id = :attemptId
            """)
        .param("merchantId", merchant())
        .param("attemptId", attemptId.value())
        .query(
            (row, number) ->
                new TransferStanding(
                    row.getString("reference"),
                    row.getBoolean("is_in_file"),
                    row.getBoolean("is_refused"),
                    Optional.ofNullable(row.getObject("arrived_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                    row.getBoolean("is_returned")))
        .optional();
  }

  /**
   * Whether the account is missing to which a transfer could go: none is known, or none but the one
   * to which it went.
   */
  boolean lacksAccount(RefundAttemptId attemptId) {
    return jdbc.sql(
                """
            select count(*)
            from bank_transfer t
            join refund_intent i on i.merchant_id = t.merchant_id and i.intent_id = t.intent_id
            left join lateral (
              select account_id
              from payout_account p
              where p.merchant_id = i.merchant_id and p.case_id = i.case_id and p.iban <> ''
              order by p.given_at desc, p.account_id desc
              limit 1) g on true
            where t.merchant_id = :merchantId and t.attempt_id = :attemptId
              and (g.account_id is null or g.account_id = t.account_id)
            """)
            .param("merchantId", merchant())
            .param("attemptId", attemptId.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** A transfer that can go into a file: its account is known and nothing holds its payment. */
  record Ready(
      RefundAttemptId attempt,
      CaseId caseId,
      String reference,
      Money amount,
      UUID accountId,
      PayoutAccount account) {}

  /**
   * The transfers that can go into a file: an account that replaced another has waited, and one
   * that a consumer changed was looked at. Longest waiting first, locked together with the balances
   * of their payments; what somebody else holds at this moment is left for the next file.
   */
  List<Ready> lockReady(Instant givenBefore) {
    return jdbc.sql(
            """
            select t.attempt_id, i.case_id, t.reference, t.amount_minor, t.currency,
              g.account_id, g.holder, g.iban
            from bank_transfer t
            join refund_intent i on i.merchant_id = t.merchant_id and i.intent_id = t.intent_id
            join refund_attempt a on a.merchant_id = t.merchant_id and a.attempt_id = t.attempt_id
            join payment_balance b on b.merchant_id = i.merchant_id and b.payment_id = i.payment_id
            cross join lateral (
              select account_id, holder, iban, by_kind, given_at
              from payout_account p
              where p.merchant_id = i.merchant_id and p.case_id = i.case_id and p.iban <> ''
              order by p.given_at desc, p.account_id desc
              limit 1) g
            where t.merchant_id = :merchantId and t.file_id is null and t.refused_at is null
              and i.state = 'pending' and a.state = 'pending'
              and b.frozen_at is null and b.held_at is null
              and (not exists (
                  select 1
                  from payout_account e
                  where e.merchant_id = i.merchant_id and e.case_id = i.case_id
                    and e.account_id <> g.account_id)
                or g.given_at <= :givenBefore and (g.by_kind <> 'consumer' or exists (
                  select 1
                  from payout_check k
                  where k.merchant_id = i.merchant_id and k.account_id = g.account_id)))
            order by t.asked_at, t.attempt_id
            limit :most
            for update of t, b skip locked
            """)
        .param("merchantId", merchant())
        .param("givenBefore", at(givenBefore))
        .param("most", CreditTransfers.MOST)
        .query(BankTransferStore::ready)
        .list();
  }

  /** Puts transfers into a file for ever; the database refuses one that stands in another. */
  void put(UUID fileId, List<Ready> transfers) {
    var rows =
        jdbc.sql(
                """
                update bank_transfer t
                set file_id = :fileId, account_id = f.account_id
                from unnest(:attempts::uuid[], :accounts::uuid[]) as f (attempt_id, account_id)
                where t.merchant_id = :merchantId and t.attempt_id = f.attempt_id
                """)
            .param("merchantId", merchant())
            .param("fileId", fileId)
            .param(
                "attempts",
                transfers.stream().map(each -> each.attempt().value()).toArray(UUID[]::new))
            .param("accounts", transfers.stream().map(Ready::accountId).toArray(UUID[]::new))
            .update();
    if (rows != transfers.size()) {
      throw new IllegalStateException("a transfer was lost on its way into a file");
    }
  }

  /** Notes that a transfer was not and will not be made; false when it is over already. */
  boolean refuse(RefundAttemptId attemptId, String by, Instant now) {
    return jdbc.sql(
                """
                update bank_transfer t
                set refused_at = :now, refused_by = :by
                where t.merchant_id = :merchantId and t.attempt_id = :attemptId
                  and t.refused_at is null
                  and not exists (
                    select 1
                    from bank_proof p
                    where p.merchant_id = t.merchant_id and p.attempt_id = t.attempt_id)
                """)
            .param("merchantId", merchant())
            .param("attemptId", attemptId.value())
            .param("by", by)
            .param("now", at(now))
            .update()
        == 1;
  }

  private static Ready ready(ResultSet row, int number) throws SQLException {
    return new Ready(
        new RefundAttemptId(row.getObject("attempt_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("reference"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getObject("account_id", UUID.class),
        new PayoutAccount(row.getString("holder"), new Iban(row.getString("iban"))));
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
