package io.redress.cases.store;

import io.redress.cases.bank.TransferRow;
import io.redress.cases.bank.TransferRow.Matter;
import io.redress.cases.bank.TransferRow.Standing;
import io.redress.money.bank.Iban;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads refunds by bank transfer over all cases. */
@Repository
public class BankListStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BankListStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Those that stand in no file yet, longest waiting first.
   *
   * @param givenBefore by when an account that replaced another one must have been given
   */
  public List<TransferRow> waiting(Instant givenBefore, int most) {
    return jdbc.sql(
            """
            select t.attempt_id, i.case_id, c.case_number, c.name, t.amount_minor, t.currency,
              t.reference, t.asked_at, g.iban, cast(null as date) as execute_on,
              case
                when i.state <> 'pending' or b.frozen_at is not null or b.held_at is not null
                  then 'held'
                when g.account_id is null then 'no_account'
                when g.by_kind = 'consumer' and exists (
                  select 1
                  from payout_account e
                  where e.merchant_id = i.merchant_id and e.case_id = i.case_id
                    and e.account_id <> g.account_id) and not exists (
                  select 1
                  from payout_check k
                  where k.merchant_id = i.merchant_id and k.account_id = g.account_id)
                  then 'account_unchecked'
                when g.given_at > :givenBefore and exists (
                  select 1
                  from payout_account e
                  where e.merchant_id = i.merchant_id and e.case_id = i.case_id
                    and e.account_id <> g.account_id) then 'account_new'
                else 'ready' end as standing
            from bank_transfer t
            join refund_intent i on i.merchant_id = t.merchant_id and i.intent_id = t.intent_id
            join payment_balance b on b.merchant_id = i.merchant_id and b.payment_id = i.payment_id
            join listed_case c on c.merchant_id = i.merchant_id and c.case_id = i.case_id
            left join lateral (
              select p.account_id, p.iban, p.by_kind, p.given_at
              from payout_account p
              where p.merchant_id = i.merchant_id and p.case_id = i.case_id and p.iban <> ''
              order by p.given_at desc, p.account_id desc
              limit 1) g on true
            where t.merchant_id = :merchantId and t.file_id is null and t.refused_at is null
            order by t.asked_at, t.attempt_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("givenBefore", givenBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(BankListStore::row)
        .list();
  }

  /** What stands in a file, in the order in which it was asked for. */
  public List<TransferRow> ofFile(int number) {
    return jdbc.sql(
            """
            select t.attempt_id, i.case_id, c.case_number, c.name, t.amount_minor, t.currency,
              t.reference, t.asked_at, p.iban, f.execute_on,
              case
                when r.match_id is not null then 'returned'
                when a.match_id is not null then 'arrived'
                when t.refused_at is not null then 'refused'
                else 'in_file' end as standing
            from bank_file f
            join bank_transfer t on t.merchant_id = f.merchant_id and t.file_id = f.file_id
            join payout_account p
              on p.merchant_id = t.merchant_id and p.account_id = t.account_id
            join refund_intent i on i.merchant_id = t.merchant_id and i.intent_id = t.intent_id
            join listed_case c on c.merchant_id = i.merchant_id and c.case_id = i.case_id
            left join bank_proof a on a.merchant_id = t.merchant_id
              and a.attempt_id = t.attempt_id and a.kind = 'arrived'
            left join bank_proof r on r.merchant_id = t.merchant_id
              and r.attempt_id = t.attempt_id and r.kind = 'returned'
            where f.merchant_id = :merchantId and f.file_number = :number
            order by t.asked_at, t.attempt_id
            """)
        .param("merchantId", merchant())
        .param("number", number)
        .query(BankListStore::row)
        .list();
  }

  /** Those of files up to a day that no statement has, the oldest first. */
  public List<TransferRow> unproven(LocalDate upTo, int most) {
    return jdbc.sql(
            """
            select t.attempt_id, i.case_id, c.case_number, c.name, t.amount_minor, t.currency,
              t.reference, t.asked_at, p.iban, f.execute_on, 'in_file' as standing
            from bank_file f
            join bank_transfer t on t.merchant_id = f.merchant_id and t.file_id = f.file_id
            join payout_account p
              on p.merchant_id = t.merchant_id and p.account_id = t.account_id
            join refund_intent i on i.merchant_id = t.merchant_id and i.intent_id = t.intent_id
            join listed_case c on c.merchant_id = i.merchant_id and c.case_id = i.case_id
            where f.merchant_id = :merchantId and f.execute_on <= :upTo
              and t.refused_at is null
              and not exists (
                select 1
                from bank_proof b
                where b.merchant_id = t.merchant_id and b.attempt_id = t.attempt_id)
            order by f.execute_on, t.attempt_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("upTo", upTo)
        .param("most", most)
        .query(BankListStore::row)
        .list();
  }

  /** The cases that these are of, by their ids. */
  public Map<CaseId, Matter> matters(Collection<CaseId> cases) {
    var found = new HashMap<CaseId, Matter>();
    jdbc.sql(
            """
            select case_id, case_number, name
            from listed_case
            where merchant_id = :merchantId and case_id = any(:cases)
            """)
        .param("merchantId", merchant())
        .param("cases", CaseId.values(cases))
        .query((row, number) -> matter(row))
        .list()
        .forEach(each -> found.put(each.caseId(), each));
    return found;
  }

  /** Which cases movements prove refunds of, by the ids of the movements. */
  public Map<UUID, List<Matter>> mattersOfLines(Collection<UUID> lines) {
    var found = new HashMap<UUID, List<Matter>>();
    jdbc.sql(
            """
            select p.line_id, i.case_id, c.case_number, c.name
            from bank_proof p
            join refund_attempt a on a.merchant_id = p.merchant_id and a.attempt_id = p.attempt_id
            join refund_intent i on i.merchant_id = a.merchant_id and i.intent_id = a.intent_id
            join listed_case c on c.merchant_id = i.merchant_id and c.case_id = i.case_id
            where p.merchant_id = :merchantId and p.line_id = any(:lines)
            order by c.case_number
            """)
        .param("merchantId", merchant())
        .param("lines", lines.toArray(UUID[]::new))
        .query((row, number) -> Map.entry(row.getObject("line_id", UUID.class), matter(row)))
        .list()
        .forEach(
            each ->
                found
                    .computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                    .add(each.getValue()));
    return found;
  }

  private static Matter matter(ResultSet row) throws SQLException {
    return new Matter(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        row.getString("name"));
  }

  private static TransferRow row(ResultSet row, int number) throws SQLException {
    return new TransferRow(
        new RefundAttemptId(row.getObject("attempt_id", UUID.class)),
        matter(row),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getString("reference"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("iban"))
            .filter(iban -> !iban.isEmpty())
            .map(iban -> new Iban(iban).masked()),
        Optional.ofNullable(row.getObject("execute_on", LocalDate.class)),
        Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)));
  }

  private UUID merchant() {
    return tenancy.require().value();
  }
}
