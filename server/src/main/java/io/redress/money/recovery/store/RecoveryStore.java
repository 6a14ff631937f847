package io.redress.money.recovery.store;

import static io.redress.money.recovery.store.RecoveryColumns.at;
import static io.redress.money.recovery.store.RecoveryColumns.code;

import io.redress.money.recovery.Awaited;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.DebtorBalance;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryQuery;
import io.redress.money.recovery.RecoveryQuery.Lens;
import io.redress.money.recovery.RecoveryState;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RecoveryId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims of the merchant in scope. */
@Repository
public class RecoveryStore {
  private static final String MORE_THAN_COST = "come to more than it cost";
  private static final int MOST_DEBTORS = 500;
  private static final Duration AGE = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  RecoveryStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps a new claim; refused when all claims of its case would come to more than it cost. */
  public void insert(Recovery recovery) {
    try {
      write(recovery);
    } catch (DataIntegrityViolationException e) {
      var reason = String.valueOf(e.getMostSpecificCause().getMessage());
      if (reason.contains(MORE_THAN_COST)) {
        throw new RefusedException(
            Refusal.of(
                "recovery_more_than_cost", "amount", recovery.figures().claimed().toString()));
      }
      throw e;
    }
  }

  private void write(Recovery recovery) {
    var claimed = recovery.figures().claimed();
    var course = recovery.course();
    jdbc.sql(
            """
            insert into recovery (merchant_id, recovery_id, number, case_id, case_line_id,
              debtor_kind, brand_id, debtor_name, ground, words, sent_words, found_words, currency,
              claimed_minor, accepted_minor, paid_minor, written_off_minor, overpaid_minor, state,
              made_by_kind, made_by, made_at, next_at, version)
            values (:merchantId, :id, :number, :caseId, :lineId,
              :debtorKind, :brandId, :debtorName, :ground, :words, :sent, :found, :currency,
              :claimed, 0, 0, 0, 0, :state, :byKind, :by, :madeAt, :nextAt, :version)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", recovery.id().value())
        .param("number", recovery.number())
        .param("caseId", recovery.matter().caseId().value())
        .param("lineId", recovery.matter().line().map(CaseLineId::value).orElse(null), Types.OTHER)
        .param("debtorKind", code(recovery.debtor().kind()))
        .param("brandId", recovery.debtor().brand().map(it -> it.value()).orElse(null), Types.OTHER)
        .param("debtorName", recovery.debtor().name())
        .param("ground", code(recovery.matter().ground()))
        .param("words", recovery.words().claim())
        .param("sent", recovery.words().sent())
        .param("found", recovery.words().found())
        .param("currency", claimed.currency().getCurrencyCode())
        .param("claimed", claimed.minorUnits())
        .param("state", code(course.state()))
        .param("byKind", code(course.madeBy().kind()))
        .param("by", course.madeBy().id(), Types.OTHER)
        .param("madeAt", at(course.madeAt()))
        .param("nextAt", time(course.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("version", recovery.version())
        .update();
  }

  /** Writes the claim as it stands now over the version before it. */
  public void update(Recovery recovery) {
    var figures = recovery.figures();
    var course = recovery.course();
    var rows =
        jdbc.sql(
                """
                update recovery
                set accepted_minor = :accepted, paid_minor = :paid,
                  written_off_minor = :writtenOff, overpaid_minor = :overpaid, state = :state,
                  sent_at = :sentAt, answered_at = :answeredAt, next_at = :nextAt,
                  asked_by = :askedBy, given_up_by = :givenUpBy, version = :version
                where merchant_id = :merchantId and recovery_id = :id
                  and version = :expectedVersion
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", recovery.id().value())
            .param("expectedVersion", recovery.version() - 1)
            .param("accepted", figures.accepted().minorUnits())
            .param("paid", figures.paid().minorUnits())
            .param("writtenOff", figures.writtenOff().minorUnits())
            .param("overpaid", figures.overpaid().minorUnits())
            .param("state", code(course.state()))
            .param("sentAt", time(course.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("answeredAt", time(course.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("nextAt", time(course.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("askedBy", course.askedBy().orElse(null), Types.OTHER)
            .param("givenUpBy", course.givenUpBy().orElse(null), Types.OTHER)
            .param("version", recovery.version())
            .update();
    if (rows != 1) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The claim was changed by somebody else; read it again.");
    }
  }

  /** The claim, which nobody else changes until the transaction ends. */
  public Optional<Recovery> lock(RecoveryId id) {
    var locked =
        jdbc.sql(
                """
                select recovery_id
                from recovery
                where merchant_id = :merchantId and recovery_id = :id
                for update
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .query((row, number) -> RecoveryColumns.uuid(row, "recovery_id"))
            .optional();
    return locked.flatMap(it -> byId(id));
  }

  public Optional<Recovery> byId(RecoveryId id) {
    return jdbc.sql(
            """
            select recovery_id, number, case_id, case_line_id, debtor_kind, brand_id, debtor_name,
              ground, words, sent_words, found_words, currency, claimed_minor, accepted_minor,
              paid_minor, written_off_minor, overpaid_minor, state, made_by_kind, made_by, made_at,
              sent_at, answered_at, next_at, asked_by, given_up_by, version
            from recovery
            where merchant_id = :merchantId and recovery_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(RecoveryColumns::recovery)
        .optional();
  }

  /** The claims of a case, oldest first; what the case cost bounds them. */
  public List<Recovery> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select recovery_id, number, case_id, case_line_id, debtor_kind, brand_id, debtor_name,
              ground, words, sent_words, found_words, currency, claimed_minor, accepted_minor,
              paid_minor, written_off_minor, overpaid_minor, state, made_by_kind, made_by, made_at,
              sent_at, answered_at, next_at, asked_by, given_up_by, version
            from recovery
            where merchant_id = :merchantId and case_id = :caseId
            order by made_at, recovery_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", RecoveryQuery.MOST)
        .query(RecoveryColumns::recovery)
        .list();
  }

  /** Claims over all cases: what is due first, then what has ended, the latest first. */
  public List<Recovery> find(RecoveryQuery query) {
    return jdbc.sql(
            """
            select recovery_id, number, case_id, case_line_id, debtor_kind, brand_id, debtor_name,
              ground, words, sent_words, found_words, currency, claimed_minor, accepted_minor,
              paid_minor, written_off_minor, overpaid_minor, state, made_by_kind, made_by, made_at,
              sent_at, answered_at, next_at, asked_by, given_up_by, version
            from recovery
            where merchant_id = :merchantId
              and (cast(:debtor as text) is null or lower(debtor_name) = lower(:debtor)
                or brand_id in (
                  select named.brand_id
                  from recovery named
                  where named.merchant_id = :merchantId
                    and lower(named.debtor_name) = lower(:debtor)))
              and state = any(:states)
              and (not :onlyCarriers or debtor_kind = 'carrier')
            order by next_at nulls last, made_at desc, recovery_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("debtor", query.debtor().orElse(null), Types.VARCHAR)
        .param("states", states(query.lens()))
        .param("onlyCarriers", query.lens() == Lens.CARRIERS)
        .param("most", RecoveryQuery.MOST)
        .query(RecoveryColumns::recovery)
        .list();
  }

  private static String[] states(Lens lens) {
    return Arrays.stream(RecoveryState.values())
        .filter(
            state ->
                switch (lens) {
                  case LIVE, CARRIERS -> !state.isEnded();
                  case OURS -> state.awaited() == Awaited.HOUSE;
                  case THEIRS -> state.awaited() == Awaited.DEBTOR;
                  case SECOND -> state.awaited() == Awaited.SECOND_PERSON;
                  case ENDED -> state.isEnded();
                  case ALL -> true;
                })
        .map(RecoveryColumns::code)
        .toArray(String[]::new);
  }

  /** How many claims this case has had, for the number of the next. */
  public int countOf(CaseId caseId) {
    return jdbc.sql(
            """
            select count(*)
            from recovery
            where merchant_id = :merchantId and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .query(Integer.class)
        .single();
  }

  /**
   * What all claims against each debtor come to, in each currency, by name. A brand is one debtor
   * under whatever name, and has its latest.
   */
  public List<DebtorBalance> balances(Instant now) {
    return jdbc.sql(
            """
            select debtor_kind,
              (array_agg(debtor_name order by made_at desc, recovery_id))[1] as debtor_name,
              currency,
              count(*) filter (where next_at is not null) as claims,
              cast(coalesce(sum(claimed_minor) filter (where state in
                ('sent', 'acknowledged', 'unanswered', 'appealed')), 0) as bigint) as asked,
              cast(sum(accepted_minor - paid_minor - written_off_minor) as bigint) as owed,
              cast(coalesce(sum(accepted_minor - paid_minor - written_off_minor)
                filter (where state = 'unpaid' or next_at < :now), 0) as bigint) as late,
              cast(coalesce(sum(accepted_minor - paid_minor - written_off_minor)
                filter (where answered_at >= :month), 0) as bigint) as young,
              cast(coalesce(sum(accepted_minor - paid_minor - written_off_minor)
                filter (where answered_at < :month and answered_at >= :months), 0) as bigint)
                as middle,
              cast(coalesce(sum(accepted_minor - paid_minor - written_off_minor)
                filter (where answered_at < :months), 0) as bigint) as old,
              cast(sum(paid_minor) as bigint) as paid,
              cast(sum(written_off_minor) as bigint) as written_off,
              cast(sum(overpaid_minor) as bigint) as overpaid
            from recovery
            where merchant_id = :merchantId and state not in ('draft', 'withdrawn')
            group by debtor_kind, coalesce(cast(brand_id as text), lower(debtor_name)), currency
            order by lower(min(debtor_name)), debtor_kind, currency
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("now", at(now))
        .param("month", at(now.minus(AGE)))
        .param("months", at(now.minus(AGE.multipliedBy(2))))
        .param("most", MOST_DEBTORS)
        .query(RecoveryStore::balance)
        .list();
  }

  private static DebtorBalance balance(ResultSet row, int number) throws SQLException {
    return new DebtorBalance(
        RecoveryColumns.value(Debtor.Kind.class, row.getString("debtor_kind")),
        row.getString("debtor_name"),
        row.getLong("claims"),
        RecoveryColumns.money(row, "asked"),
        RecoveryColumns.money(row, "owed"),
        RecoveryColumns.money(row, "late"),
        new DebtorBalance.Ages(
            RecoveryColumns.money(row, "young"),
            RecoveryColumns.money(row, "middle"),
            RecoveryColumns.money(row, "old")),
        RecoveryColumns.money(row, "paid"),
        RecoveryColumns.money(row, "written_off"),
        RecoveryColumns.money(row, "overpaid"));
  }

  private static @Nullable OffsetDateTime time(Optional<Instant> instant) {
    return instant.map(RecoveryColumns::at).orElse(null);
  }
}
