package io.redress.cases.store;

import io.redress.cases.credit.CreditEnd;
import io.redress.cases.credit.CreditHeap;
import io.redress.cases.credit.ListedCredit;
import io.redress.money.credit.StoreCredit;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.RefundIntentId;
import io.redress.shared.StoreCreditId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads credits over all cases, with the case that each was given in. */
@Repository
public class CreditListStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CreditListStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Credits, newest first.
   *
   * @param asked how a number, a name or an address begins, or how a gift card ends; empty for all
   */
  public List<ListedCredit> find(String asked, int most) {
    return jdbc.sql(
            """
            select s.credit_id, s.consumer_id, s.intent_id, s.issued_minor, s.balance_minor,
              s.currency, s.issued_at, s.expires_at, s.taken_back_at, s.card_end, s.version,
              c.case_id, c.case_number, c.order_number, c.name, c.title
            from store_credit s
            join refund_intent i on i.merchant_id = s.merchant_id and i.intent_id = s.intent_id
            join listed_case c on c.merchant_id = i.merchant_id and c.case_id = i.case_id
            join consumer p on p.merchant_id = s.merchant_id and p.consumer_id = s.consumer_id
            where s.merchant_id = :merchantId
              and (:asked = ''
                or starts_with(lower(c.case_number), :asked)
                or starts_with(lower(c.order_number), :asked)
                or starts_with(lower(c.name), :asked)
                or lower(p.email) = :asked
                or lower(s.card_end) = :asked)
            order by s.issued_at desc, s.credit_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("asked", asked.toLowerCase(Locale.ROOT))
        .param("most", most)
        .query(CreditListStore::listed)
        .list();
  }

  /** One of them. */
  public Optional<ListedCredit> byId(StoreCreditId id) {
    return jdbc.sql(
            """
            select s.credit_id, s.consumer_id, s.intent_id, s.issued_minor, s.balance_minor,
              s.currency, s.issued_at, s.expires_at, s.taken_back_at, s.card_end, s.version,
              c.case_id, c.case_number, c.order_number, c.name, c.title
            from store_credit s
            join refund_intent i on i.merchant_id = s.merchant_id and i.intent_id = s.intent_id
            join listed_case c on c.merchant_id = i.merchant_id and c.case_id = i.case_id
            where s.merchant_id = :merchantId and s.credit_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(CreditListStore::listed)
        .optional();
  }

  /**
   * What is owed, by currency and by when it ends.
   *
   * @param until the last moment of what ends so soon
   */
  public List<CreditHeap> heaps(Function<CreditEnd, Instant> until) {
    return jdbc.sql(
            """
            select owed.ends, owed.currency, count(*) as credits,
              cast(sum(owed.balance_minor) as bigint) as amount_minor
            from (
              select s.currency, s.balance_minor,
                case
                  when s.expires_at is null then 'never'
                  when s.expires_at <= :month then 'within_30_days'
                  when s.expires_at <= :quarter then 'within_90_days'
                  when s.expires_at <= :year then 'within_a_year'
                  else 'later' end as ends
              from store_credit s
              where s.merchant_id = :merchantId and s.balance_minor > 0) as owed
            group by owed.ends, owed.currency
            order by owed.currency, owed.ends
            """)
        .param("merchantId", tenancy.require().value())
        .param("month", Columns.at(until.apply(CreditEnd.WITHIN_30_DAYS)))
        .param("quarter", Columns.at(until.apply(CreditEnd.WITHIN_90_DAYS)))
        .param("year", Columns.at(until.apply(CreditEnd.WITHIN_A_YEAR)))
        .query(CreditListStore::heap)
        .list();
  }

  private static CreditHeap heap(ResultSet row, int number) throws SQLException {
    return new CreditHeap(
        Columns.value(CreditEnd.class, row.getString("ends")),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getLong("credits"));
  }

  private static ListedCredit listed(ResultSet row, int number) throws SQLException {
    return new ListedCredit(
        credit(row),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        row.getString("order_number"),
        row.getString("name"),
        row.getString("title"));
  }

  private static StoreCredit credit(ResultSet row) throws SQLException {
    return new StoreCredit(
        new StoreCreditId(row.getObject("credit_id", UUID.class)),
        new ConsumerId(row.getObject("consumer_id", UUID.class)),
        new RefundIntentId(row.getObject("intent_id", UUID.class)),
        Money.of(row.getLong("issued_minor"), row.getString("currency")),
        Money.of(row.getLong("balance_minor"), row.getString("currency")),
        Columns.instant(row, "issued_at"),
        moment(row, "expires_at"),
        moment(row, "taken_back_at"),
        Optional.ofNullable(row.getString("card_end")),
        row.getInt("version"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
