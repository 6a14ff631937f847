package io.redress.money.bank;

import io.redress.money.bank.Matching.Kind;
import io.redress.money.bank.Matching.Named;
import io.redress.money.bank.Suggestions.Awaited;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which movement proves which refund, now and before. */
@Repository
class BankProofStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BankProofStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The attempts that a text names: by our reference, or by the name that a provider gave. */
  List<Named> named(Collection<RefundAttemptId> attempts, Collection<String> providerNames) {
    return jdbc.sql(
            """
            select t.attempt_id, t.amount_minor, t.currency, true as is_transfer
            from bank_transfer t
            where t.merchant_id = :merchantId and t.attempt_id = any(:attempts)
            union all
            select a.attempt_id, i.amount_minor, i.currency, false
            from refund_attempt a
            join refund_intent i on i.merchant_id = a.merchant_id and i.intent_id = a.intent_id
            where a.merchant_id = :merchantId and a.provider <> 'bank'
              and a.provider_reference = any(:names)
            order by attempt_id
            """)
        .param("merchantId", merchant())
        .param("attempts", values(attempts))
        .param("names", providerNames.toArray(String[]::new))
        .query(BankProofStore::named)
        .list();
  }

  /** A refund that somebody chose: a transfer, or what went by a provider. */
  Optional<Named> chosen(RefundAttemptId attemptId) {
    return jdbc.sql(
            """
            select a.attempt_id, i.amount_minor, i.currency, a.provider = 'bank' as is_transfer
            from refund_attempt a
            join refund_intent i on i.merchant_id = a.merchant_id and i.intent_id = a.intent_id
            where a.merchant_id = :merchantId and a.attempt_id = :attemptId
              and a.submitted_at is not null
            """)
        .param("merchantId", merchant())
        .param("attemptId", attemptId.value())
        .query(BankProofStore::named)
        .optional();
  }

  /**
   * The attempts that stand in the file that one of these names is of, unless they were refused.
   */
  List<Named> inFile(Collection<String> names) {
    return jdbc.sql(
            """
            select t.attempt_id, t.amount_minor, t.currency, true as is_transfer
            from bank_file f
            join bank_transfer t using (merchant_id, file_id)
            where merchant_id = :merchantId and f.reference = any(:names)
              and t.refused_at is null
            order by t.attempt_id
            """)
        .param("merchantId", merchant())
        .param("names", names.toArray(String[]::new))
        .query(BankProofStore::named)
        .list();
  }

  /** Whether any of these attempts is proven in this way already. */
  boolean isAnyProven(Collection<RefundAttemptId> attempts, Kind kind) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from bank_proof
              where merchant_id = :merchantId and attempt_id = any(:attempts) and kind = :kind)
            """)
        .param("merchantId", merchant())
        .param("attempts", values(attempts))
        .param("kind", code(kind))
        .query(Boolean.class)
        .single();
  }

  /** A movement that proves a refund. */
  record Match(
      UUID id, KeptLine line, Matching.Proven proven, boolean isByHand, String by, Instant at) {
    /** When the bank booked it, at noon where nobody is a day ahead; never later than now. */
    Instant bookedAt() {
      var noon = line.line().bookedOn().atTime(12, 0).toInstant(ZoneOffset.UTC);
      return noon.isAfter(at) ? at : noon;
    }
  }

  void insert(Match match) {
    jdbc.sql(
            """
            with matched as (
              insert into bank_match (merchant_id, match_id, line_id, attempt_id, kind, how,
                matched_by, matched_at)
              values (:merchantId, :id, :lineId, :attemptId, :kind, :how,
                :by, :at)
              returning merchant_id, match_id, line_id, attempt_id, kind)
            insert into bank_proof (merchant_id, attempt_id, kind, match_id, line_id,
              bank_reference, at)
            select merchant_id, attempt_id, kind, match_id, line_id, :bankReference, :bookedAt
            from matched
            """)
        .param("merchantId", merchant())
        .param("id", match.id())
        .param("lineId", match.line().id())
        .param("attemptId", match.proven().attempt().value())
        .param("kind", code(match.proven().kind()))
        .param("how", match.isByHand() ? "hand" : "reference")
        .param("by", match.by())
        .param("at", at(match.at()))
        .param("bankReference", match.line().line().bankReference())
        .param("bookedAt", at(match.bookedAt()))
        .update();
  }

  /** Takes back what a movement proves now; tells of which attempts that was. */
  List<RefundAttemptId> undo(UUID lineId, String by, Instant now) {
    return jdbc.sql(
            """
            with gone as (
              delete from bank_proof
              where merchant_id = :merchantId and line_id = :lineId
              returning merchant_id, match_id, attempt_id),
            noted as (
              insert into bank_match_undone (merchant_id, match_id, undone_by, undone_at)
              select merchant_id, match_id, :by, :now
              from gone)
            select attempt_id
            from gone
            order by attempt_id
            """)
        .param("merchantId", merchant())
        .param("lineId", lineId)
        .param("by", by)
        .param("now", at(now))
        .query((row, number) -> new RefundAttemptId(row.getObject("attempt_id", UUID.class)))
        .list();
  }

  /** When the bank booked the arrival of an attempt, as a movement proves now. */
  Optional<Instant> arrival(RefundAttemptId attemptId) {
    return jdbc.sql(
            """
            select at
            from bank_proof
            where merchant_id = :merchantId and attempt_id = :attemptId and kind = 'arrived'
            """)
        .param("merchantId", merchant())
        .param("attemptId", attemptId.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Refunds that are on their way and that no movement proves, longest waiting first. */
  List<Awaited> awaited(int most) {
    return jdbc.sql(
            """
            select a.attempt_id, i.case_id, i.amount_minor, i.currency,
              coalesce(t.reference, a.provider_reference, '') as reference,
              coalesce(f.execute_on, cast(a.submitted_at at time zone 'UTC' as date)) as gone_on
            from refund_attempt a
            join refund_intent i on i.merchant_id = a.merchant_id and i.intent_id = a.intent_id
            left join bank_transfer t
              on t.merchant_id = a.merchant_id and t.attempt_id = a.attempt_id
            left join bank_file f on f.merchant_id = a.merchant_id and f.file_id = t.file_id
            where a.merchant_id = :merchantId and i.state <> 'settled'
              and a.state in ('pending', 'succeeded', 'unknown', 'submitting')
              and a.submitted_at is not null
              and (a.provider <> 'bank' or f.file_id is not null)
              and not exists (
                select 1
                from bank_proof p
                where p.merchant_id = a.merchant_id and p.attempt_id = a.attempt_id)
            order by gone_on, a.attempt_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("most", most)
        .query(BankProofStore::awaited)
        .list();
  }

  /** Refunds that went by a file and could come back, the latest first. */
  List<Awaited> returnable(int most) {
    return jdbc.sql(
            """
            select t.attempt_id, i.case_id, t.amount_minor, t.currency, t.reference,
              f.execute_on as gone_on
            from bank_transfer t
            join refund_intent i on i.merchant_id = t.merchant_id and i.intent_id = t.intent_id
            join bank_file f on f.merchant_id = t.merchant_id and f.file_id = t.file_id
            where t.merchant_id = :merchantId and t.refused_at is null
              and not exists (
                select 1
                from bank_proof p
                where p.merchant_id = t.merchant_id and p.attempt_id = t.attempt_id
                  and p.kind = 'returned')
            order by f.execute_on desc, t.attempt_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("most", most)
        .query(BankProofStore::awaited)
        .list();
  }

  private static Awaited awaited(ResultSet row, int number) throws SQLException {
    return new Awaited(
        new RefundAttemptId(row.getObject("attempt_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getString("reference"),
        row.getObject("gone_on", LocalDate.class));
  }

  private static Named named(ResultSet row, int number) throws SQLException {
    return new Named(
        new RefundAttemptId(row.getObject("attempt_id", UUID.class)),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getBoolean("is_transfer"));
  }

  private static UUID[] values(Collection<RefundAttemptId> attempts) {
    return attempts.stream().map(RefundAttemptId::value).toArray(UUID[]::new);
  }

  private static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
