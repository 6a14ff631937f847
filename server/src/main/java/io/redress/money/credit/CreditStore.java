package io.redress.money.credit;

import io.redress.money.CreditRecipient;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.StoreCreditId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credits as they stand, each changed under its own lock. */
@Component
class CreditStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CreditStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The code of a gift card as it is kept. */
  record Card(String salt, String digest, String end) {}

  /** A gift card that a code may belong to. */
  record Carded(StoreCredit credit, Card card) {}

  /**
   * Adds a credit; false when this attempt, or another one of its intent, has one already, or when
   * the intent is of less.
   *
   * @param law the clause by which it lasts longer than the house gives
   */
  boolean insert(StoreCredit credit, RefundAttemptId attemptId, Optional<CreditGround> law) {
    return jdbc.sql(
                """
                insert into store_credit (merchant_id, credit_id, consumer_id, intent_id,
                  attempt_id, issued_minor, balance_minor, currency, issued_at, expires_at, version,
                  law_place, law_rule, law_rule_version, law_citation, law_source, law_confidence)
                select :merchantId, :id, :consumerId, :intentId,
                  :attemptId, :issued, :issued, :currency, :issuedAt, :expiresAt, 1,
                  cast(:place as text), cast(:rule as text), cast(:ruleVersion as int),
                  cast(:citation as text), cast(:source as text), cast(:confidence as text)
                where not exists (
                  select 1
                  from refund_intent i
                  where i.merchant_id = :merchantId and i.intent_id = :intentId
                    and (i.amount_minor < :issued or i.currency <> :currency))
                on conflict do nothing
                """)
            .param("merchantId", merchant())
            .param("id", credit.id().value())
            .param("consumerId", credit.consumerId().value())
            .param("intentId", credit.intentId().value())
            .param("attemptId", attemptId.value())
            .param("issued", credit.issued().minorUnits())
            .param("currency", credit.issued().currency().getCurrencyCode())
            .param("issuedAt", at(credit.issuedAt()))
            .param("expiresAt", credit.expiresAt().map(CreditStore::at).orElse(null))
            .param("place", law.map(CreditGround::place).orElse(null))
            .param("rule", law.map(CreditGround::rule).orElse(null))
            .param("ruleVersion", law.map(CreditGround::version).orElse(null))
            .param("citation", law.map(CreditGround::citation).orElse(null))
            .param("source", law.map(CreditGround::source).orElse(null))
            .param("confidence", law.map(CreditGround::confidence).orElse(null))
            .update()
        == 1;
  }

  /** Where the person lives whom the credit of a refund is for. */
  Optional<String> placeOf(RefundIntentId id) {
    return jdbc.sql(
            """
            select credit_recipient
            from refund_intent
            where merchant_id = :merchantId and intent_id = :id and credit_recipient is not null
            """)
        .param("merchantId", merchant())
        .param("id", id.value())
        .query(String.class)
        .optional()
        .flatMap(CreditRecipient::parse)
        .map(CreditRecipient::country);
  }

  /** The clause by which it lasts longer than the house gives. */
  Optional<CreditGround> lawOf(StoreCreditId id) {
    return jdbc.sql(
            """
            select law_place, law_rule, law_rule_version, law_citation, law_source, law_confidence
            from store_credit
            where merchant_id = :merchantId and credit_id = :id and law_rule is not null
            """)
        .param("merchantId", merchant())
        .param("id", id.value())
        .query(
            (row, number) ->
                new CreditGround(
                    row.getString("law_place"),
                    row.getString("law_rule"),
                    row.getInt("law_rule_version"),
                    row.getString("law_citation"),
                    row.getString("law_source"),
                    row.getString("law_confidence")))
        .optional();
  }

  Optional<StoreCredit> byAttempt(RefundAttemptId attemptId) {
    return jdbc.sql(
            """
            select credit_id, consumer_id, intent_id, issued_minor, balance_minor, currency,
              issued_at, expires_at, taken_back_at, card_end, version
            from store_credit
            where merchant_id = :merchantId and attempt_id = :attemptId
            """)
        .param("merchantId", merchant())
        .param("attemptId", attemptId.value())
        .query(CreditStore::credit)
        .optional();
  }

  /** The attempt that gave it. */
  RefundAttemptId attemptOf(StoreCreditId id) {
    return new RefundAttemptId(
        jdbc.sql(
                """
                select attempt_id
                from store_credit
                where merchant_id = :merchantId and credit_id = :id
                """)
            .param("merchantId", merchant())
            .param("id", id.value())
            .query(UUID.class)
            .single());
  }

  Optional<StoreCredit> byId(StoreCreditId id) {
    return jdbc.sql(
            """
            select credit_id, consumer_id, intent_id, issued_minor, balance_minor, currency,
              issued_at, expires_at, taken_back_at, card_end, version
            from store_credit
            where merchant_id = :merchantId and credit_id = :id
            """)
        .param("merchantId", merchant())
        .param("id", id.value())
        .query(CreditStore::credit)
        .optional();
  }

  /** The credit, held until the transaction ends. */
  Optional<StoreCredit> lock(StoreCreditId id) {
    return jdbc.sql(
            """
            select credit_id, consumer_id, intent_id, issued_minor, balance_minor, currency,
              issued_at, expires_at, taken_back_at, card_end, version
            from store_credit
            where merchant_id = :merchantId and credit_id = :id
            for update
            """)
        .param("merchantId", merchant())
        .param("id", id.value())
        .query(CreditStore::credit)
        .optional();
  }

  /** Writes what a locked credit has become. */
  void change(StoreCredit after) {
    var changed =
        jdbc.sql(
                """
                update store_credit
                set balance_minor = :balance, expires_at = :expiresAt,
                  taken_back_at = :takenBackAt, version = version + 1
                where merchant_id = :merchantId and credit_id = :id and version = :version
                """)
            .param("merchantId", merchant())
            .param("id", after.id().value())
            .param("version", after.version())
            .param("balance", after.balance().minorUnits())
            .param("expiresAt", after.expiresAt().map(CreditStore::at).orElse(null))
            .param("takenBackAt", after.takenBackAt().map(CreditStore::at).orElse(null))
            .update();
    if (changed != 1) {
      throw new IllegalStateException("credit " + after.id() + " was locked and has changed");
    }
  }

  /** Gives a locked credit its code. */
  void card(StoreCredit credit, Card card, Instant now) {
    jdbc.sql(
            """
            update store_credit
            set card_salt = :salt, card_digest = :digest, card_end = :end, carded_at = :now,
              version = version + 1
            where merchant_id = :merchantId and credit_id = :id and card_end is null
            """)
        .param("merchantId", merchant())
        .param("id", credit.id().value())
        .param("salt", card.salt())
        .param("digest", card.digest())
        .param("end", card.end())
        .param("now", at(now))
        .update();
  }

  /** The gift cards whose code ends so. */
  List<Carded> byCardEnd(String end) {
    return jdbc.sql(
            """
            select credit_id, consumer_id, intent_id, issued_minor, balance_minor, currency,
              issued_at, expires_at, taken_back_at, card_end, version, card_salt, card_digest
            from store_credit
            where merchant_id = :merchantId and card_end = :end
            """)
        .param("merchantId", merchant())
        .param("end", end)
        .query(
            (row, number) ->
                new Carded(
                    credit(row, number),
                    new Card(row.getString("card_salt"), row.getString("card_digest"), end)))
        .list();
  }

  /** Credits of a person, newest first. */
  List<StoreCredit> ofConsumer(ConsumerId consumerId, int most) {
    return jdbc.sql(
            """
            select credit_id, consumer_id, intent_id, issued_minor, balance_minor, currency,
              issued_at, expires_at, taken_back_at, card_end, version
            from store_credit
            where merchant_id = :merchantId and consumer_id = :consumerId
            order by issued_at desc, credit_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("consumerId", consumerId.value())
        .param("most", most)
        .query(CreditStore::credit)
        .list();
  }

  /** Credits with something left whose last moment has passed, the longest over first. */
  List<StoreCreditId> over(Instant now, int most) {
    return jdbc.sql(
            """
            select credit_id
            from store_credit
            where merchant_id = :merchantId and balance_minor > 0 and expires_at <= :now
            order by expires_at, credit_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("now", at(now))
        .param("most", most)
        .query((row, number) -> new StoreCreditId(row.getObject("credit_id", UUID.class)))
        .list();
  }

  /** Takes credits with something left that end soon, of which nobody was told. */
  List<StoreCredit> remind(Instant now, Instant before, int most) {
    return jdbc.sql(
            """
            update store_credit c
            set reminded_at = :now, version = c.version + 1
            from (
              select credit_id
              from store_credit
              where merchant_id = :merchantId and balance_minor > 0
                and expires_at > :now and expires_at <= :before and reminded_at is null
              order by expires_at, credit_id
              limit :most
              for update skip locked) as due
            where c.merchant_id = :merchantId and c.credit_id = due.credit_id
            returning c.credit_id, consumer_id, intent_id, issued_minor, balance_minor, currency,
              issued_at, expires_at, taken_back_at, card_end, version
            """)
        .param("merchantId", merchant())
        .param("now", at(now))
        .param("before", at(before))
        .param("most", most)
        .query(CreditStore::credit)
        .list();
  }

  private UUID merchant() {
    return tenancy.require().value();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Optional<Instant> instant(@Nullable OffsetDateTime moment) {
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }

  /** Reads a credit of a row that has all of its columns. */
  static StoreCredit credit(ResultSet row, int number) throws SQLException {
    return new StoreCredit(
        new StoreCreditId(row.getObject("credit_id", UUID.class)),
        new ConsumerId(row.getObject("consumer_id", UUID.class)),
        new RefundIntentId(row.getObject("intent_id", UUID.class)),
        Money.of(row.getLong("issued_minor"), row.getString("currency")),
        Money.of(row.getLong("balance_minor"), row.getString("currency")),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("expires_at", OffsetDateTime.class)),
        instant(row.getObject("taken_back_at", OffsetDateTime.class)),
        Optional.ofNullable(row.getString("card_end")),
        row.getInt("version"));
  }
}
