package io.redress.money.bank;

import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts to which consumers are paid, the latest of a case counts; earlier ones stay. */
@Service
public class PayoutAccounts {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;
  private final NewIds newIds;

  PayoutAccounts(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy, NewIds newIds) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
    this.newIds = newIds;
  }

  /** The account to which a case is to be paid; none where it was erased. */
  @Transactional(readOnly = true)
  public Optional<GivenAccount> of(CaseId caseId) {
    return jdbc.sql(
            """
            select account_id, holder, iban, by_kind, given_at
            from payout_account
            where merchant_id = :merchantId and case_id = :caseId and iban <> ''
            order by given_at desc, account_id desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .query(PayoutAccounts::given)
        .optional();
  }

  /**
   * The question for the account to which a case is to be paid, where the house pays by bank
   * transfer at all, to be asked with others.
   */
  public Question<Optional<GivenAccount>> questionOfPayable(CaseId caseId) {
    return trips
        .sql(
            """
            select p.account_id, p.holder, p.iban, p.by_kind, p.given_at
            from payout_account p
            join bank_debtor d using (merchant_id)
            where merchant_id = :merchantId and p.case_id = :caseId and p.iban <> ''
            order by p.given_at desc, p.account_id desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .optional(PayoutAccounts::given);
  }

  /**
   * Pays a case to this account from now on; the same one again changes nothing. Whoever calls has
   * made sure that who gives it may.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public GivenAccount give(CaseId caseId, PayoutAccount account, Actor by, Instant now) {
    var known = of(caseId).filter(each -> each.account().equals(account));
    if (known.isPresent()) {
      return known.get();
    }
    var given =
        new GivenAccount(newIds.next(), account, by.kind(), now.truncatedTo(ChronoUnit.MICROS));
    jdbc.sql(
            """
            insert into payout_account (merchant_id, account_id, case_id, holder, iban, by_kind,
              by_id, given_at)
            values (:merchantId, :id, :caseId, :holder, :iban, :kind, :by, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", given.id())
        .param("caseId", caseId.value())
        .param("holder", account.holder())
        .param("iban", account.iban().value())
        .param("kind", by.kind().name().toLowerCase(Locale.ROOT))
        .param("by", by.id())
        .param("at", given.givenAt().atOffset(ZoneOffset.UTC))
        .update();
    return given;
  }

  /**
   * The account of a case that somebody of the house has to look at before anything is paid to it:
   * a consumer put it in the place of another.
   */
  @Transactional(readOnly = true)
  public Optional<GivenAccount> unchecked(CaseId caseId) {
    return of(caseId).filter(each -> !each.isByHouse() && isChange(caseId) && !isChecked(each));
  }

  private boolean isChange(CaseId caseId) {
    return jdbc.sql(
                """
                select count(*)
                from payout_account
                where merchant_id = :merchantId and case_id = :caseId
                """)
            .param("merchantId", tenancy.require().value())
            .param("caseId", caseId.value())
            .query(Integer.class)
            .single()
        > 1;
  }

  private boolean isChecked(GivenAccount account) {
    return jdbc.sql(
                """
                select count(*)
                from payout_check
                where merchant_id = :merchantId and account_id = :id
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", account.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Notes that somebody of the house has looked at an account; once is enough. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void check(GivenAccount account, Actor by, Instant now) {
    jdbc.sql(
            """
            insert into payout_check (merchant_id, account_id, by_kind, by_id, checked_at)
            values (:merchantId, :id, :kind, :by, :at)
            on conflict (merchant_id, account_id) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", account.id())
        .param("kind", by.kind().name().toLowerCase(Locale.ROOT))
        .param("by", by.id())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static GivenAccount given(ResultSet row, int number) throws SQLException {
    return new GivenAccount(
        row.getObject("account_id", UUID.class),
        new PayoutAccount(row.getString("holder"), new Iban(row.getString("iban"))),
        ActorKind.valueOf(row.getString("by_kind").toUpperCase(Locale.ROOT)),
        row.getObject("given_at", OffsetDateTime.class).toInstant());
  }
}
